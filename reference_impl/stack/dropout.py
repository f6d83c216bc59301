"""Dropout as a layer of a stack, inverted: the finished network has nothing to do."""

from dataclasses import dataclass

import numpy as np

from reference_impl.arrays import Array, Network
from reference_impl.dropout import dropout_mask

from .layer import Shapes, Trace


@dataclass(frozen=True)
class Dropout:
    """y = x ⊙ mask / (1 - ratio) in training, y = x afterwards. Source: book 6.4.3, rescaled."""

    ratio: float
    """The share of elements that is dropped, 0 ≤ ratio < 1."""

    def shapes(self) -> Shapes:
        return {}

    def init(self, rng: np.random.Generator) -> Network:
        del rng
        return {}

    def infer(self, p: Network, x: Array) -> Array:
        del p
        return x

    def trace(self, p: Network, x: Array, rng: np.random.Generator) -> Trace:
        """Trace the layer, whose two ways are the same function.

        y  = mask ⊙ x / (1 - ratio)
        dx = mask ⊙ dy / (1 - ratio)
        """
        del p
        mask = dropout_mask(x.shape, self.ratio, rng)

        def masked(a: Array) -> Array:
            return np.where(mask, a, 0.0) / (1.0 - self.ratio)

        return Trace(y=masked(x), dx=masked)
