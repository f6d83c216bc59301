"""The mock exams so far, in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from eprep.cli.language import words
from eprep.core.exam_list import head, row
from eprep.core.text.width import fit

if TYPE_CHECKING:
    from eprep.core.exam_result import Score
    from eprep.core.exam_state import Exam

ID = 8
"""Letters of an exam's id that are shown; any that begin no other one may be typed."""


def lines(exams: Sequence[Exam], scores: Sequence[Score | None]) -> Iterator[str]:
    """A head, and a line each; one that runs has no score."""
    yield fit("ID", ID + 1) + head(words)
    for exam, score in zip(exams, scores, strict=True):
        yield fit(exam.id[:ID], ID + 1) + row(exam, begun(exam), score, words)


def begun(exam: Exam) -> str:
    """By the learner's clock."""
    return f"{datetime.fromisoformat(exam.started).astimezone():%Y-%m-%d %H:%M}"
