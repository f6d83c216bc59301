"""Softmax, its logarithm and its derivative. Each output depends on the whole row.

Shapes: x and y are one sample (K,) or a batch (N, K).
"""

import numpy as np

from .arrays import Array


def softmax(x: Array) -> Array:
    """Return the softmax of one sample (K,) or of each row of (N, K). Source: book 3.5.2.

    yₖ = e^xₖ / Σⱼ e^xⱼ
       = e^(xₖ - c) / Σⱼ e^(xⱼ - c)    for every c
    """
    # c is the row's own maximum: no exponent is positive, so nothing overflows.
    c = x.max(axis=-1, keepdims=True)
    with np.errstate(over="ignore"):  # -10³⁰⁸ - 10³⁰⁸ is -∞, whose exponential is rightly 0
        e = np.exp(x - c)
    y: Array = e / e.sum(axis=-1, keepdims=True)
    return y


def log_softmax(x: Array) -> Array:
    """Return the logarithm of softmax(x), finite even where softmax(x) is rounded to 0.

    log yₖ = xₖ - c - log Σⱼ e^(xⱼ - c)                 for every c
           = xₖ - c - log(1 + Σ_{j≠m} e^(xⱼ - c))       for c = xₘ, the maximum of the row
    """
    # The second form, because log1p keeps the digits that small terms would lose beside the 1.
    rows = x.reshape(-1, x.shape[-1])
    m = rows.argmax(axis=1)
    largest = (np.arange(len(rows)), m)  # picks xₘ in each row
    with np.errstate(over="ignore"):  # as in softmax
        shifted = rows - rows[largest][:, np.newaxis]
    others = np.exp(shifted)
    others[largest] = 0.0
    log_y: Array = shifted - np.log1p(others.sum(axis=1, keepdims=True))
    return log_y.reshape(x.shape)


def softmax_jacobian(y: Array) -> Array:
    """Return ∂y/∂x for y = softmax(x): (K, K) for one sample (K,), (N, K, K) for a batch.

    ∂yᵢ/∂xⱼ = yᵢ (δᵢⱼ - yⱼ)    where δᵢⱼ = 1 if i = j, else 0
    """
    delta = np.eye(y.shape[-1], dtype=y.dtype)
    jacobian: Array = y[..., :, np.newaxis] * (delta - y[..., np.newaxis, :])
    return jacobian
