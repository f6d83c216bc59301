"""What a reader is shown of a result: all of it, or a line for each file."""

from __future__ import annotations

from collections.abc import Iterator

from eprep.cli.grade.batch import Line
from eprep.cli.grade.document import Failure
from eprep.cli.grade.task import Graded
from eprep.cli.language import words
from eprep.core.catalogue import phrase
from eprep.core.question import Question
from eprep.core.text.harmless import flat
from eprep.core.verdict import Case, Outcome, Verdict, mark
from eprep.plain.page import Page


def whole_lines(question: Question, graded: Graded, cells: int | None) -> Iterator[str]:
    """All that there is to say to the author of a program."""
    verdict = _verdict(graded)
    page = Page(words, cells)
    yield from page.said(flat(graded.document.file))
    for case in verdict.cases:
        yield from page.case(case)
    yield from page.verdict(question, verdict, explain=False)


def short_lines(line: Line, cells: int | None) -> Iterator[str]:
    """One line for the file, and one for each case that failed."""
    page = Page(words, cells)
    if isinstance(line, Failure):
        named = "" if line.file in line.error else f"{flat(line.file)} "
        yield from page.said(f"{mark(0.0)} {named}{flat(line.error)}")
        return
    verdict = _verdict(line)
    outcome = words(f"outcome.{verdict.outcome}")
    yield from page.said(f"{verdict.mark} {flat(line.document.file)} {outcome}")
    for case in verdict.cases:
        if case.outcome is not Outcome.PASS:
            yield from page.case(case)


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
