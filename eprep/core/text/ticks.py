"""The scale of an axis: from where to where it goes, and at which round numbers it has a tick."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

ROUND = (1, 2, 5, 10)
MOST_DIGITS = 4
"""A tick with more of them before or after the point is written with an exponent."""

SMALLEST = 1e-290
"""What is nearer to zero is taken for zero, before a division says otherwise."""


@dataclass(frozen=True)
class Scale:
    low: float
    high: float
    """The ends, of which `high` is the greater. On a logarithmic scale these are powers of ten."""

    ticks: tuple[float, ...] = ()
    logarithmic: bool = False

    def share(self, value: float) -> float | None:
        """How far along the axis it lies, 0 to 1; None where it has no place there."""
        if not math.isfinite(value) or (self.logarithmic and value <= 0):
            return None
        place = math.log10(value) if self.logarithmic else value
        # Halved first: the difference of two huge numbers would be infinite.
        share = (place / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return min(1.0, max(0.0, share))


def linear(values: Sequence[float], most: int) -> Scale:
    """A scale from the least to the greatest finite value, with `most` ticks or a few less.

    Values that are all the same lie in its middle.
    """
    finite = [value for value in values if math.isfinite(value)] or [0.0, 1.0]
    low, high = min(finite), max(finite)
    if not high - low > max(1e-9 * max(abs(low), abs(high)), SMALLEST):
        margin = abs(low) / 10 if abs(low) > SMALLEST else 1.0
        low, high = low - margin, high + margin
    if math.isinf(high - low):
        return Scale(low, high)
    step = _step((high - low) / most)
    ticks = range(math.ceil(low / step), math.floor(high / step) + 1)
    return Scale(low, high, tuple(_tidy(i * step) for i in ticks))


def logarithmic(values: Sequence[float], most: int) -> Scale:
    """The same for powers of ten, on which what is not above 0 has no place."""
    places = [math.log10(value) for value in values if math.isfinite(value) and value > 0]
    low, high = (min(places), max(places)) if places else (0.0, 1.0)
    if high - low < 0.1:
        low, high = low - 0.05, high + 0.05
    for factors in (ROUND[:3], ROUND[:1]):
        decades = range(math.floor(low), math.ceil(high) + 1)
        powers = [f * 10.0**n for n in decades if -300 < n < 300 for f in factors]
        ticks = [_tidy(value) for value in powers if low <= math.log10(value) <= high]
        if len(ticks) <= most:
            break
    every = max(1, math.ceil(len(ticks) / most))
    return Scale(low, high, tuple(ticks[::every]), logarithmic=True)


def counting(last: int, most: int) -> Scale:
    """A scale from 0 to `last`, with ticks at whole numbers alone."""
    steps = (f * 10**n for n in range(20) for f in ROUND[:3])
    step = next(step for step in steps if last // step + 1 <= max(most, 2))
    return Scale(0.0, float(max(last, 1)), tuple(map(float, range(0, last + 1, step))))


def written(value: float) -> str:
    """A tick as short as it can be: 0.05, 1, 2.5, 1e+06."""
    return f"{value:.{MOST_DIGITS}g}"


def _step(least: float) -> float:
    """The smallest round number that is no smaller."""
    power = 10.0 ** math.floor(math.log10(least))
    return next((f * power for f in ROUND if f * power >= least), 10 * power)


def _tidy(value: float) -> float:
    """Without the last digits that adding up leaves: 0.3 for 0.30000000000000004."""
    return float(f"{value:.12g}")
