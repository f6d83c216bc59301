"""What several generators draw in the same way."""

from __future__ import annotations

from itertools import pairwise
from random import Random


def other_than(rng: Random, low: int, high: int, *not_these: int) -> int:
    """A whole number of a range but for some."""
    return rng.choice([n for n in range(low, high + 1) if n not in not_these])


def whole_numbers(rng: Random, count: int, low: int, high: int) -> list[int]:
    """None of them 0."""
    return [other_than(rng, low, high, 0) for _ in range(count)]


def shares(rng: Random, count: int, whole: int = 100, least: int = 5) -> list[int]:
    """Whole parts of a whole, none smaller than `least`."""
    cuts = sorted(rng.sample(range(1, whole - count * (least - 1)), count - 1))
    edges = [0, *cuts, whole - count * (least - 1)]
    return [b - a + least - 1 for a, b in pairwise(edges)]


def probabilities(rng: Random, count: int) -> list[float]:
    """Of two decimals."""
    return [share / 100 for share in shares(rng, count)]
