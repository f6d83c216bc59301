"""Gradient descent on a function of which only the values are known."""

from collections.abc import Callable

import numpy as np

from .arrays import Array
from .gradient import numerical_gradient


def gradient_descent(
    f: Callable[[Array], float], init_x: Array, lr: float = 0.01, step_num: int = 100
) -> Array:
    """Return the point reached, of the shape of init_x and float64. Source: book 4.4.1.

    x ← x - η ∂f/∂x    where η = lr, step_num times
    """
    x: Array = np.array(init_x, dtype=np.float64)
    for _ in range(step_num):
        x = x - lr * numerical_gradient(f, x)
    return x
