"""The gradient by central differences, which asks nothing of the function but its values."""

from collections.abc import Callable

import numpy as np

from .arrays import Array


def numerical_gradient(f: Callable[[Array], float], x: Array) -> Array:
    """Return ∂f/∂x, of the shape of x, which may be any. Source: book 4.4.

    ∂f/∂xᵢ ≈ (f(x + h eᵢ) - f(x - h eᵢ)) / 2h
    """
    # The error of the formula falls as h², that of the subtraction grows as 1/h: h lies between.
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
