"""The perceptron: one unit that fires or does not."""

import numpy as np

from .arrays import Array


def perceptron(x: Array, w: Array, b: float) -> int:
    """Return 1 if w·x + b > 0, else 0, for x and w of shape (n,). Source: book 2.3.1."""
    return int(np.dot(w, x) + b > 0)
