"""All layers of a fast network, for batches of one size."""

import numpy as np
from numpy.typing import NDArray

from .flat import Flat
from .layers import First, Hidden, Output


class Batch:
    """Reads the weights and writes the gradients; both are flat, in the order W1 b1 W2 b2 …"""

    def __init__(
        self, N: int, activations: list[str], weights: Flat, gradients: Flat, factor: float
    ) -> None:
        """`factor` is what the gradients are to be multiplied by."""
        w, g = weights.views, gradients.views
        rows = len(w["W1"]) + 1  # those of W1, and b1, which follows, as one more
        first = First(N, weights.first_rows(rows), gradients.first_rows(rows), activations[0])
        layers: list[First | Hidden] = [first]
        for i, name in enumerate(activations[1:], start=2):
            before = layers[-1]
            layers.append(Hidden(before, w[f"W{i}"], w[f"b{i}"], g[f"W{i}"], g[f"b{i}"], name))
        i = len(layers) + 1
        self._layers = layers
        self._output = Output(layers[-1], w[f"W{i}"], w[f"b{i}"], g[f"W{i}"], g[f"b{i}"], factor)
        self.images = first.images
        """Where a batch is put: (N,), each element the bytes of an image, and at their end one of
        255, whose weight is the bias (see First)."""

    def learn(self, d: NDArray[np.uint8]) -> float:
        """Return the loss on `images` with labels d (N,), and write the gradients."""
        for layer in self._layers:
            layer.forward()
        self._output.forward()
        loss = self._output.loss_and_delta(d)
        self._output.backward()
        for layer in reversed(self._layers):
            layer.backward()
        return loss
