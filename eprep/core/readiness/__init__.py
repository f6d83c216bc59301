"""この問題集での予測得点: the score to expect now on fresh questions drawn by a blueprint.

The share of right answers, guessing included, among questions not seen yet; never a chance of
passing. How well the intervals hold is measured on simulated learners: docs/calibration.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from eprep.core.readiness import predict
from eprep.core.readiness.cells import summed
from eprep.core.readiness.fit import fitted
from eprep.core.readiness.sights import Estimate, Pool, Sight

__all__ = ["LEAST", "LEAST_OF_SUBJECT", "Estimate", "Pool", "Readiness", "Sight", "readiness"]

LEAST = 30
"""With fewer questions seen nothing is said."""

LEAST_OF_SUBJECT = 10
"""With fewer questions of it seen nothing is said of a subject: its interval would be wider than
22 points, and tell of the other subjects more than of this one."""


class Readiness(NamedTuple):
    whole: Estimate | None
    """None with too little evidence."""

    subjects: Mapping[str, Estimate | None]
    """By the subjects of the blueprint; None with too little evidence."""

    sections: Mapping[str, float]
    """The expected score by the sections of the blueprint, each told in good part from the others
    of its subject; empty with too little evidence."""


def readiness(
    sights: Sequence[Sight],
    weights: Mapping[str, float],
    subject_of: Mapping[str, str],
    pools: Mapping[str, Pool] | None = None,
) -> Readiness:
    """From how each question seen went; each question stands in `sights` once.

    `weights` are the shares of sections in the blueprint, `subject_of` has the subject of each
    section. `pools` tells what the questions of a section are like; where it does not, they are
    taken to be like those seen.
    """
    parts: dict[str, dict[str, float]] = {}
    for section, weight in weights.items():
        if weight > 0.0:
            parts.setdefault(subject_of[section], {})[section] = weight
    if len(sights) < LEAST or not parts:
        return Readiness(None, dict.fromkeys(parts), {})

    found = summed(sights)
    posteriors = fitted(found, {sight.section: sight.subject for sight in sights})
    asked = predict.places(
        found, {section: subject for subject in parts for section in parts[subject]}, pools or {}
    )
    told = [predict.chances(posterior, asked) for posterior in posteriors]
    best = max(posterior.evidence for posterior in posteriors)
    shares = [exp(posterior.evidence - best) for posterior in posteriors]

    def estimate(sections: Mapping[str, float], evidence: int) -> Estimate:
        moments = [
            predict.moments(posterior, chances, asked, sections)
            for posterior, chances in zip(posteriors, told, strict=True)
        ]
        mean, variance = predict.mixed(moments, shares)
        return Estimate(mean, *predict.interval(mean, variance), evidence)

    seen = Counter(sight.subject for sight in sights)
    return Readiness(
        estimate({s: w for part in parts.values() for s, w in part.items()}, len(sights)),
        {
            subject: estimate(part, seen[subject]) if seen[subject] >= LEAST_OF_SUBJECT else None
            for subject, part in parts.items()
        },
        {s: predict.average([chances[s].mean for chances in told], shares) for s in asked},
    )
