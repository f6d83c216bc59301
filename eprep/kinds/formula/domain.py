"""The numbers that a variable may be, and points at which formulas are compared."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from eprep.kinds.formula.evaluate import Point

COUNT = 30
SEED = 20
"""The same points always: an answer that was right stays right."""

BANDS = ((0.1, 1.0), (1.0, 3.0), (3.0, 10.0), (10.0, 30.0), (30.0, 300.0))
"""Sizes, small and large alike: some formulas part only far out."""

LARGEST = 1e9


@dataclass(frozen=True)
class Domain:
    bands: tuple[tuple[float, float], ...]
    """Ranges that are drawn from in turn."""

    whole: bool = False
    assumption: str = "real"
    """What SymPy may take for granted."""

    def draws(self, rng: Random) -> list[Decimal]:
        """So many numbers, in any order; all integers of the first range, if they are few."""
        found = [Decimal(whole) for whole in self._few()]
        found += [
            self._draw(rng, *self.bands[i % len(self.bands)]) for i in range(len(found), COUNT)
        ]
        rng.shuffle(found)
        return found

    def _few(self) -> range:
        low, high = self.bands[0]
        every = range(math.ceil(low), math.floor(high) + 1)
        return every if self.whole and len(every) <= COUNT else range(0)

    def _draw(self, rng: Random, low: float, high: float) -> Decimal:
        if self.whole:
            return Decimal(rng.randint(math.ceil(low), math.floor(high)))
        drawn = rng.uniform(low, high)
        short = float(f"{drawn:.4g}")
        return Decimal(f"{drawn:.4g}") if low <= short <= high else Decimal(drawn)


UP = BANDS
DOWN = tuple((-high, -low) for low, high in BANDS)
UNIT = ((0.01, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.99))
DOMAINS: Mapping[str, Domain] = {
    "real": Domain(UP + DOWN),
    "positive": Domain(UP, assumption="positive"),
    "negative": Domain(DOWN, assumption="negative"),
    "nonzero": Domain(UP + DOWN),
    "unit": Domain(UNIT, assumption="positive"),
    "probability": Domain(UNIT, assumption="positive"),
    "integer": Domain(((-9, 9), (10, 30)), whole=True, assumption="integer"),
    "natural": Domain(((1, 9), (10, 30)), whole=True, assumption="positive"),
}
"""Neither end of `unit` and `probability` is drawn: log(p) has a value."""


def domain_of(declared: object) -> Domain | None:
    """What a bank says of a variable: a name, or `{from: a, to: b}`, perhaps `whole: true`."""
    if isinstance(declared, str):
        return DOMAINS.get(declared)
    if not isinstance(declared, dict) or not {"from", "to"} <= declared.keys() <= {
        "from",
        "to",
        "whole",
    }:
        return None
    low, high, whole = declared["from"], declared["to"], declared.get("whole", False)
    if not all(type(end) in (int, float) and abs(end) <= LARGEST for end in (low, high)):
        return None
    if not low < high or type(whole) is not bool or (whole and math.ceil(low) > math.floor(high)):
        return None
    if whole:
        return Domain(((low, high),), True, "integer")
    quarter = (high - low) / 4
    bands = tuple((low + i * quarter, low + (i + 1) * quarter) for i in range(4))
    return Domain(bands, assumption="positive" if low >= 0 else "real")


def points(domains: Mapping[str, Domain]) -> Sequence[Point]:
    """Those near 0 first, where a difference is easiest to follow; one alone where there is
    nothing to draw."""
    if not domains:
        return [{}]
    rng = Random(SEED)
    drawn = {name: domain.draws(rng) for name, domain in sorted(domains.items())}
    found = [{name: numbers[i] for name, numbers in drawn.items()} for i in range(COUNT)]
    return sorted(found, key=lambda point: max(map(abs, point.values())))
