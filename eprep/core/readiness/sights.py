"""What is known of a learner and of the questions: first sights, and what sections hold."""

from __future__ import annotations

from typing import NamedTuple


class Sight(NamedTuple):
    """How one question went."""

    subject: str
    section: str
    difficulty: int
    """1 to 5, as the question says."""

    guess: float
    """The chance of a blind guess: 1 / choices, 0 where the answer is typed."""

    first: float
    """The score at the first sight, 0 to 1."""

    first_at: float
    """Days before now, at least 0."""

    newest: float
    """The score of the newest answer, 0 to 1."""

    newest_at: float
    """Days before now, at least 0."""

    attempts: int


class Pool(NamedTuple):
    """The questions that a section has."""

    difficulty: float
    """The mean."""

    guess: float
    """The mean."""


class Estimate(NamedTuple):
    """Expected scores, 0 to 1. The true one lies between `low` and `high` in 80 of 100 cases."""

    mean: float
    low: float
    high: float
    evidence: int
    """Distinct questions seen."""
