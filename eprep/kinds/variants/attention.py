"""Attention and patches: shapes, counts, and weights of a tiny case."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from random import Random

from eprep.kinds.variants.drawing import whole_numbers
from eprep.kinds.variants.wording import fixed, point, products, rounded, row, rows, summed

Values = Mapping[str, int | float | str]


def scores_shape(rng: Random) -> Values:
    """Of all heads' weights, for queries of one length and keys of another."""
    N, h, d = rng.choice([2, 4, 8, 16]), rng.choice([2, 4, 8]), rng.choice([16, 32, 64])
    n, m = rng.sample([5, 6, 7, 9, 10, 12, 15, 20], 2)
    return {
        "N": N, "h": h, "d": d, "n": n, "m": m,
        "right": f"({N}, {h}, {n}, {m})",
        "swapped": f"({N}, {h}, {m}, {n})",
        "values": f"({N}, {h}, {n}, {d})",
        "merged": f"({N}, {n}, {h * d})",
    }  # fmt: skip


def parameters(rng: Random) -> Values:
    """Of multi-head attention without biases."""
    h, d = rng.choice([2, 3, 4, 6, 8]), rng.choice([8, 10, 12, 16, 20, 24, 25, 32, 40, 64])
    D = h * d
    return {
        "h": h, "d": d, "D": D,
        "square": D * D,
        "answer": 4 * D * D,
        "each_head": (3 * h + 1) * D * D,
        "no_output": 3 * D * D,
        "one_head": 3 * D * d + D * D,
    }  # fmt: skip


def weight(rng: Random) -> Values | None:
    """Of one of three keys of length 4."""
    q = whole_numbers(rng, 4, -1, 2)
    keys = [[rng.randint(-1, 2) for _ in range(4)] for _ in range(3)]
    scores = [sum(a * b for a, b in zip(q, key, strict=True)) for key in keys]
    if len(set(scores)) < 3 or max(scores) - min(scores) > 6:
        return None
    j = rng.randrange(3)

    def share(scale: float) -> float:
        weights = [exp(score / scale) for score in scores]
        return rounded(weights[j] / sum(weights), 3)

    if not 0.03 < share(2) < 0.97:
        return None
    halves = [score / 2 for score in scores]
    return {
        "q": point(q), "k1": point(keys[0]), "k2": point(keys[1]), "k3": point(keys[2]),
        "j": j + 1, "qs": row(q), "ks": rows(keys),
        "products": "、".join(
            f"{products(q, key)} = {score}" for key, score in zip(keys, scores, strict=True)
        ),
        "halves": "、".join(fixed(half, 1) for half in halves),
        "exps": summed(fixed(exp(half)) for half in halves),
        "top": fixed(exp(halves[j])),
        "answer": share(2),
        "unscaled": share(1),
        "by_d": share(4),
    }  # fmt: skip


def patches(rng: Random) -> Values:
    """Tokens of a Vision Transformer."""
    P, side = rng.choice([8, 14, 16, 32]), rng.randint(6, 20)
    return {
        "P": P, "H": P * side, "side": side,
        "patches": side * side,
        "answer": side * side + 1,
        "one_side": side + 1,
        "pixels": P * P + 1,
    }  # fmt: skip
