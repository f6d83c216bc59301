"""Cross-entropies: of probabilities y, and of logits u with softmax or sigmoid built in.

d is the teacher signal (the book's t). It comes first, as in the course; in the book it is second.
Shapes: y and u are one sample (K,) or a batch (N, K); d is one-hot of the same shape, or
labels (N,). For the binary ones, d holds 0 or 1, all shapes are alike, and N counts the elements.
"""

import numpy as np

from .arrays import Array, Labels
from .labels import class_numbers, one_hot_like
from .softmax import log_softmax

EPSILON = 1e-7
"""The book's ε against log 0. It makes the loss of a probability of 1 slightly negative."""


def cross_entropy_error(d: Array | Labels, y: Array) -> float:
    """Return the mean over the batch. Source: book 4.2.4.

    E = -1/N Σₙ Σₖ dₙₖ log(yₙₖ + ε)    where dₙₖ = 1 for the true class k, else 0

    K must be at least 2. For y (N, 1), labels d could not be told from one-hot, and every sample
    would count as class 0 (as in the course's two-class example): use binary_cross_entropy.
    """
    true = class_numbers(d, y)
    y_true = y.reshape(-1, y.shape[-1])[np.arange(true.size), true]
    return float(-np.mean(np.log(y_true + EPSILON)))


def d_cross_entropy_error(d: Array | Labels, y: Array) -> Array:
    """Return ∂E/∂y of cross_entropy_error.

    ∂E/∂yₙₖ = -dₙₖ / (yₙₖ + ε) / N
    """
    N = y.size // y.shape[-1]
    dy: Array = -one_hot_like(d, y) / (y + EPSILON) / N
    return dy


def binary_cross_entropy(d: Array, y: Array) -> float:
    """Return the mean over all elements, y being the probability of d = 1.

    E = -1/N Σₙ (dₙ log(yₙ + ε) + (1 - dₙ) log(1 - yₙ + ε))
    """
    return float(-np.mean(d * np.log(y + EPSILON) + (1.0 - d) * np.log(1.0 - y + EPSILON)))


def d_binary_cross_entropy(d: Array, y: Array) -> Array:
    """Return ∂E/∂y of binary_cross_entropy.

    ∂E/∂yₙ = ((1 - dₙ) / (1 - yₙ + ε) - dₙ / (yₙ + ε)) / N
    """
    return ((1.0 - d) / (1.0 - y + EPSILON) - d / (y + EPSILON)) / y.size


def softmax_with_loss(d: Array | Labels, u: Array) -> float:
    """Return the cross-entropy of softmax(u), without ε: no logarithm of 0 can come up.

    E = -1/N Σₙ Σₖ dₙₖ log yₙₖ    where y = softmax(u)
    """
    true = class_numbers(d, u)
    log_y = log_softmax(u).reshape(-1, u.shape[-1])
    return float(-np.mean(log_y[np.arange(true.size), true]))


def d_softmax_with_loss(d: Array | Labels, y: Array) -> Array:
    """Return ∂E/∂u of softmax_with_loss, from y = softmax(u). Source: book 5.6.3.

    ∂E/∂uₙₖ = (yₙₖ - dₙₖ) / N

    For one sample, N = 1; the course's code divides by K there, which is wrong.
    """
    N = y.size // y.shape[-1]
    du: Array = (y - one_hot_like(d, y)) / N
    return du


def sigmoid_with_loss(d: Array, u: Array) -> float:
    """Return the binary cross-entropy of σ(u), without ε.

    -log σ(u)       = log(1 + e⁻ᵘ)    where d = 1
    -log(1 - σ(u))  = log(1 + eᵘ)     where d = 0
    E = 1/N Σₙ log(1 + e^((1 - 2dₙ) uₙ))
    """
    # logaddexp(a, b) is log(eᵃ + eᵇ) without overflow, and the 1 is e⁰.
    return float(np.mean(np.logaddexp(0.0, (1.0 - 2.0 * d) * u)))


def d_sigmoid_with_loss(d: Array, y: Array) -> Array:
    """Return ∂E/∂u of sigmoid_with_loss, from y = σ(u).

    ∂E/∂uₙ = (yₙ - dₙ) / N    the course's code forgets the N
    """
    return (y - d) / y.size
