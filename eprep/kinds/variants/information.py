"""Probability and information: Bayes' rule, entropies, divergences, estimates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, log2
from random import Random

from eprep.core.text.numeral import written
from eprep.kinds.variants.drawing import probabilities, shares
from eprep.kinds.variants.wording import about, factor, fixed, point, rounded, row, summed

Values = Mapping[str, int | float | str]

HALVES = {0.5: "1/2", 0.25: "1/4", 0.125: "1/8"}
"""Probabilities whose logarithm to base 2 is whole."""


def _entropy(p: Sequence[float]) -> float:
    return -sum(x * log2(x) for x in p if x)


def cross_entropy(rng: Random) -> Values:
    """In bits, with powers of 2 in the logarithm."""
    p = [share / 20 for share in shares(rng, 4, 20, 1)]
    q = rng.sample([0.5, 0.25, 0.125, 0.125], 4)
    answer = -sum(a * log2(b) for a, b in zip(p, q, strict=True))
    return {
        "p": point(p), "q": f"({', '.join(HALVES[x] for x in q)})",
        "ps": row(p), "qs": row(q),
        "steps": summed(f"{written(a)}×{-log2(b):.0f}" for a, b in zip(p, q, strict=True)),
        "answer": rounded(answer, 3),
        "entropy": rounded(_entropy(p), 3),
        "came_entropy": about(_entropy(p)),
        "divergence": rounded(answer - _entropy(p), 3),
        "uniform": 2.0,
    }  # fmt: skip


def divergence(rng: Random) -> Values:
    """In nats, of two distributions of two outcomes."""
    a, b = rng.sample([0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9], 2)
    p, q = (a, rounded(1 - a, 2)), (b, rounded(1 - b, 2))

    def kl(p: Sequence[float], q: Sequence[float]) -> float:
        return sum(x * log(x / y) for x, y in zip(p, q, strict=True))

    return {
        "p": point(p), "q": point(q), "ps": row(p), "qs": row(q),
        "p1": p[0], "p2": p[1], "q1": q[0], "q2": q[1],
        "first": rounded(p[0] * log(p[0] / q[0]), 4),
        "second": rounded(p[1] * log(p[1] / q[1]), 4),
        "answer": rounded(kl(p, q), 3),
        "other_way": rounded(kl(q, p), 3),
        "cross": rounded(-sum(x * log(y) for x, y in zip(p, q, strict=True)), 3),
        "bits": rounded(kl(p, q) / log(2), 3),
    }  # fmt: skip


def information_gain(rng: Random) -> Values | None:
    """Of a split in two."""
    left, right = ((rng.randint(0, 8), rng.randint(0, 8)) for _ in range(2))
    sizes = sum(left), sum(right)
    positive, negative = left[0] + right[0], left[1] + right[1]
    if min(sizes) < 2 or sizes[0] == sizes[1] or 0 in (positive, negative):
        return None
    whole = sum(sizes)

    def of_counts(a: int, b: int) -> float:
        return _entropy([a / (a + b), b / (a + b)])

    before, one, other = of_counts(positive, negative), of_counts(*left), of_counts(*right)
    after = (sizes[0] * one + sizes[1] * other) / whole
    if before - after < 0.05:
        return None
    return {
        "L1": left[0], "L0": left[1], "R1": right[0], "R0": right[1],
        "P": positive, "N": negative, "L": sizes[0], "R": sizes[1], "whole": whole,
        "before": fixed(before), "left": fixed(one), "right": fixed(other), "after": fixed(after),
        "answer": rounded(before - after, 3),
        "plain_mean": rounded(before - (one + other) / 2, 3),
        "left_over": rounded(after, 3),
        "not_subtracted": rounded(before, 3),
    }  # fmt: skip


def bayes(rng: Random) -> Values:
    """A test for something rare."""
    prior = rng.choice([0.01, 0.02, 0.05, 0.1, 0.2])
    hit, alarm = rng.choice([0.7, 0.8, 0.9, 0.95]), rng.choice([0.05, 0.1, 0.15, 0.2])
    both = prior * hit
    false = (1 - prior) * alarm
    return {
        "prior": prior, "hit": hit, "alarm": alarm, "rest": rounded(1 - prior, 2),
        "both": rounded(both, 5), "false": rounded(false, 5), "positive": rounded(both + false, 5),
        "answer": rounded(both / (both + false), 3),
        "came": about(both / (both + false)),
        "likelihood": hit,
        "no_prior": rounded(hit / (hit + alarm), 3),
        "evidence": rounded(both + false, 3),
    }  # fmt: skip


def variance(rng: Random) -> Values | None:
    """By maximum likelihood."""
    x = [rng.randint(0, 9) for _ in range(5)]
    mean = sum(x) / 5
    squares = sum((a - mean) ** 2 for a in x)
    if squares < 4 or sum(x) % 5:
        return None
    return {
        "x": "、".join(map(str, x)), "xs": row(x), "mean": int(mean),
        "steps": summed(f"{factor(a - mean)}^2" for a in x),
        "squares": int(squares),
        "answer": squares / 5,
        "unbiased": squares / 4,
        "deviation": rounded((squares / 5) ** 0.5, 3),
        "raw": sum(a * a for a in x) / 5,
    }  # fmt: skip


def gaussian_divergence(rng: Random) -> Values:
    """From N(μ, σ²) to N(0, 1), as in a variational autoencoder."""
    mu = rng.choice([-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2])
    var = rng.choice([0.25, 0.36, 0.49, 0.64, 1.44, 2.25, 4])
    twice = mu * mu + var - 1 - log(var)
    return {
        "mu": mu, "var": var, "square": mu * mu, "log": fixed(log(var)),
        "minus_log": factor(rounded(log(var), 3)),
        "answer": rounded(twice / 2, 3),
        "no_half": rounded(twice, 3),
        "log_added": rounded((mu * mu + var - 1 + log(var)) / 2, 3),
        "mean_forgotten": rounded((var - 1 - log(var)) / 2, 3),
    }  # fmt: skip


def entropy(rng: Random) -> Values:
    """In bits."""
    p = probabilities(rng, 3)
    return {
        "p": point(p), "ps": row(p),
        "steps": summed(f"{x}×{fixed(-log2(x))}" for x in p),
        "answer": rounded(_entropy(p), 3),
        "nats": rounded(_entropy(p) * log(2), 3),
        "uniform": rounded(log2(3), 3),
        "largest": rounded(-max(p) * log2(max(p)), 3),
    }  # fmt: skip
