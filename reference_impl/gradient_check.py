"""A quick check of backpropagation, in random directions instead of one parameter at a time.

numerical_gradient runs the network twice for each of its parameters, this twice a direction.
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
    """Return the worst relative error of grad, the gradient of loss at network, in float64.

    For random v ~ N(0, 1) in all parameters θ at once, the slope of the loss along v is
    a = Σ grad ⊙ v                             by the gradient to be checked
    n = (L(θ + hv) - L(θ - hv)) / 2h           by central differences
    and the error is |a - n| / max(1, |a|, |n|).

    Right gradients give less than 1e-6. A wrong one cannot hide: if it is off by δ, a is off by
    Σ δ ⊙ v ~ N(0, Σ δ²), so next to 0 in all directions only if δ is.
    """
    # Along v every u moves by about h |x|, which for 784 inputs is up to 28h. The formula's own
    # error, h² L'''/6, grows with the cube of that: h is smaller than for one parameter alone,
    # and no smaller than the rounding of L, 10⁻¹⁶/h, allows.
    errors = []
    for _ in range(directions):
        v = {key: rng.standard_normal(w.shape) for key, w in network.items()}
        a = float(sum(np.vdot(grad[key], v[key]) for key in v))
        above = loss({key: w + h * v[key] for key, w in network.items()})
        below = loss({key: w - h * v[key] for key, w in network.items()})
        n = (above - below) / (2 * h)
        errors.append(abs(a - n) / max(1.0, abs(a), abs(n)))
    return float(np.max(errors))  # unlike max(), it does not lose a NaN
