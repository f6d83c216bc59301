"""The search for hyperparameters: every point of a grid, or points drawn at random.

`score` is called with one value for each name in the space, by keyword; higher is better.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple

import numpy as np

Score = Callable[..., float]
Draw = Callable[[np.random.Generator], Any]


class Trial(NamedTuple):
    """One point of the space, and what it scored."""

    values: dict[str, Any]
    score: float


def grid_search(space: Mapping[str, Sequence[Any]], score: Score) -> list[Trial]:
    """Return a trial of every combination, best first."""
    return _best_first(
        (dict(zip(space, values, strict=True)) for values in product(*space.values())), score
    )


def random_search(
    space: Mapping[str, Draw], score: Score, trials: int, rng: np.random.Generator
) -> list[Trial]:
    """Return `trials` trials with values drawn at random, best first. Source: book 6.5.2.

    It finds more than a grid of the same size: Bergstra & Bengio 2012.
    """
    return _best_first(
        ({name: draw(rng) for name, draw in space.items()} for _ in range(trials)), score
    )


def log_uniform(low: float, high: float) -> Draw:
    """Return a draw in which every decade (0.001 to 0.01, 0.01 to 0.1, …) is equally likely.
    Source: book 6.5.2.

    log x ~ U(log low, log high)
    """

    def draw(rng: np.random.Generator) -> float:
        return math.exp(rng.uniform(math.log(low), math.log(high)))

    return draw


def _best_first(points: Iterable[dict[str, Any]], score: Score) -> list[Trial]:
    """Equal scores keep the order in which they were tried, and NaN comes last."""
    trials = [Trial(values, score(**values)) for values in points]
    return sorted(trials, key=lambda trial: (math.isnan(trial.score), -trial.score))
