"""One step of learning: what an update does to a weight, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sqrt
from random import Random

from eprep.core.text.numeral import written
from eprep.kinds.variants.drawing import other_than
from eprep.kinds.variants.wording import about, factor, rounded

Values = Mapping[str, int | float | str]

PLACES = 6
"""Decimals of what comes out even."""


def updates(rng: Random) -> Values:
    """Of several epochs."""
    N, B = rng.randint(12, 300) * 10, rng.choice([16, 32, 64, 100, 128])
    epochs = rng.choice([3, 5, 10, 20])
    full, rest = divmod(N, B)
    if rest == 0 or full < 2:
        full, rest = full + 2, B - 1
        N = full * B + rest
    return {
        "N": N, "B": B, "epochs": epochs, "full": full, "rest": rest, "one": full + 1,
        "answer": (full + 1) * epochs,
        "dropped": full * epochs,
        "samples": N * epochs,
    }  # fmt: skip


def sgd(rng: Random) -> Values | None:
    """On E(w) = a (w - c)²."""
    a, c, w = rng.choice([1, 2, 3, 0.5]), other_than(rng, -3, 4, 0), rng.randint(-4, 6)
    eta = rng.choice([0.01, 0.02, 0.05, 0.1, 0.2])
    gap = w - c
    if gap == 0:
        return None
    g = 2 * a * gap
    return {
        "a": a, "c": c, "w": w, "eta": eta, "g": g,
        "shown_a": "" if a == 1 else written(a),
        "shown_double": "" if a == 0.5 else written(2 * a),
        "minus_c": f"- {c}" if c > 0 else f"+ {-c}",
        "factor_g": factor(g),
        "factor_gap": factor(gap),
        "double": 2 * a,
        "answer": rounded(w - eta * g, PLACES),
        "uphill": rounded(w + eta * g, PLACES),
        "no_two": rounded(w - eta * a * gap, PLACES),
        "loss": rounded(w - eta * a * gap * gap, PLACES),
    }  # fmt: skip


def momentum(rng: Random) -> Values:
    w, v = rng.randint(-4, 4) / 2, rng.choice([-0.5, -0.4, -0.2, 0.2, 0.4, 0.5])
    g, eta = rng.choice([-4, -3, -2, -1, 1, 2, 3, 4]), rng.choice([0.01, 0.02, 0.05, 0.1])
    new = 0.9 * v - eta * g
    return {
        "w": w, "v": v, "g": g, "eta": eta,
        "factor_v": factor(v), "factor_g": factor(g),
        "new": rounded(new, PLACES),
        "factor_new": factor(rounded(new, PLACES)),
        "answer": rounded(w + new, PLACES),
        "no_velocity": rounded(w - eta * g, PLACES),
        "added": rounded(w + 0.9 * v + eta * g, PLACES),
        "undamped": rounded(w + v - eta * g, PLACES),
    }  # fmt: skip


def adam_first(rng: Random) -> Values:
    w, eta = rng.randint(-4, 8) / 4, rng.choice([0.01, 0.02, 0.05, 0.1])
    g = rng.choice([-8, -5, -4, -0.5, -0.25, -0.2, 0.2, 0.25, 0.5, 4, 5, 8])
    way = 1 if g > 0 else -1
    return {
        "w": w, "eta": eta, "g": g, "square": g * g,
        "m": rounded(0.1 * g, PLACES),
        "v": rounded(0.001 * g * g, 8),
        "way": way,
        "factor_way": factor(way),
        "answer": rounded(w - eta * way, PLACES),
        "uncorrected": rounded(w - eta * way * 0.1 / sqrt(0.001), 4),
        "sgd": rounded(w - eta * g, PLACES),
        "uphill": rounded(w + eta * way, PLACES),
    }  # fmt: skip


def adam_second(rng: Random) -> Values:
    """The change of the weight, from the moments after the first step."""
    before, g = (rng.choice([-4, -3, -2, -1, 1, 2, 3, 4]) for _ in range(2))
    m1, v1 = rounded(0.1 * before, 3), rounded(0.001 * before * before, 6)
    m, v = 0.9 * m1 + 0.1 * g, 0.999 * v1 + 0.001 * g * g
    m_hat, v_hat = m / (1 - 0.9**2), v / (1 - 0.999**2)
    eta = 0.1
    return {
        "g": g, "eta": eta, "m1": m1, "v1": v1,
        "factor_m1": factor(m1), "factor_g": factor(g), "square": g * g,
        "m": rounded(m, 6), "v": rounded(v, 9),
        "m_hat": rounded(m_hat, 4), "v_hat": rounded(v_hat, 4),
        "answer": rounded(-eta * m_hat / sqrt(v_hat), 4),
        "uncorrected": rounded(-eta * m / sqrt(v), 4),
        "of_first": rounded(-eta * (m / 0.1) / sqrt(v / 0.001), 4),
        "uphill": rounded(eta * m_hat / sqrt(v_hat), 4),
    }  # fmt: skip


def l2_step(rng: Random) -> Values:
    w, g = rng.choice([-4, -3, -2, 2, 3, 4, 5]), rng.choice([-3, -2, -1, 1, 2, 3])
    eta, strength = rng.choice([0.05, 0.1, 0.2]), rng.choice([0.02, 0.05, 0.1, 0.2])
    pull = strength * w
    way = 1 if w > 0 else -1
    return {
        "w": w, "g": g, "eta": eta, "strength": strength,
        "factor_w": factor(w),
        "whole": rounded(g + pull, PLACES),
        "factor_whole": factor(rounded(g + pull, PLACES)),
        "answer": rounded(w - eta * (g + pull), PLACES),
        "no_penalty": rounded(w - eta * g, PLACES),
        "l1": rounded(w - eta * (g + strength * way), PLACES),
        "rate_forgotten": rounded(w - eta * g - pull, PLACES),
    }  # fmt: skip


def step_decay(rng: Random) -> Values:
    eta, share = rng.choice([0.1, 0.2, 0.4, 0.8]), rng.choice([0.1, 0.2, 0.5])
    every, drops = rng.choice([5, 10, 20, 30]), rng.choice([2, 3])
    t = every * drops + rng.randint(1, every - 1)
    return {
        "eta": eta, "share": share, "every": every, "t": t, "drops": drops,
        "answer": rounded(eta * share**drops, PLACES),
        "one_more": rounded(eta * share ** (drops + 1), 8),
        "once": rounded(eta * share, PLACES),
        "smooth": rounded(eta * share ** (t / every), PLACES),
    }  # fmt: skip


def cosine_annealing(rng: Random) -> Values:
    eta = rng.choice([0.1, 0.2, 0.4, 0.8])
    T = rng.choice([60, 120, 180, 240])
    above, below = rng.choice([(1, 4), (1, 3), (2, 3), (3, 4), (1, 6), (5, 6)])
    t = T * above // below
    angle = pi * above / below
    return {
        "eta": eta, "T": T, "t": t,
        "pi_share": f"{above if above > 1 else ''}π/{below}",
        "cosine": about(cos(angle), 4),
        "came": about(eta * (1 + cos(angle)) / 2, 4),
        "answer": rounded(eta * (1 + cos(angle)) / 2, 4),
        "line": rounded(eta * (1 - above / below), 4),
        "whole_wave": rounded(eta * (1 + cos(2 * angle)) / 2, 4),
        "no_half": rounded(eta * (1 + cos(angle)), 4),
    }  # fmt: skip


def he_deviation(rng: Random) -> Values:
    n, m = rng.sample([8, 32, 50, 128, 200, 512, 800, 1250, 5000], 2)  # 2/n is a square
    return {
        "n": n, "m": m,
        "answer": rounded(sqrt(2 / n), 4),
        "variance": rounded(2 / n, 4),
        "xavier": rounded(sqrt(1 / n), 4),
        "fan_out": rounded(sqrt(2 / m), 4),
    }  # fmt: skip
