"""Activation functions and their derivatives, element by element; only softmax needs whole rows.

Shapes: what comes out has the shape of x.
"""

import numpy as np

from .arrays import Array


def identity(x: Array) -> Array:
    """Return x itself: the output unit of regression. Source: book 3.5.1."""
    return x


def step_function(x: Array) -> Array:
    """Return 1 where x > 0, else 0. Source: book 3.2.2; the day 1 deck has 1 at x = 0 instead."""
    return np.where(x > 0, 1.0, 0.0)


def sigmoid(x: Array) -> Array:
    """Return the logistic function. Source: book 3.2.4.

    σ(x) = 1 / (1 + e⁻ˣ)
         = eˣ / (1 + eˣ)
    """
    # The first form for x ≥ 0, the second for x < 0: the exponent is never positive.
    e = np.exp(-np.abs(x))
    y: Array = np.where(x >= 0, 1.0, e) / (1.0 + e)
    return y


def d_sigmoid(x: Array) -> Array:
    """Return the derivative at the pre-activation x (not at z = σ(x)). Source: book 5.5.2.

    σ'(x) = σ(x) (1 - σ(x))
          = σ(x) σ(-x)
    """
    # The second form, because 1 - σ(x) loses every digit where σ(x) is nearly 1.
    return sigmoid(x) * sigmoid(-x)


def relu(x: Array) -> Array:
    """Return max(0, x). Source: book 3.2.7."""
    y: Array = np.maximum(0.0, x)
    return y


def d_relu(x: Array) -> Array:
    """Return 1 where x > 0, else 0. Source: the course's functions.py; the book has 1 at x = 0."""
    return np.where(x > 0, 1.0, 0.0)


def softmax(x: Array) -> Array:
    """Return the softmax of one sample (n,) or of each row of (N, n). Source: book 3.5.2.

    yₖ = e^xₖ / Σⱼ e^xⱼ
       = e^(xₖ - c) / Σⱼ e^(xⱼ - c)    for every c
    """
    # c is the row's own maximum: no exponent is positive, and one of them is 0.
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    y: Array = e / e.sum(axis=-1, keepdims=True)
    return y
