"""Activations computed in place: u becomes z, and ∂E/∂z becomes ∂E/∂u.

No branches: a condition as a factor, [z > 0] for 1 where it holds and 0 elsewhere, is cheaper than
`np.where`. Shapes: u, z and dz are (N, n_out), the shape that the unit was made for.
"""

from collections.abc import Callable
from typing import Protocol

import numpy as np

from reference_impl.activations import SELU_ALPHA, SELU_LAMBDA

from .flat import Floats

# A NumPy scalar is taken as it is, a Python number is converted at each call.
ZERO, HALF, ONE = np.float32(0), np.float32(0.5), np.float32(1)
LAMBDA, LAMBDA_ALPHA = np.float32(SELU_LAMBDA), np.float32(SELU_LAMBDA * SELU_ALPHA)


class Unit(Protocol):
    def forward(self, u: Floats) -> None:
        """Turn u into z."""

    def backward(self, dz: Floats, z: Floats) -> None:
        """Turn dz into du. z is overwritten."""


class Sigmoid:
    def __init__(self, shape: tuple[int, int]) -> None:
        del shape

    def forward(self, u: Floats) -> None:
        """z = 1 / (1 + e⁻ᵘ) = ½ + ½ tanh(½u)"""
        # The second form: as many operations, and nothing in it can overflow.
        np.multiply(u, HALF, out=u)
        np.tanh(u, out=u)
        np.multiply(u, HALF, out=u)
        np.add(u, HALF, out=u)

    def backward(self, dz: Floats, z: Floats) -> None:
        """du = dz ⊙ z ⊙ (1 - z)"""
        np.multiply(dz, z, out=dz)
        np.subtract(ONE, z, out=z)
        np.multiply(dz, z, out=dz)


class Relu:
    def __init__(self, shape: tuple[int, int]) -> None:
        del shape

    def forward(self, u: Floats) -> None:
        """z = max(u, 0)"""
        np.maximum(u, ZERO, out=u)

    def backward(self, dz: Floats, z: Floats) -> None:
        """du = dz ⊙ [z > 0]"""
        np.sign(z, out=z)  # as z ≥ 0, this is [z > 0]
        np.multiply(dz, z, out=dz)


class Selu:
    def __init__(self, shape: tuple[int, int]) -> None:
        self._e = np.empty(shape, np.float32)

    def forward(self, u: Floats) -> None:
        """z = λ max(u, 0) + e - λα,    e = λα exp(min(u, 0))"""
        e = self._e  # kept until backward
        np.minimum(u, ZERO, out=e)
        np.exp(e, out=e)
        np.multiply(e, LAMBDA_ALPHA, out=e)
        np.maximum(u, ZERO, out=u)
        np.multiply(u, LAMBDA, out=u)
        np.add(u, e, out=u)
        np.subtract(u, LAMBDA_ALPHA, out=u)

    def backward(self, dz: Floats, z: Floats) -> None:
        """du = dz ⊙ (e + [z > 0] (λ - λα))

        The factor of dz is λαeᵘ for u ≤ 0 and λ for u > 0; only where u is so near above 0, within
        about 10⁻⁷, that z is rounded to 0, it is λα.
        """
        np.greater(z, ZERO, out=z)
        np.multiply(z, LAMBDA - LAMBDA_ALPHA, out=z)
        np.add(z, self._e, out=z)
        np.multiply(dz, z, out=dz)


UNITS: dict[str, Callable[[tuple[int, int]], Unit]] = {
    "sigmoid": Sigmoid,
    "relu": Relu,
    "selu": Selu,
}
