"""The gradient by central differences, which needs only the values of the function."""

from collections.abc import Callable

import numpy as np

from .arrays import Array


def numerical_gradient(f: Callable[[Array], float], x: Array) -> Array:
    """Return ∂f/∂x, of the shape of x, which may be any. Source: book 4.4.

    ∂f/∂xᵢ ≈ (f(x + h eᵢ) - f(x - h eᵢ)) / 2h    where eᵢ is 1 at i, else 0
    """
    # The formula's error falls as h², the rounding error of the subtraction grows as 1/h: h = 1e-4
    # lies between.
    h = 1e-4
    point = np.array(x, dtype=np.float64)  # a copy; integers would swallow h
    gradient = np.zeros_like(point)
    for i in np.ndindex(point.shape):
        x_i = point[i]
        point[i] = x_i + h
        above = f(point)
        point[i] = x_i - h
        below = f(point)
        point[i] = x_i
        gradient[i] = (above - below) / (2 * h)
    return gradient
