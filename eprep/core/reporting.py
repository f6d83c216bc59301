"""What a report tells: one document, of which each format is a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from eprep.core.exam import Forecast
from eprep.core.forecasts import Fared, Outcome, fared
from eprep.core.progress import Overview, Progress
from eprep.core.readiness.sights import Estimate

MOST_WEAK = 10
"""Sections that are named."""


class Day(NamedTuple):
    """The counted answers of one of the learner's days."""

    day: date
    answers: int
    correct: int
    points: float
    """The sum of their scores."""

    seconds: float
    """That they took, as far as it is known."""


class Week(NamedTuple):
    """The same of a week from Monday to Sunday."""

    first: date
    answers: int
    points: float

    @property
    def name(self) -> str:
        """As ISO 8601 has it: `2026-W14`."""
        year, week, _ = self.first.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def score(self) -> float:
        return self.points / self.answers


class Gain(NamedTuple):
    section: str
    name: str
    gain: float
    """By how much the expected share of the whole would rise."""


class Readiness(NamedTuple):
    whole: Estimate | None
    subjects: Mapping[str, Estimate | None] = MappingProxyType({})
    """By id; None where too little is known."""

    gains: Sequence[Gain] = ()
    """The greatest first."""


class Mock(NamedTuple):
    """A mock exam that was handed in."""

    id: str
    day: date
    form: str
    """`full`, `half` or `quarter`."""

    share: float
    """Of its questions, right."""

    subjects: Mapping[str, float]
    """The same by subject."""

    questions: int
    """How many were counted."""

    forecast: Forecast | None = None
    """What had been expected when it began."""


class Mistake(NamedTuple):
    """A misconception, with the questions in which it showed, the most frequent first."""

    id: str
    text: str
    """What the bank says of it, in plain words; empty where it says nothing."""

    times: int
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    overview: Overview
    today: date
    """The learner's day on which it is made."""

    since: date | None = None
    """The first day that it is about; None where it is about everything."""

    readiness: Readiness | None = None
    days: Sequence[Day] = ()
    """Those with answers, oldest first."""

    mocks: Sequence[Mock] = ()
    """Oldest first."""

    mistakes: Sequence[Mistake] = ()
    """The most frequent first."""

    causes: Sequence[tuple[str, int]] = ()
    """What the learner named as the cause of missed answers, and of how many."""

    @property
    def fared(self) -> Fared | None:
        """How past predictions fared against the mock exams that followed."""
        return fared([Outcome(m.forecast, m.share, m.questions) for m in self.mocks if m.forecast])

    @property
    def seconds(self) -> float:
        return sum(day.seconds for day in self.days)

    @property
    def weeks(self) -> Sequence[Week]:
        return weeks(self.days)

    @property
    def weakest(self) -> Sequence[Progress]:
        return weakest(self.overview.whole)

    @property
    def names(self) -> Mapping[str, str]:
        """Of the subjects, by id."""
        return {subject.id: subject.name for subject in self.overview.whole.parts}


def weeks(days: Iterable[Day]) -> list[Week]:
    found = []
    for (year, week), of_week in groupby(days, key=lambda day: day.day.isocalendar()[:2]):
        listed = list(of_week)
        answers, points = sum(d.answers for d in listed), sum(d.points for d in listed)
        found.append(Week(date.fromisocalendar(year, week, 1), answers, points))
    return found


def weakest(whole: Progress) -> list[Progress]:
    """Sections with something to mend, the weakest first.

    They are ordered by (points + 1) / (seen + 2), Laplace's rule of succession: one wrong answer
    weighs less than many.
    """
    weak = [s for s in sections(whole) if s.score is not None and s.score < 1.0]
    return sorted(weak, key=lambda s: ((s.points + 1) / (s.seen + 2), s.id))[:MOST_WEAK]


def sections(whole: Progress) -> Iterator[Progress]:
    for subject in whole.parts:
        for chapter in subject.parts:
            yield from chapter.parts
