"""Writes a mock exam's result, and the review of its questions, as plain lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from eprep.core.catalogue import Words
from eprep.core.exam_page import headline, page
from eprep.core.exam_result import Result
from eprep.core.exam_state import Exam
from eprep.core.session import Asked
from eprep.core.session import Result as Reviewed
from eprep.core.syllabus import Syllabus
from eprep.core.text.setting import set_lines
from eprep.core.verdict import Outcome
from eprep.plain.page import INDENT, Page


def result_lines(
    result: Result, syllabus: Syllabus, words: Words, cells: int | None = None
) -> Iterator[str]:
    yield from set_lines(words(headline(result)), cells)
    for part in page(result, syllabus):
        yield ""
        yield words(part.title)
        room = None if cells is None else cells - len(INDENT)
        for line in part.lines(words, room):
            yield INDENT + line
        for sentence in part.said:
            yield from set_lines(words(sentence), cells, INDENT)
    yield ""
    yield from set_lines(words("notice"), cells)


def review_lines(
    exam: Exam, results: Iterable[Reviewed], words: Words, cells: int | None = None
) -> Iterator[str]:
    """Each question with what was answered, what that came to, and why."""
    of = Page(words, cells)
    for stored, verdict in results:
        asked = stored.asked
        yield ""
        yield _place(exam, asked, words)
        yield from of.material(asked)
        if verdict.outcome is Outcome.SKIPPED:
            yield INDENT + words("exam.review.given") + words("exam.review.no_answer")
            yield f"{verdict.mark} {words('exam.unanswered')}"
            yield from of.explained(asked.question, asked.order)
            continue
        given = asked.question.body.restated(stored.answer or "")
        yield from of.item(INDENT + words("exam.review.given"), "、".join(given))
        yield from of.verdict(asked.question, verdict, order=asked.order)


def _place(exam: Exam, asked: Asked, words: Words) -> str:
    """With how long it was thought about, as far as that is known, and whether it was flagged."""
    parts = [words("exam.review.place", number=asked.position + 1, id=asked.question.id)]
    seconds = exam.seconds.get(asked.position)
    if seconds is not None:
        parts.append(words("exam.review.seconds", seconds=round(seconds)))
    if asked.position in exam.flags:
        parts.append(words("exam.is_flagged"))
    return "  ".join(parts)
