"""Fully connected networks: shapes and counts."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from random import Random


def parameters(rng: Random) -> Mapping[str, int | str]:
    """Of a network of three layers of weights. Wrong ways: no biases; biases of the input too."""
    sizes = [rng.randint(2, 9) for _ in range(4)]
    products = [a * b for a, b in pairwise(sizes)]
    edges, biases = sum(products), sum(sizes[1:])
    return {
        "net": "-".join(map(str, sizes)),
        "sizes": str(sizes),
        "answer": edges + biases,
        "edges": edges,
        "biases": biases,
        "input_too": edges + sum(sizes),
        "steps": " + ".join(f"({a}×{b} + {b})" for a, b in pairwise(sizes)),
    }
