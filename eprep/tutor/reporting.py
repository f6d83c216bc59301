"""Puts a report together: the tree of scores, and all that only the whole history tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from eprep.core.cause import CAUSES
from eprep.core.day import Calendar
from eprep.core.fault import Refusal
from eprep.core.progress import Overview
from eprep.core.reporting import Day, Mistake, Mock, Readiness, Report
from eprep.core.text.markup import unmarked

if TYPE_CHECKING:
    from eprep.core.exam_result import Result
    from eprep.tutor.needs import Bank

MOST_MISTAKES = 10
"""Misconceptions that are named."""


class Quarter(Protocol):
    """The counted answers of a quarter of an hour."""

    @property
    def start(self) -> str: ...
    @property
    def answers(self) -> int: ...
    @property
    def correct(self) -> int: ...
    @property
    def points(self) -> float: ...
    @property
    def seconds(self) -> float: ...


class Aggregates(Protocol):
    """Sums over the counted answers to these questions, since a time in UTC."""

    def quarters(self, questions: Iterable[str], since: str | None) -> Sequence[Quarter]: ...
    def mistakes(
        self, questions: Iterable[str], since: str | None
    ) -> Sequence[tuple[str, str, int]]: ...
    def causes(self, questions: Iterable[str], since: str | None) -> Sequence[tuple[str, int]]: ...


def whole_report(
    overview: Overview,
    bank: Bank,
    aggregates: Aggregates,
    calendar: Calendar,
    today: date,
    since: str | None = None,
    mocks: Sequence[Mock] = (),
    readiness: Readiness | None = None,
) -> Report:
    """Of the subjects of the overview, which was made for the same time."""
    subjects = {subject.id for subject in overview.whole.parts}
    questions = [entry.id for entry in bank.entries if entry.subject in subjects]
    first = None if since is None else calendar.day(datetime.fromisoformat(since))
    return Report(
        overview,
        today,
        first,
        readiness and within(readiness, overview),
        days(aggregates.quarters(questions, since), calendar),
        [_of(mock, subjects) for mock in mocks if first is None or mock.day >= first],
        _mistakes(aggregates.mistakes(questions, since), bank),
        _causes(aggregates.causes(questions, since)),
    )


def within(readiness: Readiness, overview: Overview) -> Readiness:
    """What it says of the subjects of the overview; of all, where these are not all."""
    subjects = {part.id: readiness.subjects.get(part.id) for part in overview.whole.parts}
    places = {s.id for subject in overview.whole.parts for c in subject.parts for s in c.parts}
    gains = [gain for gain in readiness.gains if gain.section in places]
    return readiness._replace(subjects=subjects, gains=gains)


def mocks(results: Iterable[Result], calendar: Calendar) -> list[Mock]:
    """Of exams that were handed in; one of which no question could be graded is none."""
    return [found for result in results if (found := _mock(result, calendar)) is not None]


def _mock(result: Result, calendar: Calendar) -> Mock | None:
    exam, share = result.exam, result.whole.share
    if exam.submission is None or share is None:
        return None
    shares = ((id_, score.share) for id_, score in result.subjects.items())
    return Mock(
        exam.id,
        calendar.day(datetime.fromisoformat(exam.submission.time)),
        exam.paper.form,
        share,
        {id_: of_one for id_, of_one in shares if of_one is not None},
        result.whole.questions,
        exam.forecast,
    )


def days(quarters: Iterable[Quarter], calendar: Calendar) -> list[Day]:
    """The learner's days, from quarters of an hour; these may be in any order."""

    def day_of(quarter: Quarter) -> date:
        return calendar.day(datetime.fromisoformat(quarter.start).replace(tzinfo=UTC))

    found = []
    for day, of_day in groupby(sorted(quarters, key=day_of), key=day_of):
        sums = [(q.answers, q.correct, q.points, q.seconds) for q in of_day]
        answers, correct, points, seconds = map(sum, zip(*sums, strict=True))
        found.append(Day(day, int(answers), int(correct), points, seconds))
    return found


def _of(mock: Mock, subjects: set[str]) -> Mock:
    kept = {id_: share for id_, share in mock.subjects.items() if id_ in subjects}
    return mock._replace(subjects=kept)


def _mistakes(rows: Iterable[tuple[str, str, int]], bank: Bank) -> list[Mistake]:
    found = []
    for id_, of_one in groupby(rows, key=lambda row: row[0]):
        made = [(question, count) for _, question, count in of_one]
        found.append((sum(count for _, count in made), id_, tuple(q for q, _ in made)))
    most = sorted(found, key=lambda each: (-each[0], each[1]))[:MOST_MISTAKES]
    return [Mistake(id_, _said(bank, id_, asked), count, asked) for count, id_, asked in most]


def _said(bank: Bank, misconception: str, questions: Iterable[str]) -> str:
    """What the bank says of it in the first of the questions that says anything."""
    from eprep.kinds.beliefs import belief

    for id_ in questions:
        try:
            text = belief(bank.question(id_).at(0).body, misconception)
        except Refusal:
            continue
        if text:
            return " ".join(unmarked(text).split())
    return ""


def _causes(rows: Iterable[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    counted = dict(rows)
    return [(cause, counted[cause]) for cause in CAUSES if cause in counted]
