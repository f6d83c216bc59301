"""Keeps the standing of every question, and works anew only what newer events are about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from eprep.core.schedule import VERSION, Card
from eprep.core.standing import Standing, standings

if TYPE_CHECKING:
    from eprep.tutor.needs import Log


class Memory(Protocol):
    """Remembers a text until the next run, or not."""

    def recall(self) -> str | None: ...
    def keep(self, text: str) -> None: ...


class Standings:
    """The fold of the whole history, cached. A test holds the two to be equal."""

    def __init__(self, log: Log, memory: Memory | None = None) -> None:
        self._log = log
        self._memory = memory
        self._known: dict[str, Standing] | None = None
        self._end = (0, "")
        self._kept = (0, "")

    def all(self) -> Mapping[str, Standing]:
        """By question, as of the newest event; in the order of their ids, however they were worked
        out: where two are even, and in sums of reals, their order can be seen."""
        if self._known is None:
            self._recall()
        end = self._log.end
        known = self._known
        if known is None or self._log.seal_at(self._end[0]) != self._end[1]:
            known = _in_order(standings(self._log.attempts()))
        elif end != self._end:
            known = _in_order(self._moved(known, self._log.touched(self._end[0])))
        self._known, self._end = known, end
        return known

    def _moved(self, known: Mapping[str, Standing], touched: Iterable[str]) -> dict[str, Standing]:
        """With the standings of these questions as they are now."""
        questions = list(touched)
        new = standings(self._log.attempts(questions))
        kept = {question: known[question] for question in known.keys() - set(questions)}
        return kept | {question: new[question] for question in questions if question in new}

    def keep(self) -> None:
        """For the next run, where there is something new."""
        if self._memory is None or self._log.end == self._kept:
            return
        known = self.all()
        told = {"version": VERSION, "end": self._end, "standings": known}
        self._memory.keep(json.dumps(told))
        self._kept = self._end

    def _recall(self) -> None:
        text = None if self._memory is None else self._memory.recall()
        if text is None:
            return
        told = json.loads(text)
        if told["version"] != VERSION:
            return
        self._end = self._kept = tuple(told["end"])
        self._known = {
            question: Standing._make((*rest, None if card is None else Card._make(card)))
            for question, (*rest, card) in sorted(told["standings"].items())
        }


def _in_order(known: Mapping[str, Standing]) -> dict[str, Standing]:
    return dict(sorted(known.items()))
