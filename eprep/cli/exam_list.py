"""The mock exams so far, in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from eprep.cli.language import words
from eprep.core.exam_state import BY_TIME
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

if TYPE_CHECKING:
    from eprep.core.exam_result import Score
    from eprep.core.exam_state import Exam

ID = 8
"""Letters of an exam's id that are shown; any that begin no other one may be typed."""

COLUMNS = 10, 18, 14
RIGHT, SHARE = 11, 8
"""Cells of the columns."""


def lines(exams: Sequence[Exam], scores: Sequence[Score | None]) -> Iterator[str]:
    """A head, and a line each; one that runs has no score."""
    heads = ("exam.list.begun", "exam.list.form", "exam.right", "exam.share", "exam.list.state")
    yield _line("ID", *map(words, heads))
    for exam, score in zip(exams, scores, strict=True):
        paper = exam.paper
        size = words("exam.size", count=len(paper.places), minutes=paper.minutes)
        right = "-" if score is None else f"{score.right}/{score.questions}"
        share = percent(None if score is None else score.share)
        yield _line(exam.id[:ID], _begun(exam), size, right, share, _state(exam))


def _line(id_: str, begun: str, size: str, right: str, share: str, state: str) -> str:
    named = "".join(map(fit, (id_, begun, size), COLUMNS))
    return f"{named}{fit(right, RIGHT, right=True)}{fit(share, SHARE, right=True)}  {state}"


def _begun(exam: Exam) -> str:
    """By the learner's clock."""
    return f"{datetime.fromisoformat(exam.started).astimezone():%Y-%m-%d %H:%M}"


def _state(exam: Exam) -> str:
    if exam.submission is None:
        return words("exam.state.running")
    return words("exam.by_time" if exam.submission.by == BY_TIME else "exam.by_hand")
