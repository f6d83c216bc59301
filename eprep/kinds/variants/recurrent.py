"""Recurrent layers: how many parameters their gates have."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random


def _drawn(rng: Random, gates: int) -> dict[str, int]:
    n, h = rng.choice([8, 10, 16, 20, 32, 50]), rng.choice([4, 8, 16, 20, 32, 64])
    one = h * (n + h) + h
    return {
        "n": n, "h": h, "one": one,
        "answer": gates * one,
        "no_bias": gates * h * (n + h),
        "no_recurrence": gates * (h * n + h),
    }  # fmt: skip


def lstm(rng: Random) -> Mapping[str, int]:
    values = _drawn(rng, 4)
    return {**values, "three": 3 * values["one"]}


def gru(rng: Random) -> Mapping[str, int]:
    values = _drawn(rng, 3)
    return {**values, "four": 4 * values["one"], "two": 2 * values["one"]}
