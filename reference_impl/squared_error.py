"""The squared error in two conventions, half the mean and half the sum, with derivatives.

Shapes: d and y alike, (K,) or (N, K). The ½ only cancels the 2 of the derivative.
Teacher first, prediction second, as in the course; the book has them the other way round.
"""

import numpy as np

from .arrays import Array


def mean_squared_error(d: Array, y: Array) -> float:
    """Return half the mean over all elements. Source: the course's functions.py.

    E = 1/(2NK) Σₙ Σₖ (yₙₖ - dₙₖ)²
    """
    return float(np.mean((y - d) ** 2) / 2)


def d_mean_squared_error(d: Array, y: Array) -> Array:
    """Return ∂E/∂y. The course divides by N alone, which is K times too much for this E.

    ∂E/∂yₙₖ = (yₙₖ - dₙₖ) / NK
    """
    return (y - d) / y.size


def sum_squared_error(d: Array, y: Array) -> float:
    """Return half the sum over all elements. Source: book 4.2.1 and the day 1 deck.

    E = ½ Σₙ Σₖ (yₙₖ - dₙₖ)²
    """
    return float(np.sum((y - d) ** 2) / 2)


def d_sum_squared_error(d: Array, y: Array) -> Array:
    """Return ∂E/∂y.

    ∂E/∂yₙₖ = yₙₖ - dₙₖ
    """
    return y - d
