"""Learning rates η(t) that change during training; t counts updates from 0, η₀ = learning_rate.

`functools.partial` fills in the settings and leaves a function of t alone, a Schedule:

    decay = partial(cosine_annealing, learning_rate=0.1, updates=1000)
    schedule = partial(warm_up, schedule=decay, updates=50)
"""

from collections.abc import Callable
from math import cos, pi

Schedule = Callable[[int], float]


def step_decay(t: int, learning_rate: float, factor: float, every: int) -> float:
    """Return the rate multiplied by γ = factor after every k updates.

    η(t) = η₀ γ^⌊t / k⌋    where k = every
    """
    return learning_rate * factor ** (t // every)


def exponential_decay(t: int, learning_rate: float, factor: float) -> float:
    """Return the rate multiplied by γ = factor at every update.

    η(t) = η₀ γᵗ
    """
    return learning_rate * factor**t


def cosine_annealing(t: int, learning_rate: float, updates: int, lowest: float = 0.0) -> float:
    """Return the rate on half a cosine wave, from η₀ down to η_min = lowest, where it stays.
    Source: Loshchilov & Hutter 2017, arXiv:1608.03983, without its restarts.

    η(t) = η_min + ½ (η₀ - η_min) (1 + cos(π t / T))    for t ≤ T = updates
    """
    share = min(t / updates, 1.0)
    return lowest + 0.5 * (learning_rate - lowest) * (1 + cos(pi * share))


def warm_up(t: int, schedule: Schedule, updates: int) -> float:
    """Return the rate of another schedule s, approached linearly over the first n = updates.
    Source: Goyal et al. 2017, arXiv:1706.02677.

    η(t) = s(t) min(1, (t + 1) / n)    update 0 already has s(0) / n, not 0
    """
    return schedule(t) * min(1.0, (t + 1) / updates)
