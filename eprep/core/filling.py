"""Fills a span of time with questions."""

from __future__ import annotations

from collections.abc import Iterable

from eprep.core.entry import Entry

NEAR = 0.1
"""Share of the span by which it may be missed."""


class Filling:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.taken: list[Entry] = []

    @property
    def total(self) -> int:
        return sum(entry.seconds for entry in self.taken)

    def take(self, entries: Iterable[Entry], upto: float) -> None:
        """Of these, in their order, each that brings the time taken nearer to `upto`."""
        total, ids = self.total, {entry.id for entry in self.taken}
        for entry in entries:
            nearer = abs(total + entry.seconds - upto) < abs(total - upto)
            if nearer and entry.id not in ids and total + entry.seconds <= self._most:
                self.taken.append(entry)
                total += entry.seconds

    def fit(self, entries: Iterable[Entry]) -> None:
        """Where the span is missed, exchange one that was taken for one of these."""
        total, ids = self.total, {entry.id for entry in self.taken}
        if abs(total - self.seconds) <= NEAR * self.seconds:
            return
        others = [entry for entry in entries if entry.id not in ids]
        pairs = ((place, other) for place in range(len(self.taken)) for other in others)

        def missed_by(pair: tuple[int, Entry]) -> float:
            place, other = pair
            return abs(total - self.taken[place].seconds + other.seconds - self.seconds)

        best = min(pairs, key=missed_by, default=None)
        if best is not None and missed_by(best) < abs(total - self.seconds):
            place, other = best
            self.taken[place] = other

    @property
    def _most(self) -> float:
        return (1 + NEAR) * self.seconds
