"""Batch normalisation as a layer of a stack, with the statistics that inference needs.

Shapes: x, y and dy (N, n); gamma, beta, mean and var (n,).
"""

from dataclasses import dataclass

import numpy as np

from reference_impl.arrays import Array, Network
from reference_impl.normalisation import (
    batch_norm_backward,
    batch_norm_forward,
    batch_norm_inference,
    running_statistics,
)

from .layer import Shapes, Trace


@dataclass(frozen=True)
class BatchNorm:
    """y = gamma x̂ + beta, x̂ of mean 0 and variance 1 over the batch. Source: book 6.3."""

    n: int
    momentum: float = 0.9
    """The share of the old running statistics that each step keeps."""

    def shapes(self) -> Shapes:
        return dict.fromkeys(("gamma", "beta", "mean", "var"), (self.n,))

    def init(self, rng: np.random.Generator) -> Network:
        del rng
        one, zero = np.ones(self.n), np.zeros(self.n)
        # Copies, because gamma and beta are changed apart from mean and var.
        return {"gamma": one, "beta": zero, "mean": zero.copy(), "var": one.copy()}

    def infer(self, p: Network, x: Array) -> Array:
        return batch_norm_inference(x, p["gamma"], p["beta"], p["mean"], p["var"])

    def trace(self, p: Network, x: Array, rng: np.random.Generator) -> Trace:
        del rng
        mean, var = running_statistics(p["mean"], p["var"], x, self.momentum)

        # The way back is gone twice, once for the gradients and once for dx: simple before fast.
        def gradients(dy: Array) -> Network:
            _, dgamma, dbeta = batch_norm_backward(dy, x, p["gamma"])
            return {"gamma": dgamma, "beta": dbeta}

        return Trace(
            y=batch_norm_forward(x, p["gamma"], p["beta"]),
            dx=lambda dy: batch_norm_backward(dy, x, p["gamma"])[0],
            gradients=gradients,
            statistics={"mean": mean, "var": var},
        )
