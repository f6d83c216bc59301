"""A quick check of backpropagation, in random directions instead of one parameter at a time.

numerical_gradient computes the loss twice per parameter, this twice per direction.
Source: book 5.7.3 for the idea of the check.
"""

from collections.abc import Callable

import numpy as np

from .arrays import Network


def gradient_error(
    loss: Callable[[Network], float],
    network: Network,
    grad: Network,
    rng: np.random.Generator,
    directions: int = 5,
    h: float = 1e-6,
) -> float:
    """Return the largest error of grad, the gradient of the loss E at network, in float64.

    For random v ~ N(0, 1) in all parameters θ at once, the slope of E along v is
    a = Σ grad ⊙ v                             by the gradient to be checked
    c = (E(θ + hv) - E(θ - hv)) / 2h           by central differences
    and the error is |a - c| / max(1, |a|, |c|): relative for slopes above 1, absolute below.

    A right gradient gives less than 1e-6. A wrong one is very unlikely to pass: if grad is off by
    δ, a is off by Σ δ ⊙ v ~ N(0, Σ δ²), which is hardly near 0 in all directions unless δ is.
    """
    # v moves all weights at once, and so a pre-activation u = xW + b by about h |x|: up to 28h for
    # 784 inputs in [0, 1]. The error of the formula, h² E'''/6 with E''' along v, is then about 28³
    # times that of a single weight. Hence h = 1e-6, and not 1e-4 as in numerical_gradient; were h
    # smaller still, the rounding error, 10⁻¹⁶/h, would dominate.
    errors = []
    for _ in range(directions):
        v = {key: rng.standard_normal(w.shape) for key, w in network.items()}
        a = float(sum(np.vdot(grad[key], v[key]) for key in v))
        above = loss({key: w + h * v[key] for key, w in network.items()})
        below = loss({key: w - h * v[key] for key, w in network.items()})
        c = (above - below) / (2 * h)
        errors.append(abs(a - c) / max(1.0, abs(a), abs(c)))
    return float(np.max(errors))  # unlike max(), it does not lose a NaN
