"""The page of a mock exam's result, in parts: the same in plain lines and on the screen.

It shows percent per subject, as the exam's own report does, and no band and no pass line, because
neither is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eprep.core.catalogue import Phrase, phrase
from eprep.core.exam_result import Result, Score
from eprep.core.exam_state import BY_TIME
from eprep.core.exam_view import clock, seen
from eprep.core.syllabus import Syllabus
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

NAME, RIGHT, SHARE, WEIGHTED = 16, 11, 8, 19
"""Cells of the columns."""

WEAKEST = 5
"""Items that are named."""

ITEM = 44
"""Cells of an item's name."""

Row = tuple[str | Phrase, ...]
"""What stands in the columns."""


class Part(NamedTuple):
    title: Phrase
    rows: Sequence[Row]
    """A table, whose first column is a name; the first row is its head."""

    columns: Sequence[int]
    """Cells of each."""

    said: Sequence[Phrase]
    """Sentences below it."""


def page(result: Result, syllabus: Syllabus) -> Iterator[Part]:
    yield _scores(result, syllabus)
    yield _course(result)
    weakest = _weakest(result, syllabus)
    if weakest is not None:
        yield weakest
    yield _weights(result)


def headline(result: Result) -> Phrase:
    """The whole in one line."""
    exam, whole = result.exam, result.whole
    key = "exam.by_time" if exam.submission and exam.submission.by == BY_TIME else "exam.by_hand"
    return phrase(
        "exam.headline", questions=whole.questions, right=whole.right, by=phrase(key),
        share=percent(result.whole.share),
    )  # fmt: skip


def _scores(result: Result, syllabus: Syllabus) -> Part:
    """Under each blueprint side by side: within a subject they may weigh chapters apart."""
    weighted = result.weighted
    names = [fit(flat(each.blueprint.name), WEIGHTED - 2).rstrip() for each in weighted]
    rows: list[Row] = [(phrase("exam.subject"), phrase("exam.right"), phrase("exam.share"), *names)]
    for subject in syllabus.subjects:
        score = result.subjects[subject.id]
        if score.questions:
            shares = (percent(each.subjects[subject.id]) for each in weighted)
            rows.append((flat(subject.reported), *_of(score), *shares))
    rows.append(
        (phrase("exam.whole"), *_of(result.whole), *(percent(each.whole) for each in weighted))
    )
    said = [phrase("exam.unpublished")]
    if result.gone:
        said.append(phrase("exam.not_counted", count=result.gone))
    return Part(
        phrase("exam.part.scores"), rows, (NAME, RIGHT, SHARE, *(WEIGHTED for _ in weighted)), said
    )


def _course(result: Result) -> Part:
    """How it went: time, pace, what was left, what had been seen before, what was predicted."""
    exam, paper = result.exam, result.exam.paper
    count, spent = len(paper.places), exam.passed
    said = [
        phrase(
            "exam.used", used=clock(spent), whole=clock(paper.seconds),
            each=round(spent / max(1, len(exam.answers))), usual=round(paper.seconds / count),
        ),
        phrase(
            "exam.answered", answered=len(exam.answers), count=count, flagged=len(exam.flags)
        ),
        seen(paper),
    ]  # fmt: skip
    if exam.forecast is not None:
        low, mean, high = exam.forecast.low, exam.forecast.mean, exam.forecast.high
        said.append(
            phrase(
                "exam.forecast",
                mean=percent(mean),
                low=percent(low),
                high=percent(high),
                share=percent(result.whole.share),
            )
        )
    return Part(phrase("exam.part.course"), (), (), said)


def _weakest(result: Result, syllabus: Syllabus) -> Part | None:
    """The items with the lowest share; of the same share, those asked most."""
    counted: dict[str, tuple[int, int]] = {}
    for question in result.questions:
        if not question.gone:
            right, asked = counted.get(question.item, (0, 0))
            counted[question.item] = right + question.right, asked + 1
    missed = [(item, *both) for item, both in counted.items() if both[0] < both[1]]
    missed.sort(key=lambda row: (row[1] / row[2], -row[2]))
    if not missed:
        return None
    rows: list[Row] = [(phrase("exam.item"), phrase("exam.right"))]
    for item, right, asked in missed[:WEAKEST]:
        known = syllabus.places.get(item)
        rows.append((flat(item if known is None else known[2].name), f"{right}/{asked}"))
    return Part(phrase("exam.part.weakest"), rows, (ITEM, RIGHT), ())


def _weights(result: Result) -> Part:
    """Whose guess each blueprint is."""
    said = [
        phrase("exam.blueprint", name=flat(each.blueprint.name), source=flat(each.blueprint.source))
        for each in result.weighted
    ]
    return Part(phrase("exam.part.weights"), (), (), said)


def _of(score: Score) -> tuple[str, str]:
    return f"{score.right}/{score.questions}", percent(score.share)
