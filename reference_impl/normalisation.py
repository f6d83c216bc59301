"""Batch and layer normalisation: x̂ of mean 0 and variance 1, then y = γ x̂ + β.

They differ in the axis that is averaged over. Batch: each feature over the samples, axis 0.
Layer: each sample over its features, axis 1.
Shapes: x, y, dy and dx (N, D); γ, β and the running statistics (D,). dy means ∂E/∂y, ds ∂E/∂s etc.
Variances are divided by the number of values M, not M - 1. ε > 0 prevents a division by 0:
1e-7 for batch (the book's code writes 10e-7, which is 1e-6), 1e-5 for layer, as in PyTorch.
Sources: Ioffe and Szegedy 2015, book 6.3; Ba, Kiros and Hinton 2016.
"""

import numpy as np

from .arrays import Array


def _centred_and_scale(x: Array, eps: float, axis: int) -> tuple[Array, Array]:
    """Return x_c and s, whose product is x̂ = (x - μ) / √(σ² + ε).

    x_c = x - μ                 where μ = 1/M Σ x
    s   = 1 / √(σ² + ε)         where σ² = 1/M Σ x_c²
    """
    xc = x - x.mean(axis=axis, keepdims=True)
    s = 1.0 / np.sqrt((xc**2).mean(axis=axis, keepdims=True) + eps)
    return xc, s


def _normalised_backward(dx_hat: Array, xc: Array, s: Array, axis: int) -> Array:
    """Return dx for x̂ = x_c s: back through the steps of _centred_and_scale, the last one first.

    ds   = Σ dx̂ x_c
    dσ²  = -½ s³ ds                  since s = (σ² + ε)^(-½)
    dx_c = s dx̂ + 2/M x_c dσ²        x_c acts on x̂ directly, and through σ²
    dμ   = -Σ dx_c
    dx   = dx_c + 1/M dμ             x acts on x_c directly, and through μ
    """
    M = xc.shape[axis]
    ds = (dx_hat * xc).sum(axis=axis, keepdims=True)
    dvar = -0.5 * s**3 * ds
    dxc = s * dx_hat + 2.0 / M * xc * dvar
    dmu = -dxc.sum(axis=axis, keepdims=True)
    dx: Array = dxc + dmu / M
    return dx


def batch_norm_forward(x: Array, gamma: Array, beta: Array, eps: float = 1e-7) -> Array:
    """Return y as in training, with the batch's own mean and variance. Source: book 6.3.

    y = γ x̂ + β
    """
    xc, s = _centred_and_scale(x, eps, axis=0)
    return gamma * (xc * s) + beta


def batch_norm_backward(
    dy: Array, x: Array, gamma: Array, eps: float = 1e-7
) -> tuple[Array, Array, Array]:
    """Return (dx, dγ, dβ) for batch_norm_forward.

    dβ = Σₙ dyₙ
    dγ = Σₙ dyₙ x̂ₙ
    dx̂ = γ dy
    """
    xc, s = _centred_and_scale(x, eps, axis=0)
    dbeta = dy.sum(axis=0)
    dgamma = (dy * (xc * s)).sum(axis=0)
    dx = _normalised_backward(gamma * dy, xc, s, axis=0)
    return dx, dgamma, dbeta


def running_statistics(
    running_mean: Array, running_var: Array, x: Array, momentum: float = 0.9
) -> tuple[Array, Array]:
    """Return (mean, variance) for inference, after one more batch. Source: book 6.3.

    μ_run  ← m μ_run  + (1 - m) μ
    σ²_run ← m σ²_run + (1 - m) σ²    where m = momentum

    In PyTorch, momentum is 1 - m, and σ² is divided by N - 1 here, though by N in the training
    pass itself.
    """
    mean = momentum * running_mean + (1.0 - momentum) * x.mean(axis=0)
    var = momentum * running_var + (1.0 - momentum) * x.var(axis=0)
    return mean, var


def batch_norm_inference(
    x: Array,
    gamma: Array,
    beta: Array,
    running_mean: Array,
    running_var: Array,
    eps: float = 1e-7,
) -> Array:
    """Return y as in inference, where no sample may depend on the others of its batch.

    y = γ (x - μ_run) / √(σ²_run + ε) + β
    """
    y: Array = gamma * ((x - running_mean) / np.sqrt(running_var + eps)) + beta
    return y


def layer_norm_forward(x: Array, gamma: Array, beta: Array, eps: float = 1e-5) -> Array:
    """Return y, in training and inference alike, as no sample sees another.

    y = γ x̂ + β
    """
    xc, s = _centred_and_scale(x, eps, axis=1)
    return gamma * (xc * s) + beta


def layer_norm_backward(
    dy: Array, x: Array, gamma: Array, eps: float = 1e-5
) -> tuple[Array, Array, Array]:
    """Return (dx, dγ, dβ) for layer_norm_forward. All samples share γ and β: sums over n.

    dβ = Σₙ dyₙ
    dγ = Σₙ dyₙ x̂ₙ
    dx̂ = γ dy
    """
    xc, s = _centred_and_scale(x, eps, axis=1)
    dbeta = dy.sum(axis=0)
    dgamma = (dy * (xc * s)).sum(axis=0)
    dx = _normalised_backward(gamma * dy, xc, s, axis=1)
    return dx, dgamma, dbeta
