"""Normalisation and dropout on a few numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from random import Random

from eprep.core.text.numeral import written
from eprep.kinds.variants.wording import factor, fixed, point, rounded, row, rows, summed

Values = Mapping[str, int | float | str]


def _mean_and_variance(numbers: Sequence[float], freedom: int = 0) -> tuple[float, float]:
    mean = sum(numbers) / len(numbers)
    squares = sum((x - mean) ** 2 for x in numbers)
    return mean, squares / (len(numbers) - freedom)


def batch_norm(rng: Random) -> Values | None:
    """One feature of four samples."""
    x = [rng.randint(0, 12) for _ in range(4)]
    mean, variance = _mean_and_variance(x)
    n = rng.randrange(4)
    if variance < 1 or x[n] == mean:
        return None
    gamma, beta = rng.choice([0.5, 2, 3]), rng.choice([-1, -0.5, 0.5, 1, 2])
    gap = x[n] - mean
    return {
        "x": point(x), "column": rows([[float(a)] for a in x]), "n": n + 1, "index": n,
        "gamma": gamma, "beta": beta, "factor_beta": factor(beta),
        "mean": mean, "variance": rounded(variance, 4), "gap": factor(gap),
        "squares": summed(f"{factor(a - mean)}^2" for a in x),
        "hat": rounded(gap / sqrt(variance), 3),
        "factor_hat": factor(rounded(gap / sqrt(variance), 3)),
        "answer": rounded(gamma * gap / sqrt(variance) + beta, 3),
        "by_variance": rounded(gamma * gap / variance + beta, 3),
        "unbiased": rounded(gamma * gap / sqrt(_mean_and_variance(x, 1)[1]) + beta, 3),
        "plain": rounded(gap / sqrt(variance), 3),
    }  # fmt: skip


def layer_norm(rng: Random) -> Values | None:
    """One number of three samples of four features."""
    x = [[rng.randint(0, 9) for _ in range(4)] for _ in range(3)]
    n, k = rng.randrange(3), rng.randrange(4)
    value = x[n][k]
    ways = [x[n], [sample[k] for sample in x], [a for sample in x for a in sample]]
    found = [_mean_and_variance(numbers) for numbers in (*ways, *x)]
    if min(variance for _, variance in found) < 0.5 or value == found[0][0]:
        return None
    layer, batch, every = ((value - mean) / sqrt(variance) for mean, variance in found[:3])
    mean, variance = found[0]
    return {
        **{f"x{i}{j}": a for i, sample in enumerate(x, 1) for j, a in enumerate(sample, 1)},
        "x": rows([[float(a) for a in sample] for sample in x]),
        "n": n + 1, "k": k + 1, "row_index": n, "index": k,
        "sample": "、".join(map(str, x[n])),
        "mean": mean, "variance": written(rounded(variance, 4)),
        "gap": factor(value - mean),
        "root": fixed(sqrt(variance)),
        "answer": rounded(layer, 3),
        "batch": rounded(batch, 3),
        "every": rounded(every, 3),
        "centred": rounded(value - mean, 3),
    }  # fmt: skip


def dropout(rng: Random) -> Values:
    """A unit that is kept, in the inverted form."""
    p, kept = rng.choice([0.1, 0.2, 0.25, 0.3, 0.4, 0.6, 0.75]), rng.choice([0.4, 0.8, 1.2, 2, 4])
    x = kept * (1 - p)
    return {
        "p": p, "x": rounded(x, 3), "keep": rounded(1 - p, 2),
        "answer": kept,
        "scaled_down": rounded(x * (1 - p), 3),
        "by_dropped": rounded(x / p, 3),
    }  # fmt: skip


def dropout_inference(rng: Random) -> Values:
    """The total input of a unit, in the form that scales in inference."""
    p = rng.choice([0.1, 0.2, 0.3, 0.4, 0.6])
    z = [rng.randint(1, 6) for _ in range(3)]
    w = [rng.choice([-2, -1, 1, 2, 3]) for _ in range(3)]
    total = sum(a * b for a, b in zip(z, w, strict=True))
    return {
        "p": p, "keep": rounded(1 - p, 2), "z": point(z), "w": point(w),
        "zs": row(map(float, z)), "ws": row(map(float, w)),
        "steps": summed(f"{a}×{factor(b)}" for a, b in zip(z, w, strict=True)),
        "total": total, "factor_total": factor(total),
        "answer": rounded(total * (1 - p), 3),
        "by_dropped": rounded(total * p, 3),
        "divided": rounded(total / (1 - p), 3),
    }  # fmt: skip
