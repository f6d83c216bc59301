"""The squared error in two conventions, half the mean and half the sum, with derivatives.

d is the teacher signal (the book's t). It comes first, as in the course; in the book it is second.
Shapes: d and y alike, (K,) or (N, K). The ½ only cancels the 2 of the derivative.
"""

import numpy as np

from .arrays import Array


def mean_squared_error(d: Array, y: Array) -> float:
    """Return half the mean over all elements. Source: the course.

    E = 1/(2NK) Σₙ Σₖ (yₙₖ - dₙₖ)²
    """
    return float(np.mean((y - d) ** 2) / 2)


def d_mean_squared_error(d: Array, y: Array) -> Array:
    """Return ∂E/∂y. The course's code divides by N alone: K times too much for this E.

    ∂E/∂yₙₖ = (yₙₖ - dₙₖ) / NK
    """
    return (y - d) / y.size


def sum_squared_error(d: Array, y: Array) -> float:
    """Return half the sum over all elements. Source: book 4.2.1.

    E = ½ Σₙ Σₖ (yₙₖ - dₙₖ)²
    """
    return float(np.sum((y - d) ** 2) / 2)


def d_sum_squared_error(d: Array, y: Array) -> Array:
    """Return ∂E/∂y.

    ∂E/∂yₙₖ = yₙₖ - dₙₖ
    """
    return y - d
