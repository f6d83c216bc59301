"""Softmax, its logarithm and its derivative; it needs a whole row where other units need a number.

Shapes: x and y are one sample (K,) or a batch (N, K).
"""

import numpy as np

from .arrays import Array


def softmax(x: Array) -> Array:
    """Return the softmax of one sample (K,) or of each row of (N, K). Source: book 3.5.2.

    yₖ = e^xₖ / Σⱼ e^xⱼ
       = e^(xₖ - c) / Σⱼ e^(xⱼ - c)    for every c
    """
    # c is the row's own maximum: no exponent is positive, and one of them is 0.
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
    # The second form, because beside the 1 of the maximum, small terms would lose their digits.
    rows = x.reshape(-1, x.shape[-1])
    m = (np.arange(len(rows)), rows.argmax(axis=1))  # where each row has its maximum
    with np.errstate(over="ignore"):  # as in softmax
        shifted = rows - rows[m][:, np.newaxis]
    others = np.exp(shifted)
    others[m] = 0.0
    log_y: Array = shifted - np.log1p(others.sum(axis=1, keepdims=True))
    return log_y.reshape(x.shape)


def softmax_jacobian(y: Array) -> Array:
    """Return ∂y/∂u for y = softmax(u): (K, K) for one sample (K,), (N, K, K) for a batch.

    ∂yᵢ/∂uⱼ = yᵢ (δᵢⱼ - yⱼ)    where δᵢⱼ = 1 if i = j, else 0
    """
    delta = np.eye(y.shape[-1], dtype=y.dtype)
    jacobian: Array = y[..., :, np.newaxis] * (delta - y[..., np.newaxis, :])
    return jacobian
