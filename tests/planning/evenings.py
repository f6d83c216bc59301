"""Fifty evenings under a policy, with the program's own cards, due lists and menus."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from eprep.core.attempts import Attempt
from eprep.core.day import Calendar
from eprep.core.due import due
from eprep.core.planning import Situation, menu
from eprep.core.standing import Standing, standings
from tests.planning.bank import Bank
from tests.planning.learners import Learner

BEGIN = datetime(2026, 1, 1, 20, tzinfo=UTC)
CALENDAR = Calendar(UTC, 4)
EVENINGS = 50
EXAM_AT = EVENINGS - 10 / 24
"""Days after the first evening: at ten on the morning after the last."""

BLUEPRINT = "five-parts"
"""The one that the plan assumes, as the program does."""


class Evening:
    def __init__(self, bank: Bank, learner: Learner, minutes: float) -> None:
        self.bank, self.learner, self.seconds = bank, learner, 60 * minutes
        self.known = {entry.id: entry for entry in bank.entries}
        self.standings: dict[str, Standing] = {}
        self._attempts: dict[str, list[Attempt]] = {}
        self.wrong: list[str] = []
        """In the order in which they were missed."""

        self.number, self.spent, self.in_all = 0, 0.0, 0.0

    @property
    def now(self) -> datetime:
        return BEGIN + timedelta(days=self.number, seconds=self.spent)

    def begin(self, number: int) -> None:
        self.number, self.spent = number, 0.0

    def ask(self, id_: str) -> None:
        """And keep what came of it as the program would."""
        entry = self.known[id_]
        right = self.learner.answer(id_, self.number + self.spent / 86400)
        self.spent += entry.seconds
        self.in_all += entry.seconds
        spent = float(entry.seconds)
        attempt = Attempt(id_, self.now.isoformat(), float(right), spent, spent)
        self._attempts.setdefault(id_, []).append(attempt)
        self.standings |= standings(self._attempts[id_])
        self.wrong = [each for each in self.wrong if each != id_] + ([] if right else [id_])

    def ask_all(self, ids: Iterable[str]) -> None:
        """As long as there is time."""
        for id_ in ids:
            if self.spent + self.known[id_].seconds / 2 > self.seconds:
                return
            self.ask(id_)

    def new(self) -> list[str]:
        """In the order of the bank; no programs, which take the time of five questions."""
        questions = (entry.id for entry in self.bank.entries if not entry.is_drill)
        return [id_ for id_ in questions if id_ not in self.standings]


def planned(evening: Evening) -> None:
    exam = (BEGIN + timedelta(days=EVENINGS)).date()
    weights = evening.bank.weights[BLUEPRINT]
    found = menu(
        Situation(
            evening.bank.entries, evening.standings, weights, CALENDAR, evening.now,
            evening.seconds, exam,
        )
    )  # fmt: skip
    for id_ in (*found.reviews, *found.new, *filter(None, [found.drill])):
        evening.ask(id_)


def fsrs_alone(evening: Evening) -> None:
    """What is due, and then what is new."""
    evening.ask_all(due(evening.standings, CALENDAR, evening.now))
    evening.ask_all(evening.new())


def wrong_first(evening: Evening) -> None:
    """What was missed until it is right, and then what is new."""
    _wrong(evening)
    evening.ask_all(evening.new())


def wrong_last(evening: Evening) -> None:
    """All that is new, and then, once all was seen, what was missed until it is right."""
    evening.ask_all(evening.new())
    _wrong(evening)


def _wrong(evening: Evening) -> None:
    while evening.wrong and evening.spent + 30 < evening.seconds:
        evening.ask(evening.wrong[0])


POLICIES = {
    "plan": planned,
    "fsrs": fsrs_alone,
    "wrong-first": wrong_first,
    "wrong-last": wrong_last,
}


class Outcome(NamedTuple):
    score: float
    """The true expected score on the blueprint on the day of the exam, 0 to 1."""

    other: float
    """The same on the blueprint that the plan does not assume."""

    minutes: float
    """Of an evening, on average."""

    seen: int


def outcome(bank: Bank, model: type[Learner], policy: str, seed: int, minutes: float) -> Outcome:
    """Of one learner; the same seed is the same learner under every policy."""
    learner = model(bank, Random(seed))
    evening = Evening(bank, learner, minutes)
    for number in range(EVENINGS):
        evening.begin(number)
        POLICIES[policy](evening)
    score, other = (
        learner.score(bank.weights[name], EXAM_AT) for name in (BLUEPRINT, "syllabus-items")
    )
    return Outcome(score, other, evening.in_all / 60 / EVENINGS, len(evening.standings))
