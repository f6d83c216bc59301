"""Forward and backward through a fully connected network, for batches of one size.

The formulas are those of `Stack.learn`; the order of the operations is chosen for speed, and every
result has a buffer waiting for it. All views are cut once, here, since cutting one costs as much as
a small sum.

Shapes: x₀ (N, n₀ + 1), zᵢ and δᵢ (N, nᵢ), Wᵢ (nᵢ₋₁, nᵢ). The output lies on its side, u (K, N):
the maximum of ten long rows is cheaper than that of N short ones.
"""

import numpy as np
from numpy.typing import NDArray

from .flat import Flat
from .product import product
from .units import UNITS

INK = 255
"""The darkest pixel. Pixels stay as they are: 1/255 is multiplied in after the sums, not before,
so over 50 numbers an image instead of 784. The bias of the first layer is the weight of one more
pixel, always of full ink."""

SCALE = np.float32(1 / INK)


class Batch:
    """Reads `parameters`, writes `gradients`; both are flat, W1 b1 W2 b2 …"""

    def __init__(self, N: int, activations: list[str], parameters: Flat, gradients: Flat) -> None:
        depth = len(activations) + 1
        W = [parameters.views[f"W{i}"] for i in range(1, depth + 1)]
        dW = [gradients.views[f"W{i}"] for i in range(1, depth + 1)]
        inputs, K = len(W[0]) + 1, W[-1].shape[1]

        self._pixels = np.empty((N, inputs), np.uint8)
        self.images = self._pixels.view(f"V{inputs}")[:, 0]
        self._x = np.empty((N, inputs), np.float32)
        self._z = [np.empty((N, w.shape[1]), np.float32) for w in W[:-1]]
        self._delta = [np.empty_like(z) for z in self._z]
        self._units = [UNITS[name](z.shape) for name, z in zip(activations, self._z, strict=True)]
        self._u = np.empty((K, N), np.float32)
        self._flat_u = self._u.reshape(-1)
        self._true = np.empty(N, np.float32)
        self._row = np.empty(N, np.float32)
        self._columns = np.arange(N)
        self._ones = np.ones(N, np.float32)

        self._b = [parameters.views[f"b{i}"] for i in range(2, depth)]
        self._b_last = parameters.views[f"b{depth}"][:, None]
        self._db = [gradients.views[f"b{i}"] for i in range(2, depth)]
        self._db_last = gradients.views[f"b{depth}"]

        z, delta = self._z, [*self._delta, self._u.T]
        W1, dW1 = parameters.first_rows(inputs), gradients.first_rows(inputs)
        self._first = product(self._x, W1, z[0])
        self._hidden = [product(z[i], W[i + 1], z[i + 1]) for i in range(depth - 2)]
        self._last = product(W[-1].T, z[-1].T, self._u)
        self._back = [product(delta[i + 1], W[i + 1].T, delta[i]) for i in range(depth - 1)]
        self._dW1 = product(self._x.T, delta[0], dW1)
        self._dW = [product(z[i].T, delta[i + 1], dW[i + 1]) for i in range(depth - 1)]

    def forward(self) -> None:
        """From `images`, one element each, to the logits.

        u₁ = x₀ [W₁; b₁] / 255
        uᵢ = zᵢ₋₁ Wᵢ + bᵢ,    zᵢ = f(uᵢ)
        """
        np.copyto(self._x, self._pixels)
        self._first()
        np.multiply(self._z[0], SCALE, out=self._z[0])
        self._units[0].forward(self._z[0])
        for multiply, b, z, unit in zip(
            self._hidden, self._b, self._z[1:], self._units[1:], strict=True
        ):
            multiply()
            np.add(z, b, out=z)
            unit.forward(z)
        self._last()
        np.add(self._u, self._b_last, out=self._u)

    def loss(self, d: NDArray[np.uint8], scale: float) -> float:
        """Return the mean cross-entropy of labels d, and turn the logits into scale × ∂L/∂u.

        L     = 1/N Σₙ (log Σₖ e^uₖₙ - u_dₙ)        after each column's maximum is taken off u
        ∂L/∂u = (softmax(u) - one_hot(d)) / N
        """
        u, flat, row, N = self._u, self._flat_u, self._row, len(d)
        step = np.float32(scale / N)
        np.maximum.reduce(u, axis=0, out=row)
        np.subtract(u, row, out=u)
        true = np.multiply(d, N, dtype=np.intp)
        np.add(true, self._columns, out=true)  # where u_dₙ lies in u, read row by row
        flat.take(true, out=self._true, mode="clip")  # "clip" spares a buffer

        np.exp(u, out=u)
        np.add.reduce(u, axis=0, out=row)
        np.multiply(u, step / row, out=u)
        flat[true] -= step

        np.log(row, out=row)
        np.subtract(row, self._true, out=row)
        return float(row.dot(self._ones)) / N

    def backward(self) -> None:
        """From ∂L/∂u to the gradients.

        dWᵢ = zᵢ₋₁ᵀ δᵢ,    dbᵢ = Σₙ δᵢₙ,    δᵢ₋₁ = δᵢ Wᵢᵀ ⊙ f'(uᵢ₋₁)
        """
        self._u.dot(self._ones, out=self._db_last)  # a sum over n, the way BLAS likes it
        for i in reversed(range(len(self._back))):
            self._dW[i]()
            self._back[i]()
            self._units[i].backward(self._delta[i], self._z[i])
            if i > 0:
                self._ones.dot(self._delta[i], out=self._db[i - 1])
        np.multiply(self._delta[0], SCALE, out=self._delta[0])
        self._dW1()
