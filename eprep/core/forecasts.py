"""How past predictions of the score fared against the mock exams that followed."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from eprep.core.exam import Forecast

TENTH = 1.2815515655446004
"""A tenth of the standard normal distribution lies above."""


class Outcome(NamedTuple):
    """A forecast, and what became of it."""

    forecast: Forecast
    result: float
    """The share of right answers."""

    questions: int
    """Of the mock exam."""


class Fared(NamedTuple):
    """All forecasts together."""

    outcomes: int
    inside: int
    """How many results lay within the predictive interval, which 80 in 100 should."""

    error: float
    """The mean of result - forecast: above 0 where results were better than predicted."""

    distance: float
    """The mean of |result - forecast|."""


def predictive(forecast: Forecast, questions: int) -> tuple[float, float]:
    """Where the result of a mock exam of so many questions lies in 80 of 100 cases.

    The variance of the share is that of the expected score, s², and of the questions' luck around
    it, (m (1 - m) - s²) / n. s is read from the interval, which is even in the logit of the score.
    Half a question is added at both ends, because shares go in steps.
    """
    mean, low, high = (min(max(value, 1e-6), 1.0 - 1e-6) for value in forecast)
    own = (_logit(high) - _logit(low)) / (2.0 * TENTH) * mean * (1.0 - mean)
    luck = max(mean * (1.0 - mean) - own * own, 0.0) / questions
    reach = TENTH * sqrt(own * own + luck) / (mean * (1.0 - mean))
    step = 0.5 / questions
    return (
        max(0.0, 1.0 / (1.0 + exp(reach - _logit(mean))) - step),
        min(1.0, 1.0 / (1.0 + exp(-reach - _logit(mean))) + step),
    )


def fared(outcomes: Sequence[Outcome]) -> Fared | None:
    """None where no mock exam has followed a prediction."""
    if not outcomes:
        return None
    errors = [outcome.result - outcome.forecast.mean for outcome in outcomes]
    n = len(errors)
    return Fared(n, sum(map(is_inside, outcomes)), sum(errors) / n, sum(map(abs, errors)) / n)


def is_inside(outcome: Outcome) -> bool:
    low, high = predictive(outcome.forecast, outcome.questions)
    return low <= outcome.result <= high


def _logit(score: float) -> float:
    return log(score / (1.0 - score))
