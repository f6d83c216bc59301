"""A network as one small value: its layers in order, ending in logits for softmax.

Shapes: x (N, n_in), labels d (N,) or one-hot (N, K), logits u (N, K).
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reference_impl.arrays import Array, Labels, Network
from reference_impl.labels import class_numbers
from reference_impl.losses import d_softmax_with_loss, softmax_with_loss
from reference_impl.softmax import log_softmax

from .layer import Layer, Shapes, Trace

DType = type[np.float32] | type[np.float64]


@dataclass(frozen=True)
class Lesson:
    """Loss and gradients of one batch."""

    loss: float
    """The mean over the batch."""

    gradients: Network

    statistics: Network
    """New values for the running means and variances of batch normalisation."""


@dataclass(frozen=True)
class Stack:
    """The weights live in a Network, a plain dict: the k-th W of the stack is called Wk."""

    layers: tuple[Layer, ...]

    @cached_property
    def names(self) -> tuple[dict[str, str], ...]:
        """For each layer, from its own name of an array to the network's: {"W": "W2", …}."""
        counts: Counter[str] = Counter()
        names = []
        for layer in self.layers:
            own = layer.shapes()
            counts.update(own.keys())
            names.append({name: f"{name}{counts[name]}" for name in own})
        return tuple(names)

    def shapes(self) -> Shapes:
        return {
            names[name]: shape
            for layer, names in zip(self.layers, self.names, strict=True)
            for name, shape in layer.shapes().items()
        }

    def init(self, rng: np.random.Generator, dtype: DType = np.float64) -> Network:
        """Return the network before its first step; float32 is float64 rounded, not drawn anew."""
        return {
            names[name]: np.asarray(array, dtype=dtype)
            for layer, names in zip(self.layers, self.names, strict=True)
            for name, array in layer.init(rng).items()
        }

    def infer(self, network: Network, x: Array) -> Array:
        """Return the logits u as the finished network computes them."""
        for layer, names in zip(self.layers, self.names, strict=True):
            x = layer.infer(_own(names, network), x)
        return x

    def loss(self, network: Network, x: Array, d: Array | Labels) -> float:
        """Return the mean cross-entropy of softmax(u), with the layers in inference mode."""
        return softmax_with_loss(d, self.infer(network, x))

    def loss_and_gradients(
        self, network: Network, x: Array, d: Array | Labels, rng: np.random.Generator
    ) -> Lesson:
        """Return the loss of one batch and its gradients, by backpropagation.

        E     = -1/N Σₙ log y[n, dₙ]    where y = softmax(u), dₙ the class of sample n
        ∂E/∂u = (y - d) / N             where d is one-hot

        Then from the last layer to the first: its gradients, and ∂E/∂x for the layer before.
        """
        traces: list[Trace] = []  # of each layer: its output y, and its way back
        for layer, names in zip(self.layers, self.names, strict=True):
            traces.append(layer.trace(_own(names, network), x, rng))
            x = traces[-1].y
        u = x
        log_y = log_softmax(u)
        loss = -np.mean(log_y[np.arange(len(u)), class_numbers(d, u)])

        dy = d_softmax_with_loss(d, np.exp(log_y))
        gradients: Network = {}
        statistics: Network = {}
        for i in reversed(range(len(traces))):
            names = self.names[i]
            gradients |= {names[key]: g for key, g in traces[i].gradients(dy).items()}
            statistics |= {names[key]: s for key, s in traces[i].statistics.items()}
            if i > 0:  # nobody asks for ∂E/∂x of the images themselves
                dy = traces[i].dx(dy)
        return Lesson(float(loss), gradients, statistics)


def _own(names: dict[str, str], network: Network) -> Network:
    return {name: network[numbered] for name, numbered in names.items()}
