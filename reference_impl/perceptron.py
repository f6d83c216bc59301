"""The perceptron: one unit that fires or does not, and the rule by which it learns.

Shapes: one sample x (n,) with d 0 or 1, or in train_perceptron x (N, n) and d (N,); w (n,).
"""

import numpy as np

from .arrays import Array, Labels


def perceptron(x: Array, w: Array, b: float) -> int:
    """Return 1 if w·x + b > 0, else 0, for x and w of shape (n,). Source: book 2.3.2."""
    return int(np.dot(w, x) + b > 0)


def perceptron_update(
    w: Array, b: float, x: Array, d: int, learning_rate: float
) -> tuple[Array, float]:
    """Return (w, b) after one sample; only a mistake moves them. Source: Rosenblatt 1958.

    w ← w + ε (d - y) x
    b ← b + ε (d - y)      where y is the output, 0 or 1
    """
    # No gradient descent: the step function's derivative is 0 wherever it has one.
    y = perceptron(x, w, b)
    return w + learning_rate * (d - y) * x, b + learning_rate * (d - y)


def train_perceptron(
    x: Array, d: Labels, learning_rate: float = 1.0, max_epochs: int = 100
) -> tuple[Array, float, list[int]]:
    """Return (w, b, mistakes of each epoch), from w = 0, b = 0, taking the samples in order.

    It stops after an epoch without a mistake. If a line (n > 2: a hyperplane) separates the
    classes, that epoch comes (Novikoff 1962); if none does, as for XOR, it never comes.
    """
    w: Array = np.zeros(x.shape[1])
    b = 0.0
    mistakes: list[int] = []
    for _ in range(max_epochs):
        wrong = 0
        for x_n, d_n in zip(x, d.tolist(), strict=True):
            wrong += perceptron(x_n, w, b) != d_n
            w, b = perceptron_update(w, b, x_n, d_n, learning_rate)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
