"""The perceptron: one unit that fires or does not, and the rule by which it learns.

d is the teacher signal (the book's t), 0 or 1.
Shapes: w (n_in,), one sample x (n_in,); in train_perceptron x (N, n_in) and d (N,).
"""

import numpy as np

from .arrays import Array, Labels


def perceptron(x: Array, w: Array, b: float) -> int:
    """Return 1 if w·x + b > 0, else 0. Source: book 2.3.2."""
    return int(np.dot(w, x) + b > 0)


def perceptron_update(
    w: Array, b: float, x: Array, d: int, learning_rate: float
) -> tuple[Array, float]:
    """Return (w, b) after one sample; only a mistake moves them. Source: Rosenblatt 1958.

    w ← w + η (d - y) x
    b ← b + η (d - y)      where η = learning_rate and y is the output, 0 or 1
    """
    # This is not gradient descent: the derivative of the step function is 0 wherever it exists.
    y = perceptron(x, w, b)
    return w + learning_rate * (d - y) * x, b + learning_rate * (d - y)


def train_perceptron(
    x: Array, d: Labels, learning_rate: float = 1.0, max_epochs: int = 100
) -> tuple[Array, float, list[int]]:
    """Return (w, b, mistakes of each epoch), from w = 0, b = 0, taking the samples in order.

    It stops after an epoch without a mistake, or after max_epochs. If the classes are linearly
    separable, an epoch without a mistake comes after finitely many (Novikoff 1962), though perhaps
    after more than max_epochs; otherwise, as for XOR, it never comes.
    """
    w: Array = np.zeros(x.shape[1])
    b = 0.0
    mistakes: list[int] = []
    for _ in range(max_epochs):
        wrong = 0
        for x_n, d_n in zip(x, d.tolist(), strict=True):  # d_n: a Python int
            wrong += perceptron(x_n, w, b) != d_n
            w, b = perceptron_update(w, b, x_n, d_n, learning_rate)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
