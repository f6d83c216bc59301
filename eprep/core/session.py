"""A run of questions, each with the form in which it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from eprep.core.verdict import SETTLED, Verdict

if TYPE_CHECKING:
    from eprep.core.entry import Entry
    from eprep.core.form import Answer, Form
    from eprep.core.question import Question


class Asked(NamedTuple):
    """A question as it is put this time."""

    question: Question
    form: Form
    order: tuple[int, ...] | None
    """Positions in the file of the choices shown; None where there is nothing to shuffle."""

    seed: int
    session: str
    position: int
    """Its place in the session, from 0."""

    counts: bool = True
    """Whether the answer moves the review schedule."""

    instead_of: str | None = None
    """The lapsed question in whose place it is asked."""


class StoredAnswer(NamedTuple):
    """An answer that is safe in the event log."""

    id: str
    asked: Asked
    answer: Answer | None
    """None is a skip."""


class Plan(NamedTuple):
    """What a session asks, so that it can go on after a crash: its answers are in the log."""

    id: str
    questions: tuple[str, ...]
    seeds: tuple[int, ...]
    shuffle: bool
    uncounted: tuple[str, ...] = ()
    stands_for: Mapping[str, str] = MappingProxyType({})


Result = tuple[StoredAnswer, Verdict]


@dataclass
class Session:
    """What is asked, in order, and what has come of it so far."""

    id: str
    entries: list[Entry]
    seeds: list[int]
    shuffle: bool = True
    uncounted: frozenset[str] = frozenset()
    """Questions whose answers do not move the review schedule: they are asked before their day."""

    stands_for: Mapping[str, str] = field(default_factory=dict)
    """By question, the lapsed one in whose place it is asked."""

    results: list[Result] = field(default_factory=list)
    """Verdicts and skips, oldest first; an undone one is taken out."""

    @property
    def plan(self) -> Plan:
        ids = tuple(entry.id for entry in self.entries)
        uncounted = tuple(sorted(self.uncounted))
        return Plan(self.id, ids, tuple(self.seeds), self.shuffle, uncounted, self.stands_for)

    @property
    def position(self) -> int:
        """What is to be asked next: the first place without an answer."""
        answered = self._newest
        places = range(len(self.entries))
        return next((place for place in places if place not in answered), len(self.entries))

    @property
    def is_over(self) -> bool:
        """Whether all has been asked, and a program at its end need not be tried again."""
        if self.position < len(self.entries):
            return False
        newest = self._newest.get(len(self.entries) - 1)
        return newest is None or newest[1].outcome in SETTLED

    @property
    def answered(self) -> list[Result]:
        """The newest answer at each place, skips left out."""
        return [result for result in self._newest.values() if result[1].counts]

    @property
    def correct(self) -> int:
        return sum(verdict.correct for _, verdict in self.answered)

    @property
    def missed(self) -> list[str]:
        """Ids of the questions that were not answered right."""
        return [a.asked.question.id for a, verdict in self.answered if not verdict.correct]

    @property
    def _newest(self) -> dict[int, Result]:
        return {result[0].asked.position: result for result in self.results}
