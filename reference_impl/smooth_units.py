"""Smooth relatives of ReLU: x times a weight between 0 and 1, and softplus; with derivatives.

Shapes: the result has the shape of x. Derivatives are taken at the pre-activation x.
"""

import math

import numpy as np

from .activations import d_sigmoid, sigmoid
from .arrays import Array

_erfc = np.vectorize(math.erfc, otypes=[np.float64])
"""The complementary error function; NumPy has none."""


def _weighted(x: Array, weight: Array) -> Array:
    """Return x · weight, and 0 where the weight is 0, even if x is infinite."""
    y = np.zeros_like(weight)
    np.multiply(x, weight, out=y, where=weight != 0.0)
    return y


def swish(x: Array, beta: float = 1.0) -> Array:
    """Return x σ(βx); with β = 1 it is also called SiLU. Source: Ramachandran et al. 2017."""
    return _weighted(x, sigmoid(beta * x))


def d_swish(x: Array, beta: float = 1.0) -> Array:
    """Return the derivative.

    d/dx x σ(βx) = σ(u) + u σ'(u)    where u = βx
    """
    # Beyond ±1000, σ' is 0 to the last digit: the cut avoids ∞ · 0, which is NaN.
    u = np.clip(beta * x, -1000.0, 1000.0)
    dy: Array = sigmoid(u) + u * d_sigmoid(u)
    return dy


def _normal_cdf(x: Array) -> Array:
    """Return the probability that a standard normal variable is below x.

    Φ(x) = ½ erfc(-x / √2)
    """
    # ½ (1 + erf(x / √2)) is the same, but loses its digits where erf is nearly -1.
    cdf: Array = 0.5 * _erfc(x / -math.sqrt(2.0))
    return cdf.astype(np.result_type(x, 1.0))  # float32 stays so, integers become float64


def gelu(x: Array) -> Array:
    """Return x Φ(x), Φ the normal distribution function. Source: Hendrycks and Gimpel 2016."""
    return _weighted(x, _normal_cdf(x))


def d_gelu(x: Array) -> Array:
    """Return the derivative.

    d/dx x Φ(x) = Φ(x) + x φ(x)    where φ(x) = Φ'(x) = e^(-x²/2) / √(2π)
    """
    # Beyond ±40, Φ is 0 or 1 and φ is 0 to the last digit: the cut keeps x² finite.
    x = np.clip(x, -40.0, 40.0)
    density = np.exp(-0.5 * x * x) / math.sqrt(2.0 * math.pi)
    dy: Array = _normal_cdf(x) + x * density
    return dy


_SLOPE = 2.0 * math.sqrt(2.0 / math.pi)
_CUBIC = 0.044715  # the paper's number, chosen to come close to gelu


def _gelu_exponent(x: Array) -> Array:
    """Return u(x) = 2 √(2/π) (x + 0.044715 x³)."""
    # Beyond ±30, σ(u) is 0 or 1 to the last digit: the cut keeps x³ finite.
    x = np.clip(x, -30.0, 30.0)
    u: Array = _SLOPE * (x + _CUBIC * x**3)
    return u


def gelu_tanh(x: Array) -> Array:
    """Return the approximation of gelu by tanh. Source: Hendrycks and Gimpel 2016.

    y = ½ x (1 + tanh(√(2/π) (x + 0.044715 x³)))
      = x σ(u)    where u = 2 √(2/π) (x + 0.044715 x³), since ½ (1 + tanh(½u)) = σ(u)
    """
    # The second form, because 1 + tanh loses its digits where tanh is nearly -1.
    return _weighted(x, sigmoid(_gelu_exponent(x)))


def d_gelu_tanh(x: Array) -> Array:
    """Return the derivative.

    d/dx x σ(u) = σ(u) + x σ'(u) u'    where u' = 2 √(2/π) (1 + 3 · 0.044715 x²)
    """
    u = _gelu_exponent(x)
    x = np.clip(x, -30.0, 30.0)
    du = _SLOPE * (1.0 + 3.0 * _CUBIC * x**2)
    dy: Array = sigmoid(u) + x * d_sigmoid(u) * du
    return dy


def softplus(x: Array) -> Array:
    """Return log(1 + eˣ), whose derivative is σ. Source: Dugas et al. 2001.

    softplus(x) = log(1 + eˣ)
                = log(1 + e⁻ˣ) + x
                = log(1 + e^-|x|) + max(x, 0)    the first form for x < 0, the second for x ≥ 0
    """
    # The third form: its exponent is never positive, and log1p keeps the digits of a small e^-|x|.
    y: Array = np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0.0)
    return y


def d_softplus(x: Array) -> Array:
    """Return σ(x)."""
    return sigmoid(x)
