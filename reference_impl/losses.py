"""Loss functions and their derivatives with respect to the output.

Shapes: y is one sample (K,) or a batch (N, K); d is one-hot of the shape of y, or labels (N,).
Teacher first, prediction second, as in the course; the book has them the other way round.
"""

import numpy as np

from .arrays import Array, Labels
from .training import one_hot


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


def cross_entropy_error(d: Array | Labels, y: Array) -> float:
    """Return the mean over the batch. Source: book 4.2.4, with its ε = 1e-7 against log 0.

    E = -1/N Σₙ log(yₙₖ + ε)    where k is the true class of sample n
    """
    y = y.reshape(-1, y.shape[-1])
    # As K ≥ 2, only one-hot has as many elements as y.
    k = d.reshape(y.shape).argmax(axis=1) if d.size == y.size else d
    y_true = y[np.arange(len(y)), k]
    return float(-np.mean(np.log(y_true + 1e-7)))


def d_softmax_with_loss(d: Array | Labels, y: Array) -> Array:
    """Return ∂E/∂u where y = softmax(u) and E is the cross-entropy without ε. Source: book 5.6.3.

    ∂E/∂uₙₖ = (yₙₖ - dₙₖ) / N
    """
    N, K = y.size // y.shape[-1], y.shape[-1]
    rows = d if d.size == y.size else one_hot(d.astype(np.int64), K)
    du: Array = (y - rows.reshape(y.shape)) / N
    return du
