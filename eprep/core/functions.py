"""The functions that a drill may be handed, by name.

They are built where they are called, in the child and beside the reference, so that no code
crosses. Each takes an array of any shape and returns a Python float. The child loads this file
alone: it imports nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


def sum_of_squares(x: Any) -> float:
    """Σ x²"""
    return float((x * x).sum())


def cubic(x: Any) -> float:
    """Σ x³, whose third derivative tells a central difference from a one-sided one."""
    return float((x * x * x).sum())


def coupled(x: Any) -> float:
    """(Σ x)² + Σ x², whose gradient at one element depends on all the others."""
    total = x.sum()
    return float(total * total + (x * x).sum())


def bowl(x: Any) -> float:
    """Σ (x - 1)² / 2, whose lowest point is not 0."""
    return float(((x - 1.0) * (x - 1.0)).sum() / 2.0)


FUNCTIONS: Mapping[str, Callable[[Any], float]] = {
    "sum_of_squares": sum_of_squares,
    "cubic": cubic,
    "coupled": coupled,
    "bowl": bowl,
}
