"""Classic methods and reinforcement learning: one step of each by hand."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from random import Random

from eprep.kinds.variants.drawing import whole_numbers
from eprep.kinds.variants.wording import about, factor, point, products, rounded, row

Values = Mapping[str, int | float | str]


def cosine(rng: Random) -> Values | None:
    """Of two vectors of three numbers."""
    a, b = whole_numbers(rng, 3, -3, 4), whole_numbers(rng, 3, -3, 4)
    inner = sum(x * y for x, y in zip(a, b, strict=True))
    one, other = (sum(x * x for x in v) for v in (a, b))
    if inner == 0 or abs(inner) == one:
        return None
    return {
        "a": point(a), "b": point(b), "as": row(a), "bs": row(b),
        "inner": inner, "steps": products(a, b), "one": one, "other": other,
        "answer": rounded(inner / sqrt(one * other), 3),
        "came": about(inner / sqrt(one * other)),
        "lengths": rounded(sqrt(one * other), 3),
        "no_roots": rounded(inner / (one * other), 3),
        "distance": rounded(sqrt(one + other - 2 * inner), 3),
    }  # fmt: skip


def k_means(rng: Random) -> Values | None:
    """The first centre after one step in one dimension."""
    x = sorted(rng.sample(range(1, 30), 6))
    c1, c2 = sorted(rng.sample(range(1, 30), 2))
    near = [a for a in x if abs(a - c1) < abs(a - c2)]
    if any(abs(a - c1) == abs(a - c2) for a in x) or not 2 <= len(near) <= 4:
        return None
    return {
        "x": "、".join(map(str, x)), "xs": row(map(float, x)), "c1": c1, "c2": c2,
        "near": "、".join(map(str, near)), "count": len(near), "total": sum(near),
        "border": (c1 + c2) / 2,
        "answer": rounded(sum(near) / len(near), 3),
        "came": about(sum(near) / len(near)),
        "middle": (near[0] + near[-1]) / 2,
        "all": rounded(sum(x) / 6, 3),
        "unmoved": c1,
    }  # fmt: skip


def td_target(rng: Random) -> Values | None:
    """Of Q-learning."""
    r, gamma = rng.choice([-2, -1, 1, 2, 3]), rng.choice([0.5, 0.8, 0.9])
    Q = [rng.randint(-3, 8) for _ in range(3)]
    old = rng.randint(-2, 6)
    best = max(Q)
    if best <= 0:
        return None
    return {
        "r": r, "gamma": gamma, "Q1": Q[0], "Q2": Q[1], "Q3": Q[2], "best": best,
        "Q": row(Q), "old": old, "factor_old": factor(old),
        "target": rounded(r + gamma * best, 3),
        "answer": rounded(r + gamma * best - old, 3),
        "not_subtracted": rounded(r + gamma * best, 3),
        "no_gamma": r + best - old,
        "mean": rounded(r + gamma * sum(Q) / 3 - old, 3),
    }  # fmt: skip
