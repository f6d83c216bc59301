"""What every layer of a stack can do.

A layer is a value: it holds sizes and constants, never weights. Its arrays come in as p, named
as in the formulas (W, b, gamma, …); the stack numbers them (W1, b1, W2, …).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from reference_impl.arrays import Array, Network

Shapes = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Trace:
    """One pass through a layer in training: what came out, and the way back."""

    y: Array

    dx: Callable[[Array], Array]
    """From ∂E/∂y to ∂E/∂x. Apart from `gradients`, because the first layer need not pay for it."""

    gradients: Callable[[Array], Network] = lambda _: {}
    """From ∂E/∂y to the gradient of each array that is learned."""

    statistics: Network = field(default_factory=dict)
    """New values of arrays that are averaged over batches, not learned: running mean, variance."""


class Layer(Protocol):
    def shapes(self) -> Shapes:
        """Return the shape of each of its arrays."""

    def init(self, rng: np.random.Generator) -> Network:
        """Return its arrays as they are before the first step, in float64."""

    def infer(self, p: Network, x: Array) -> Array:
        """Return y as the finished network computes it."""

    def trace(self, p: Network, x: Array, rng: np.random.Generator) -> Trace:
        """Return y as it is computed in training, with the way back."""
