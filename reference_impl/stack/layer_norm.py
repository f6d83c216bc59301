"""Layer normalisation as a layer of a stack.

Shapes: x, y and dy (N, n); gamma and beta (n,).
"""

from dataclasses import dataclass

import numpy as np

from reference_impl.arrays import Array, Network
from reference_impl.normalisation import layer_norm_backward, layer_norm_forward

from .layer import Shapes, Trace


@dataclass(frozen=True)
class LayerNorm:
    """y = gamma x̂ + beta, x̂ of mean 0 and variance 1 over each sample's own n values."""

    n: int

    def shapes(self) -> Shapes:
        return {"gamma": (self.n,), "beta": (self.n,)}

    def init(self, rng: np.random.Generator) -> Network:
        del rng
        return {"gamma": np.ones(self.n), "beta": np.zeros(self.n)}

    def infer(self, p: Network, x: Array) -> Array:
        return layer_norm_forward(x, p["gamma"], p["beta"])

    def trace(self, p: Network, x: Array, rng: np.random.Generator) -> Trace:
        del rng

        def gradients(dy: Array) -> Network:
            _, dgamma, dbeta = layer_norm_backward(dy, x, p["gamma"])
            return {"gamma": dgamma, "beta": dbeta}

        return Trace(
            y=layer_norm_forward(x, p["gamma"], p["beta"]),
            dx=lambda dy: layer_norm_backward(dy, x, p["gamma"])[0],
            gradients=gradients,
        )
