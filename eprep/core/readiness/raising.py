"""Which sections would raise the predicted score most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from eprep.core.readiness import Readiness

LEARNT = 0.3
"""The share of what is missing in a section that studying all its questions is taken to bring.
A convention to compare sections by, not a measurement: it scales all gains alike."""


class Raise(NamedTuple):
    section: str
    gain: float
    """How much the whole prediction would rise, 0 to 1."""


def raises(
    told: Readiness,
    weights: Mapping[str, float],
    questions: Mapping[str, int],
    seen: Mapping[str, int],
) -> Sequence[Raise]:
    """By section, the greatest gain first; empty where nothing is predicted.

    gain = weight · LEARNT · (1 - expected score) · (1 - coverage / 2)

    What is missing is what can be learnt (as by a learning curve that is exponential), and seen
    questions, which can only be repeated, count half. `questions` and `seen` are counts by section;
    a section without questions is left out, because it cannot be studied here.
    """
    whole = sum(weights.values())
    found = [
        Raise(
            section,
            weights[section]
            / whole
            * LEARNT
            * (1.0 - score)
            * (1.0 - min(1.0, seen.get(section, 0) / questions[section]) / 2.0),
        )
        for section, score in told.sections.items()
        if questions.get(section)
    ]
    return sorted(found, key=lambda rise: (-rise.gain, rise.section))
