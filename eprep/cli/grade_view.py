"""How results are printed: a document a line, or for a reader."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from eprep.cli.grade_batch import Line
from eprep.cli.grade_document import Failure
from eprep.cli.grade_task import Graded
from eprep.cli.language import words
from eprep.core.catalogue import phrase
from eprep.core.question import Question
from eprep.core.text.harmless import flat
from eprep.core.verdict import Case, Outcome, Verdict, mark
from eprep.plain.page import case_line, verdict_lines


def whole_lines(question: Question, graded: Graded) -> Iterator[str]:
    """All that there is to say to the author of a program."""
    verdict = _verdict(graded)
    yield flat(graded.document.file)
    yield from (case_line(case, words) for case in verdict.cases)
    yield from verdict_lines(question, verdict, words, explain=False)


def short_lines(line: Line) -> Iterator[str]:
    """One line for the file, and one for each case that failed."""
    if isinstance(line, Failure):
        yield f"{mark(0.0)} {flat(line.file)} {flat(line.error)}"
        return
    verdict = _verdict(line)
    outcome = words(f"outcome.{verdict.outcome}")
    yield f"{verdict.mark} {flat(line.document.file)} {outcome}"
    failed = (case for case in verdict.cases if case.outcome is not Outcome.PASS)
    yield from (case_line(case, words) for case in failed)


def _verdict(graded: Graded) -> Verdict:
    """The verdict again, its reasons in words already."""
    document = graded.document
    cases = tuple(
        Case(
            case.name,
            Outcome(case.verdict),
            None if case.message is None else phrase("case.exception", said=case.message),
        )
        for case in document.cases
    )
    return Verdict(
        document.outcome,
        document.score,
        graded.feedback,
        document.misconception,
        cases,
        graded.output,
    )


class Progress:
    """How far a batch has come: a line on a terminal, written over and over."""

    def __init__(self, total: int, key: str = "grade.progress") -> None:
        """`key` is the sentence of the catalogue, with gaps for `done` and `total`."""
        self._done = 0
        self._total = total
        self._key = key
        self._possible = (
            total > 1 and sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", None)
        )

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def tell(self, done: int) -> None:
        self._done = done
        self._draw()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Make room for what is printed meanwhile."""
        self.clear()
        yield
        self._draw()

    def _draw(self) -> None:
        self._write(words(self._key, done=self._done, total=self._total))

    def clear(self) -> None:
        self._write("")

    def _write(self, text: str) -> None:
        if self._possible:
            sys.stderr.write(f"\r\033[K{text}")
            sys.stderr.flush()
