"""Effects of subjects and sections around common ones, as normal distributions.

A section's level is x·β + a + b: the common effects β, the effect a of its subject and its own b,
with a and b normal around 0 (a linear mixed model; Robinson, "That BLUP is a good thing",
Statistical Science 6, 1991). The scalars a and b are integrated out one by one, so nothing larger
than a matrix of the common effects is ever inverted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

Vector = Sequence[float]
Matrix = Sequence[Vector]


class Evidence(NamedTuple):
    """A likelihood of the common effects, exp(hᵀβ - βᵀMβ / 2). Component 0 of x is always 1."""

    M: Matrix
    h: Vector


class Effect(NamedTuple):
    """A scalar effect given those above it: normal around `mean - pull·β`."""

    mean: float
    variance: float
    pull: Vector


class Prior(NamedTuple):
    """What holds before any answer."""

    means: Vector
    """Of the common effects."""

    deviations: Vector
    """Of the common effects."""

    subjects: float
    """The standard deviation of subjects around the whole."""

    sections: float
    """The standard deviation of sections around their subject."""


class Posterior(NamedTuple):
    """What holds after the answers."""

    common: Vector
    covariance: Matrix
    subjects: Mapping[str, Effect]
    sections: Mapping[str, Effect]
    evidence: float
    """The logarithm of the likelihood of the prior, up to a constant."""

    prior: Prior

    def subject(self, id_: str) -> Effect:
        return self.subjects.get(id_) or self._unseen(self.prior.subjects)

    def section(self, id_: str) -> Effect:
        return self.sections.get(id_) or self._unseen(self.prior.sections)

    def level(self, section: str, subject: str, x: Vector) -> float:
        """The mean of x·β + a + b."""
        above, own = self.subject(subject), self.section(section)
        a = above.mean - dot(above.pull, self.common)
        b = own.mean - dot(own.pull, self.common) - own.pull[0] * a
        return dot(x, self.common) + a + b

    def variance(self, slopes: Iterable[tuple[str, str, float, Vector]]) -> float:
        """Of Σ slope (x·β + a + b) over sections, each given with its subject, slope and x."""
        total = 0.0
        common = [0.0] * len(self.common)
        subjects: dict[str, float] = {}
        for section, subject, slope, x in slopes:
            own = self.section(section)
            total += slope * slope * own.variance
            subjects[subject] = subjects.get(subject, 0.0) + slope * (1.0 - own.pull[0])
            common = [c + slope * (i - p) for c, i, p in zip(common, x, own.pull, strict=True)]
        for subject, slope in subjects.items():
            above = self.subject(subject)
            total += slope * slope * above.variance
            common = [c - slope * p for c, p in zip(common, above.pull, strict=True)]
        return total + dot(common, [dot(row, common) for row in self.covariance])

    def _unseen(self, deviation: float) -> Effect:
        return Effect(0.0, deviation * deviation, [0.0] * len(self.common))


def posterior(
    prior: Prior, evidence: Mapping[str, Evidence], subject_of: Mapping[str, str]
) -> Posterior:
    """From the evidence of each section that was seen."""
    sections: dict[str, Effect] = {}
    below: dict[str, list[Evidence]] = {}
    likelihood = 0.0
    for section, found in evidence.items():
        sections[section], rest, gain = _integrated(found, prior.sections)
        below.setdefault(subject_of[section], []).append(rest)
        likelihood += gain
    subjects: dict[str, Effect] = {}
    left = [_known(prior)]
    for subject, parts in below.items():
        subjects[subject], rest, gain = _integrated(total(parts), prior.subjects)
        left.append(rest)
        likelihood += gain
    M, h = total(left)
    covariance, log_determinant = inverse(M)
    common = [dot(row, h) for row in covariance]
    prior_terms = sum(
        math.log(s) + m * m / (2.0 * s * s)
        for m, s in zip(prior.means, prior.deviations, strict=True)
    )
    likelihood += dot(common, h) / 2.0 - log_determinant / 2.0 - prior_terms
    return Posterior(common, covariance, subjects, sections, likelihood, prior)


def _known(prior: Prior) -> Evidence:
    precisions = [1.0 / (s * s) for s in prior.deviations]
    places = range(len(precisions))
    M = [[p if i == j else 0.0 for j in places] for i, p in enumerate(precisions)]
    return Evidence(M, [p * m for p, m in zip(precisions, prior.means, strict=True)])


def _integrated(found: Evidence, deviation: float) -> tuple[Effect, Evidence, float]:
    """The scalar effect that adds to component 0, the evidence without it, and the logarithm of
    what integrating it out came to.

    v = 1 / (M₀₀ + 1/s²),  M' = M - v M₀ M₀ᵀ,  h' = h - v h₀ M₀
    """
    M, h = found
    first = M[0]
    v = 1.0 / (first[0] + 1.0 / (deviation * deviation))
    pull = [v * m for m in first]
    rest = Evidence(
        [
            [m - p * f for m, f in zip(row, first, strict=True)]
            for row, p in zip(M, pull, strict=True)
        ],
        [value - p * h[0] for value, p in zip(h, pull, strict=True)],
    )
    gain = (math.log(v) + h[0] * h[0] * v) / 2.0 - math.log(deviation)
    return Effect(v * h[0], v, pull), rest, gain


def total(parts: Sequence[Evidence]) -> Evidence:
    M, h = parts[0]
    for part in parts[1:]:
        M = [list(map(float.__add__, row, other)) for row, other in zip(M, part.M, strict=True)]
        h = list(map(float.__add__, h, part.h))
    return Evidence(M, h)


def dot(a: Vector, b: Vector) -> float:
    return sum(map(float.__mul__, a, b))


def inverse(matrix: Matrix) -> tuple[Matrix, float]:
    """The inverse of a positive definite matrix, and the logarithm of its determinant
    (Gauss and Jordan; no pivots are needed)."""
    n = len(matrix)
    rows = [[*row, *(float(i == j) for j in range(n))] for i, row in enumerate(matrix)]
    log_determinant = 0.0
    for i in range(n):
        pivot = rows[i][i]
        log_determinant += math.log(pivot)
        rows[i] = [value / pivot for value in rows[i]]
        for j in range(n):
            if j != i:
                factor = rows[j][i]
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i], strict=True)]
    return [row[n:] for row in rows], log_determinant
