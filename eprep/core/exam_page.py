"""The page of a mock exam's result, in parts: the same in plain lines and on the screen.

It shows percent per subject, as the exam's own report does, and no band and no pass line, because
neither is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from eprep.core.blueprint import ASKED
from eprep.core.catalogue import Phrase, Words, phrase
from eprep.core.exam_result import Result, Score
from eprep.core.exam_state import BY_TIME
from eprep.core.exam_view import clock, seen
from eprep.core.syllabus import Syllabus
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

NAME, RIGHT, BLANK, SHARE, STEP = 26, 10, 8, 8, 11
"""Cells of the columns."""

WEAKEST = 5
"""Items that are named."""

NAMED = 3
"""Items that are named of those not asked."""

ITEM, LEAST_NAME = 44, 12
"""Cells of an item's name, and of any name where there is little room."""

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

    def lines(self, words: Words, room: int | None = None) -> Iterator[str]:
        """The table. Where there are fewer cells than it takes, its names are cut."""
        name, *numbers = self.columns or (0,)
        if room is not None:
            name = max(LEAST_NAME, min(name, room - sum(numbers)))
        for row in self.rows:
            first, *others = (text if isinstance(text, str) else words(text) for text in row)
            columns = zip(others, numbers, strict=True)
            yield fit(first, name) + "".join(fit(text, each, right=True) for text, each in columns)


def page(result: Result, syllabus: Syllabus) -> Iterator[Part]:
    yield _scores(result, syllabus)
    yield _course(result)
    yield _items(result, syllabus)
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
    """Below a subject the parts of it that the blueprint names."""
    rows: list[Row] = [
        (
            phrase("exam.subject"), phrase("exam.right"), phrase("exam.unanswered"),
            phrase("exam.share"), phrase("exam.step"),
        )
    ]  # fmt: skip
    for subject in syllabus.subjects:
        score = result.subjects[subject.id]
        if not score.questions:
            continue
        rows.append((flat(subject.reported), *_of(score)))
        rows += (
            (f"  {flat(part.name)}", *_of(of_part))
            for part, of_part in result.parts
            if part.name and part.subject == subject.id and of_part.questions
        )
    rows.append((phrase("exam.whole"), *_of(result.whole)))
    said = [phrase("exam.unpublished"), phrase("exam.coarse"), phrase("exam.blanks")]
    if result.gone:
        said.append(phrase("exam.not_counted", count=result.gone))
    return Part(phrase("exam.part.scores"), rows, (NAME, RIGHT, BLANK, SHARE, STEP), said)


def _of(score: Score) -> Row:
    step = phrase("exam.points", count=round(100 / score.questions)) if score.questions else "-"
    return f"{score.right}/{score.questions}", str(score.blank), percent(score.share), step


def _course(result: Result) -> Part:
    """How it went: time, pace, what was left, what had been seen before, what was predicted."""
    exam, paper = result.exam, result.exam.paper
    count, answered = len(paper.places), len(exam.answers)
    said = [phrase("exam.used", used=clock(exam.passed), whole=clock(paper.seconds))]
    if answered:
        each, usual = round(exam.passed / answered), round(paper.seconds / count)
        said.append(phrase("exam.each", each=each, usual=usual))
    flagged = len(exam.flags)
    said += [
        phrase("exam.answered", answered=answered, count=count, flagged=flagged),
        seen(paper),
        *_predicted(result),
    ]
    if result.before is not None:
        said.append(_compared(result.whole, result.before))
    return Part(phrase("exam.part.course"), (), (), said)


def _predicted(result: Result) -> Iterator[Phrase]:
    """What was predicted before it, or why nothing was."""
    forecast = result.exam.forecast
    if forecast is None:
        from eprep.core.readiness import LEAST

        yield phrase("exam.no_forecast", count=LEAST)
        return
    mean, low, high = (percent(share) for share in (forecast.mean, forecast.low, forecast.high))
    share = percent(result.whole.share)
    yield phrase("exam.forecast", mean=mean, low=low, high=high, share=share)
    yield phrase("exam.forecast.spread")


def _compared(whole: Score, before: Score) -> Phrase:
    """By the percents as they are shown."""
    points = round(100 * (whole.share or 0.0)) - round(100 * (before.share or 0.0))
    key = (
        "exam.before.even" if not points else "exam.before.up" if points > 0 else "exam.before.down"
    )
    return phrase(
        key, questions=before.questions, right=before.right, share=percent(before.share),
        count=abs(points),
    )  # fmt: skip


def _items(result: Result, syllabus: Syllabus) -> Part:
    """Those with the lowest share, and how many were not asked. Of the same share first those
    asked most; last those of which nothing was answered wrong, but something not at all."""
    found = _by_item(result)
    missed = [item for item, score in found.items() if score.right < score.questions]

    def order(item: str) -> tuple[bool, float, int]:
        score = found[item]
        return score.right == score.answered, score.share or 0.0, -score.questions

    rows: list[Row] = []
    said: list[Phrase] = []
    if missed:
        rows.append((phrase("exam.item"), phrase("exam.right"), phrase("exam.unanswered")))
        said.append(phrase("exam.weakest"))
    for item in sorted(missed, key=order)[:WEAKEST]:
        known, score = syllabus.places.get(item), found[item]
        name = flat(item if known is None else known[2].name)
        rows.append((name, f"{score.right}/{score.questions}", str(score.blank)))
    said += _not_asked({question.item for question in result.questions}, syllabus)
    return Part(phrase("exam.part.items"), rows, (ITEM, RIGHT, BLANK), said)


def _by_item(result: Result) -> Mapping[str, Score]:
    found: dict[str, Score] = {}
    for question in result.questions:
        if not question.gone:
            asked, answered, right = found.get(question.item, (0, 0, 0))
            found[question.item] = Score(
                asked + 1, answered + question.answered, right + question.right
            )
    return found


def _not_asked(items: set[str], syllabus: Syllabus) -> Iterator[Phrase]:
    """Of the items that the exam may ask; where the syllabus does not say which, nothing."""
    names = {
        section.id: flat(section.name)
        for _, _, section in syllabus.leaves()
        if ASKED.get(section.scope or "", 0.0)
    }
    left = [name for id_, name in names.items() if id_ not in items]
    if left:
        key = "exam.not_asked" if len(left) > NAMED else "exam.not_asked.all"
        some = "、".join(left[:NAMED])
        yield phrase(key, all=len(names), count=len(left), names=some)
    elif names:
        yield phrase("exam.all_asked", all=len(names))


def _weights(result: Result) -> Part:
    """The whole as each blueprint weighs it, and whose guess that is."""
    rows: list[Row] = [(phrase("exam.guess"), phrase("exam.share"))]
    said = [phrase("exam.reweighed")]
    for blueprint, whole, *_ in result.weighted:
        rows.append((flat(blueprint.name), percent(whole)))
        source = flat(blueprint.source)
        said.append(phrase("exam.blueprint", name=flat(blueprint.name), source=source))
    return Part(phrase("exam.part.weights"), rows, (ITEM, SHARE), said)
