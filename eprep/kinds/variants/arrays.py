"""Shapes of arrays: products and broadcasting."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

Values = Mapping[str, int | str]


def broadcast(rng: Random) -> Values:
    """(a, 1, c) with (b, c)."""
    a, b, c = rng.sample(range(2, 10), 3)
    return {
        "a": a, "b": b, "c": c,
        "right": f"({a}, {b}, {c})",
        "first_kept": f"({a}, 1, {c})",
        "second_first": f"({b}, {a}, {c})",
        "joined": f"({a}, 1, {b}, {c})",
    }  # fmt: skip


def product(rng: Random) -> Values:
    """A Bᵀ of rows."""
    n, m, k = rng.sample(range(2, 10), 3)
    return {
        "n": n, "m": m, "k": k,
        "right": f"({n}, {m})",
        "swapped": f"({m}, {n})",
        "inner": f"({k}, {k})",
        "untouched": f"({n}, {k})",
    }  # fmt: skip


def multiplications(rng: Random) -> Values:
    """Of numbers in (A B) x, where A (B x) needs fewer."""
    n, m, k = (rng.choice([10, 20, 30, 40, 50]) for _ in range(3))
    return {
        "n": n, "m": m, "k": k,
        "first": n * m * k, "second": n * k, "right_first": m * k, "right_second": n * m,
        "cheap": m * k + n * m,
        "answer": n * m * k + n * k,
        "only_first": n * m * k,
    }  # fmt: skip
