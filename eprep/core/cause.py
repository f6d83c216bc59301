"""Why an answer was missed, as the learner sees it."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    KNOWLEDGE = "knowledge"
    MISREADING = "misreading"
    CALCULATION = "calculation"
    SHAPE = "shape"
    TIME = "time"


CAUSES = tuple(Cause)
"""In the order of the digits that name them, from 1."""
