"""Output layers and losses: softmax, cross-entropy, squared error, and their gradients."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log, log2, log10
from random import Random

from eprep.core.text.numeral import written
from eprep.kinds.variants.drawing import probabilities
from eprep.kinds.variants.wording import factor, fixed, point, rounded, row, rows, summed

Values = Mapping[str, int | float | str]


def softmax(rng: Random) -> Values | None:
    """One of three probabilities."""
    u = rng.sample(range(5), 3)
    k = rng.randrange(3)
    exps = [exp(x) for x in u]
    y = exps[k] / sum(exps)
    if not 0.02 < y < 0.98:
        return None
    return {
        "u": point(u), "us": row(map(float, u)), "k": k + 1, "index": k,
        "uk": u[k], "total": sum(u), "top": max(u),
        "exps": summed(f"e^{{{x}}}" for x in u),
        "values": summed(map(fixed, exps)),
        "above": fixed(exps[k]),
        "answer": rounded(y, 3),
        "linear": rounded(u[k] / sum(u), 3),
        "sigmoid": rounded(1 / (1 + exp(-u[k])), 3),
        "numerator": rounded(exp(u[k] - max(u)), 3),
    }  # fmt: skip


def cross_entropy(rng: Random) -> Values:
    """Of one sample."""
    y = probabilities(rng, 3)
    k = rng.randrange(3)
    d = [int(i == k) for i in range(3)]
    return {
        "y": point(y), "d": point(d), "ys": row(y), "ds": row(d), "yk": y[k], "k": k + 1,
        "answer": rounded(-log(y[k]), 3),
        "bits": rounded(-log2(y[k]), 3),
        "decimal": rounded(-log10(y[k]), 3),
        "all": rounded(-sum(map(log, y)), 3),
    }  # fmt: skip


def cross_entropy_batch(rng: Random) -> Values:
    """The mean over three samples."""
    y = [probabilities(rng, 3) for _ in range(3)]
    d = [rng.randrange(3) for _ in range(3)]
    picked = [p[k] for p, k in zip(y, d, strict=True)]
    total = -sum(map(log, picked))
    return {
        "y1": row(y[0]), "y2": row(y[1]), "y3": row(y[2]), "ys": rows(y), "d": row(d),
        "picked": "、".join(map(written, picked)),
        "steps": summed(fixed(-log(p)) for p in picked),
        "answer": rounded(total / 3, 3),
        "total": rounded(total, 3),
        "largest": rounded(-sum(log(max(p)) for p in y) / 3, 3),
        "log_of_mean": rounded(-log(sum(picked) / 3), 3),
    }  # fmt: skip


def softmax_gradient(rng: Random) -> Values:
    """With respect to the total input of a class that is not the true one, in a mini-batch."""
    y = probabilities(rng, 3)
    k, true = rng.sample(range(3), 2)
    N = rng.choice([2, 4, 5, 10])
    d = [int(i == true) for i in range(3)]
    return {
        "y": point(y), "d": point(d), "ys": row(y), "ds": row(d), "N": N, "k": k + 1, "index": k,
        "yk": y[k],
        "answer": rounded(y[k] / N, 4),
        "undivided": y[k],
        "of_true": rounded((y[k] - 1) / N, 4),
    }  # fmt: skip


def squared_error(rng: Random) -> Values:
    """Half the mean."""
    d = [rng.randint(1, 9) for _ in range(4)]
    y = [x + rng.choice([-2, -1, 0, 1, 2, 3]) for x in d]
    differences = [a - b for a, b in zip(y, d, strict=True)]
    total = sum(x * x for x in differences)
    return {
        "y": point(y), "d": point(d), "ys": row(map(float, y)), "ds": row(map(float, d)),
        "steps": summed(f"{factor(x)}^2" for x in differences),
        "total": total,
        "answer": total / 8,
        "no_half": total / 4,
        "sum_of_halves": total / 2,
        "signed": sum(differences) / 8,
    }  # fmt: skip


def output_delta(rng: Random) -> Values:
    """∂E/∂w of one sigmoid unit with half the squared error."""
    y, d = rng.choice([0.2, 0.3, 0.4, 0.6, 0.7, 0.8]), rng.choice([0, 1])
    z = rng.choice([0.2, 0.4, 0.5, 0.6, 0.8, 2, 3])
    slope = y * (1 - y)
    return {
        "y": y, "d": d, "z": z,
        "difference": rounded(y - d, 2),
        "slope": rounded(slope, 4),
        "rest": rounded(1 - y, 2),
        "answer": rounded((y - d) * slope * z, 4),
        "no_slope": rounded((y - d) * z, 4),
        "no_input": rounded((y - d) * slope, 4),
        "reversed": rounded((d - y) * slope * z, 4),
    }  # fmt: skip


def hidden_delta(rng: Random) -> Values | None:
    """∂E/∂u of a hidden sigmoid unit before two output units."""
    z = rng.choice([0.2, 0.3, 0.4, 0.6, 0.7, 0.8])
    w = [rng.choice([-3, -2, -1, 1, 2, 3]) for _ in range(2)]
    delta = [rng.choice([-0.4, -0.3, -0.2, 0.1, 0.2, 0.3, 0.5]) for _ in range(2)]
    back = sum(a * b for a, b in zip(w, delta, strict=True))
    if abs(back) < 0.05:
        return None
    slope = z * (1 - z)
    return {
        "z": z, "w1": w[0], "w2": w[1], "delta1": delta[0], "delta2": delta[1],
        "ws": row(map(float, w)), "deltas": row(delta),
        "steps": summed(f"{factor(a)}×{factor(b)}" for a, b in zip(w, delta, strict=True)),
        "back": rounded(back, 4),
        "rest": rounded(1 - z, 2),
        "slope": rounded(slope, 4),
        "answer": rounded(back * slope, 4),
        "no_slope": rounded(back, 4),
        "times_z": rounded(back * z, 4),
        "first_only": rounded(w[0] * delta[0] * slope, 4),
    }  # fmt: skip
