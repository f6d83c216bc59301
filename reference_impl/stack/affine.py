"""The fully connected layer of a stack.

Shapes: x (N, n_in), W (n_in, n_out), b (n_out,), y and dy (N, n_out).
"""

from dataclasses import dataclass

import numpy as np

from reference_impl.affine import affine
from reference_impl.arrays import Array, Network
from reference_impl.initialisers import INITIALISERS

from .layer import Shapes, Trace


@dataclass(frozen=True)
class Affine:
    """y = xW + b"""

    n_in: int
    n_out: int
    weights: str = "xavier"
    """How W begins: a name of INITIALISERS. b begins at 0."""

    def shapes(self) -> Shapes:
        return {"W": (self.n_in, self.n_out), "b": (self.n_out,)}

    def init(self, rng: np.random.Generator) -> Network:
        W = INITIALISERS[self.weights](self.n_in, self.n_out, rng)
        return {"W": W, "b": np.zeros(self.n_out)}

    def infer(self, p: Network, x: Array) -> Array:
        return affine(x, p["W"], p["b"])

    def trace(self, p: Network, x: Array, rng: np.random.Generator) -> Trace:
        """Trace the layer. Source: book 5.6.2.

        dx = dy Wᵀ
        dW = xᵀ dy
        db = Σₙ dyₙ
        """
        del rng
        return Trace(
            y=affine(x, p["W"], p["b"]),
            dx=lambda dy: dy @ p["W"].T,
            gradients=lambda dy: {"W": x.T @ dy, "b": dy.sum(axis=0)},
        )
