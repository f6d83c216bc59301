"""Fully connected networks: their size, what comes out of them, and what a unit decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from random import Random

from eprep.kinds.variants.drawing import whole_numbers
from eprep.kinds.variants.wording import factor, point, products, row, rows


def parameters(rng: Random) -> Mapping[str, int | str | list[int]]:
    """Of three layers of weights."""
    sizes = [rng.randint(2, 9) for _ in range(4)]
    products_ = [a * b for a, b in pairwise(sizes)]
    edges, biases = sum(products_), sum(sizes[1:])
    return {
        "net": "-".join(map(str, sizes)),
        "sizes": sizes,
        "answer": edges + biases,
        "edges": edges,
        "biases": biases,
        "input_too": edges + sum(sizes),
        "steps": " + ".join(f"({a}×{b} + {b})" for a, b in pairwise(sizes)),
    }


def _layer(x: Sequence[int], W: Sequence[Sequence[int]], b: Sequence[int]) -> list[int]:
    columns = zip(*W, strict=True)
    return [
        sum(p * w for p, w in zip(x, column, strict=True)) + c
        for column, c in zip(columns, b, strict=True)
    ]


def forward(rng: Random) -> Mapping[str, int | str] | None:
    """2-2-1 with ReLU, of whose hidden units just one fires."""
    x, b = whole_numbers(rng, 2, -3, 3), whole_numbers(rng, 2, -3, 3)
    W = [whole_numbers(rng, 2, -3, 3) for _ in range(2)]
    v, (c,) = whole_numbers(rng, 2, -3, 3), whole_numbers(rng, 1, -3, 3)
    u = _layer(x, W, b)
    if min(u) >= 0 or max(u) <= 0:
        return None

    def output(u: Sequence[int], c: int) -> int:
        return sum(max(0, p) * q for p, q in zip(u, v, strict=True)) + c

    return {
        "x": row(x), "W": rows(W), "b": row(b), "V": rows([[q] for q in v]), "c": row([c]),
        "u": point(u),
        "z": point([max(0, p) for p in u]),
        "steps": f"{products([max(0, p) for p in u], v)} + {factor(c)}",
        "answer": output(u, c),
        "no_relu": sum(p * q for p, q in zip(u, v, strict=True)) + c,
        "transposed": output(_layer(x, list(zip(*W, strict=True)), b), c),
        "no_bias": output(_layer(x, W, [0, 0]), 0),
    }  # fmt: skip


def and_bias(rng: Random) -> Mapping[str, str]:
    """Biases that make a unit AND, OR, always 1, always 0: between the total inputs."""
    low, high = sorted(rng.sample(range(2, 9), 2))
    a, b = rng.sample([low, high], 2)
    both = low + high
    found = {
        "right": -rng.randint(high + 1, both - 1),
        "is_or": -rng.randint(1, low - 1),
        "is_one": rng.randint(1, 6),
        "is_zero": -rng.randint(both + 1, both + 5),
    }
    shown = {name: f"{value / 10:.1f}" for name, value in found.items()}
    return {
        **shown,
        "w1": f"{a / 10:.1f}",
        "w2": f"{b / 10:.1f}",
        "greater": f"{high / 10:.1f}",
        "less": f"{low / 10:.1f}",
        "both": f"{both / 10:.1f}",
    }
