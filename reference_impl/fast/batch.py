"""All layers of a fast network, for batches of one size."""

import numpy as np
from numpy.typing import NDArray

from .flat import Flat
from .layers import First, Hidden, Output


class Batch:
    """Reads the parameters and writes the gradients; both are flat, W1 b1 W2 b2 …"""

    def __init__(self, N: int, activations: list[str], parameters: Flat, gradients: Flat) -> None:
        w, g = parameters.views, gradients.views
        inputs = len(w["W1"]) + 1
        first = First(
            N, parameters.first_rows(inputs), gradients.first_rows(inputs), activations[0]
        )
        layers: list[First | Hidden] = [first]
        for i, activation in enumerate(activations[1:], start=2):
            W, b = f"W{i}", f"b{i}"
            layers.append(Hidden(layers[-1], w[W], w[b], g[W], g[b], activation))
        W, b = f"W{len(layers) + 1}", f"b{len(layers) + 1}"
        self._layers = layers
        self._output = Output(layers[-1], w[W], w[b], g[W], g[b])
        self.images = first.images
        """Where the images of a batch are put, each as one element: (N,)."""

    def learn(self, d: NDArray[np.uint8], scale: float) -> float:
        """Return the loss on `images` with labels d (N,). The gradients come times `scale`."""
        for layer in self._layers:
            layer.forward()
        self._output.forward()
        loss = self._output.loss(d, scale)
        self._output.backward()
        for layer in reversed(self._layers):
            layer.backward()
        return loss
