"""Evaluation: the confusion matrix, boxes, folds, and how sure a language model is."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from random import Random

from eprep.core.text.numeral import written
from eprep.kinds.variants.wording import about, rounded

Values = Mapping[str, int | float | str]


def confusion(rng: Random) -> Values:
    """Of two classes, with all that the four questions about it ask."""
    TP, FN = rng.randint(10, 90), rng.randint(5, 60)
    FP, TN = rng.randint(5, 60), rng.randint(20, 200)
    P, R = TP / (TP + FP), TP / (TP + FN)
    total = TP + FN + FP + TN
    return {
        "TP": TP, "FN": FN, "FP": FP, "TN": TN, "total": total,
        "called": TP + FP, "real": TP + FN, "right": TP + TN,
        **{
            f"came_{name}": about(value)
            for name, value in {"accuracy": (TP + TN) / total, "precision": P, "recall": R}.items()
        },
        "accuracy": rounded((TP + TN) / total, 3),
        "error": rounded((FP + FN) / total, 3),
        "precision": rounded(P, 3),
        "recall": rounded(R, 3),
        "specificity": rounded(TN / (TN + FP), 3),
        "negative": rounded(TN / (TN + FN), 3),
        "share": rounded(TP / total, 3),
        "f1": rounded(2 * TP / (2 * TP + FP + FN), 3),
        "mean": rounded((P + R) / 2, 3),
        "product": rounded(P * R / (P + R), 3),
        "jaccard": rounded(TP / (TP + FP + FN), 3),
    }  # fmt: skip


def iou(rng: Random) -> Values | None:
    """Of two boxes that overlap."""
    ax, ay, aw, ah = rng.randint(0, 4), rng.randint(0, 4), rng.randint(4, 9), rng.randint(4, 9)
    bx, by, bw, bh = rng.randint(2, 9), rng.randint(2, 9), rng.randint(4, 9), rng.randint(4, 9)
    wide = min(ax + aw, bx + bw) - max(ax, bx)
    high = min(ay + ah, by + bh) - max(ay, by)
    a, b = aw * ah, bw * bh
    if min(wide, high) < 1 or wide * high == min(a, b):
        return None
    both = wide * high
    return {
        "ax": ax, "ay": ay, "ax2": ax + aw, "ay2": ay + ah,
        "aw": aw, "ah": ah, "bw": bw, "bh": bh,
        "bx": bx, "by": by, "bx2": bx + bw, "by2": by + bh,
        "wide": wide, "high": high, "both": both, "a": a, "b": b, "union": a + b - both,
        "answer": rounded(both / (a + b - both), 3),
        "came": about(both / (a + b - both)),
        "twice": rounded(both / (a + b), 3),
        "smaller": rounded(both / min(a, b), 3),
        "dice": rounded(2 * both / (a + b), 3),
    }  # fmt: skip


def folds(rng: Random) -> Values:
    """How many samples train in each round."""
    k = rng.choice([4, 5, 8, 10])
    one = rng.randint(4, 60) * 5
    return {
        "k": k, "n": k * one, "one": one, "rest": k - 1,
        "answer": (k - 1) * one,
        "all": k * one,
    }  # fmt: skip


def grid_search(rng: Random) -> Values:
    """Trainings, with the last one on all data."""
    a, b, k = rng.randint(2, 6), rng.randint(2, 6), rng.choice([3, 4, 5, 10])
    return {
        "a": a, "b": b, "k": k, "pairs": a * b, "rounds": a * b * k,
        "answer": a * b * k + 1,
        "added": (a + b) * k + 1,
        "no_folds": a * b + 1,
    }  # fmt: skip


def perplexity(rng: Random) -> Values:
    """Of three words."""
    p = [rng.choice([0.05, 0.1, 0.2, 0.25, 0.4, 0.5, 0.8]) for _ in range(3)]
    return {
        "p1": p[0], "p2": p[1], "p3": p[2],
        "product": written(prod(p)),
        "answer": rounded(prod(p) ** (-1 / 3), 3),
        "mean_of_inverses": rounded(sum(1 / x for x in p) / 3, 3),
        "inverse_of_mean": rounded(3 / sum(p), 3),
        "no_root": rounded(1 / prod(p), 3),
    }  # fmt: skip


def grid_outputs(rng: Random) -> Values:
    """Numbers that a detector gives for an image divided into cells."""
    S, B, C = rng.choice([7, 9, 11, 13]), rng.choice([2, 3]), rng.choice([3, 5, 10, 20, 80])
    cell = B * 5 + C
    return {
        "S": S, "B": B, "C": C, "cell": cell, "cells": S * S,
        "answer": S * S * cell,
        "classes_per_box": S * S * B * (5 + C),
        "no_confidence": S * S * (B * 4 + C),
        "one_box": S * S * (5 + C),
    }  # fmt: skip
