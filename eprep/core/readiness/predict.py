"""From levels to expected scores: of sections, and of a blueprint with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from eprep.core.readiness.cells import SUREST_GUESS, Summed
from eprep.core.readiness.fit import blurred
from eprep.core.readiness.sights import Pool
from eprep.core.readiness.tree import Posterior, Vector

TENTH = 1.2815515655446004
"""A tenth of the standard normal distribution lies above."""

WIDER = 1.08
"""For what the model leaves out; measured on simulated learners."""


class Place(NamedTuple):
    """A section of the blueprint: what a fresh question of it is like now."""

    subject: str
    x: Vector
    guess: float


class Chance(NamedTuple):
    """The expected score in a section, and its slope in the level."""

    mean: float
    slope: float


def places(
    found: Summed, subject_of: Mapping[str, str], pools: Mapping[str, Pool]
) -> Mapping[str, Place]:
    like_those_seen = Pool(found.difficulty, found.guess)
    asked = {}
    for section, subject in subject_of.items():
        pool = pools.get(section, like_those_seen)
        x = (1.0, pool.difficulty - found.difficulty, 0.0, found.practice.get(section, 0.0))
        asked[section] = Place(subject, x, min(pool.guess, SUREST_GUESS))
    return asked


def chances(posterior: Posterior, asked: Mapping[str, Place]) -> Mapping[str, Chance]:
    told = {}
    for section, (subject, x, guess) in asked.items():
        unsure = posterior.section(section).variance + posterior.subject(subject).variance
        told[section] = Chance(*blurred(posterior.level(section, subject, x), unsure, guess))
    return told


def moments(
    posterior: Posterior,
    told: Mapping[str, Chance],
    asked: Mapping[str, Place],
    weights: Mapping[str, float],
) -> tuple[float, float]:
    """The mean and the variance (by the delta method) of the score expected with these weights."""
    whole = sum(weights.values())
    mean = sum(weight * told[section].mean for section, weight in weights.items()) / whole
    slopes = (
        (section, asked[section].subject, weight / whole * told[section].slope, asked[section].x)
        for section, weight in weights.items()
    )
    return mean, posterior.variance(slopes)


def mixed(found: Sequence[tuple[float, float]], shares: Sequence[float]) -> tuple[float, float]:
    """The mean and the variance of a mixture with those means and variances."""
    mean = average([mean for mean, _ in found], shares)
    square = average([variance + mean * mean for mean, variance in found], shares)
    return mean, square - mean * mean


def average(values: Sequence[float], shares: Sequence[float]) -> float:
    return sum(map(float.__mul__, values, shares)) / sum(shares)


def interval(mean: float, variance: float) -> tuple[float, float]:
    """Of 80 %, normal in the logit of the score, so that it stays within 0 and 1."""
    middle = log(mean / (1.0 - mean))
    reach = TENTH * WIDER * sqrt(variance) / (mean * (1.0 - mean))
    return 1.0 / (1.0 + exp(reach - middle)), 1.0 / (1.0 + exp(-reach - middle))
