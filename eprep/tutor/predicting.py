"""この問題集での予測得点: worked out from the history once a day, and remembered."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from eprep.core.entry import FOUR_CHOICE, Entry
from eprep.core.exam import Forecast
from eprep.core.readiness.sights import Estimate, Pool, Sight
from eprep.core.reporting import Gain, Readiness

if TYPE_CHECKING:
    from eprep.tutor.standings import Memory
    from eprep.tutor.tutor import Tutor

VERSION = 1
"""Counts the changes of what is predicted from the same history."""

GUESSED = {FOUR_CHOICE: 0.25, "multiple": 1 / 15}
"""The chance of a blind guess by kind, with the usual four choices; what is typed or put together
is not guessed."""

MOST_GAINS = 5
"""Sections that are named."""

DAY = 86_400.0


class Predictor:
    def __init__(
        self, tutor: Tutor, today: Callable[[], date], memory: Memory | None = None
    ) -> None:
        """`today` is the learner's day."""
        self._tutor = tutor
        self._today = today
        self._memory = memory

    def readiness(self) -> Readiness | None:
        """By the first blueprint; None without one."""
        key = [VERSION, *self._tutor.log.end, self._tutor.bank.seal, self._today().isoformat()]
        text = None if self._memory is None else self._memory.recall()
        told = None if text is None else json.loads(text)
        if told is not None and told["key"] == key:
            return _read(told["readiness"])
        found = predicted(self._tutor, self._tutor.now())
        if self._memory is not None:
            self._memory.keep(json.dumps({"key": key, "readiness": found}))
        return found

    def forecast(self) -> Forecast | None:
        """Of the whole; None with too little evidence."""
        found = self.readiness()
        return None if found is None or found.whole is None else Forecast(*found.whole[:3])


def predicted(tutor: Tutor, now: datetime) -> Readiness | None:
    from eprep.core.blueprint import section_weights
    from eprep.core.readiness import readiness
    from eprep.core.readiness.raising import raises

    bank = tutor.bank
    blueprint = next(iter(bank.blueprints), None)
    if blueprint is None:
        return None
    entries = bank.entries
    weights = section_weights(blueprint, bank.syllabus, entries)
    subjects = {section.id: subject.id for subject, _, section in bank.syllabus.leaves()}
    seen = sights(tutor, now)
    told = readiness(seen, weights, subjects, pools(entries))
    counts: dict[str, int] = {}
    for sight in seen:
        counts[sight.section] = counts.get(sight.section, 0) + 1
    most = raises(told, weights, bank.counts, counts)[:MOST_GAINS]
    gains = [Gain(rise.section, bank.syllabus.name_of(rise.section), rise.gain) for rise in most]
    return Readiness(told.whole, told.subjects, gains)


def sights(tutor: Tutor, now: datetime) -> list[Sight]:
    """One for each question answered that a loaded bank has."""
    standings = tutor.standings()
    found = []
    for id_, entry in tutor.bank.find(standings).items():
        standing = standings[id_]
        if standing.attempts:
            first, newest = (
                max(0.0, (now.timestamp() - at) / DAY)
                for at in (standing.first_at, standing.newest_at)
            )
            found.append(
                Sight(
                    entry.subject, entry.section, entry.difficulty, _guess(entry),
                    standing.first, first, standing.newest, newest, standing.attempts,
                )
            )  # fmt: skip
    return found


def pools(entries: Sequence[Entry]) -> Mapping[str, Pool]:
    """What the four-choice questions of each section are like, which the exam asks."""
    found: dict[str, list[int]] = {}
    for entry in entries:
        if entry.kind == FOUR_CHOICE:
            found.setdefault(entry.section, []).append(entry.difficulty)
    guess = GUESSED[FOUR_CHOICE]
    return {section: Pool(sum(each) / len(each), guess) for section, each in found.items()}


def _guess(entry: Entry) -> float:
    return GUESSED.get(entry.kind, 0.0)


def _read(told: Any) -> Readiness | None:
    """What JSON has made of one."""
    if told is None:
        return None
    whole, subjects, gains = told
    return Readiness(
        _estimate(whole),
        {id_: _estimate(each) for id_, each in subjects.items()},
        [Gain._make(gain) for gain in gains],
    )


def _estimate(told: Sequence[float] | None) -> Estimate | None:
    return None if told is None else Estimate._make(told)
