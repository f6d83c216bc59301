"""The three kinds of layer in a fast network: the first, the hidden ones, the output.

Each is made for batches of N samples, with a buffer waiting for every result. All views are cut
once, since cutting one costs as much as a small sum.

forward    from the layer before's z to this layer's z (the output's: to the logits)
backward   from this layer's ∂E/∂z to dW and db, and to the layer before's ∂E/∂z

`delta` first receives ∂E/∂z from the layer after it, then becomes δ = ∂E/∂u. All gradients come
multiplied by a factor, which the output puts into its δ: η for SGD, whose update is then w - g.
"""

import numpy as np
from numpy.typing import NDArray

from .flat import Floats
from .product import product
from .units import UNITS

INK = 255
"""The darkest pixel."""

PER_INK = np.float32(1 / INK)


class First:
    """u = [p, INK] [W; b] / INK,    z = f(u)

    p are pixels (N, n_in), with a column of INK at their right; [W; b] is W with b as one row
    more, (n_in + 1, n_out). So the bias is the weight of a pixel that is always dark, and the
    division is done once on n_out sums an image, not on its n_in pixels.
    """

    def __init__(self, N: int, Wb: Floats, dWb: Floats, activation: str) -> None:
        rows, n_out = Wb.shape
        self._pixels = np.empty((N, rows), np.uint8)
        self._x = np.empty((N, rows), np.float32)
        self.z: Floats = np.empty((N, n_out), np.float32)
        self.delta: Floats = np.empty((N, n_out), np.float32)
        self._unit = UNITS[activation](self.z.shape)
        self._product = product(self._x, Wb, self.z)
        self._dWb = product(self._x.T, self.delta, dWb)

    @property
    def images(self) -> NDArray[np.void]:
        """Where the batch is put, each image with its column of INK as one element: (N,)."""
        return as_elements(self._pixels)

    def forward(self) -> None:
        np.copyto(self._x, self._pixels)
        self._product()
        np.multiply(self.z, PER_INK, out=self.z)
        self._unit.forward(self.z)

    def backward(self) -> None:
        """Overwrite z, and compute

        δ       = ∂E/∂z ⊙ f'(u)
        d[W; b] = [p, INK]ᵀ δ / INK
        """
        self._unit.backward(self.delta, self.z)
        np.multiply(self.delta, PER_INK, out=self.delta)
        self._dWb()


class Hidden:
    """u = xW + b,    z = f(u)

    x (N, n_in) is the z of the layer before; W (n_in, n_out), b (n_out,), z and delta (N, n_out).
    """

    def __init__(
        self,
        before: "First | Hidden",
        W: Floats,
        b: Floats,
        dW: Floats,
        db: Floats,
        activation: str,
    ) -> None:
        N = len(before.z)
        self.z: Floats = np.empty((N, W.shape[1]), np.float32)
        self.delta: Floats = np.empty_like(self.z)
        self._b, self._db = b, db
        self._ones = np.ones(N, np.float32)
        self._unit = UNITS[activation](self.z.shape)
        self._product = product(before.z, W, self.z)
        self._dW = product(before.z.T, self.delta, dW)
        self._dx = product(self.delta, W.T, before.delta)

    def forward(self) -> None:
        self._product()
        np.add(self.z, self._b, out=self.z)
        self._unit.forward(self.z)

    def backward(self) -> None:
        """Overwrite z (x is still whole, for the layer before comes later), and compute

        δ  = ∂E/∂z ⊙ f'(u)
        db = Σₙ δₙ
        dW = xᵀ δ
        dx = δ Wᵀ
        """
        self._unit.backward(self.delta, self.z)
        self._ones.dot(self.delta, out=self._db)  # a product with ones is faster than a sum
        self._dW()
        self._dx()


class Output:
    """u = xW + b, the logits.

    x (N, n_in) is the z of the layer before; W (n_in, K), b (K,). u is kept transposed, (K, N),
    because a maximum across K long rows is faster than one within each of N short ones.
    """

    def __init__(
        self,
        before: First | Hidden,
        W: Floats,
        b: Floats,
        dW: Floats,
        db: Floats,
        factor: float,
    ) -> None:
        N, K = len(before.z), W.shape[1]
        self._step = np.float32(factor / N)
        self._starts = N * np.arange(K)  # where each class begins in u, read row after row
        self._u = np.empty((K, N), np.float32)  # the logits first, then δ
        self._flat = self._u.reshape(-1)
        self._row = np.empty(N, np.float32)
        self._true = np.empty(N, np.float32)
        self._columns = np.arange(N)
        self._ones = np.ones(N, np.float32)
        self._b, self._db = b[:, np.newaxis], db
        self._product = product(W.T, before.z.T, self._u)
        self._dW = product(before.z.T, self._u.T, dW)
        self._dx = product(self._u.T, W.T, before.delta)

    def forward(self) -> None:
        self._product()
        np.add(self._u, self._b, out=self._u)

    def loss_and_delta(self, d: NDArray[np.uint8]) -> float:
        """Return the mean cross-entropy E of labels d (N,), and turn u into δ = factor × ∂E/∂u.

        E        = 1/N Σₙ (log Σₖ e^(u[k, n]) - u[dₙ, n])    with each column's maximum taken off u
        δ[k, n]  = factor/N (softmax(u)[k, n] - [k = dₙ])    [k = dₙ] is 1 where it holds, else 0
        """
        u, flat, row, step = self._u, self._flat, self._row, self._step
        np.maximum.reduce(u, axis=0, out=row)
        np.subtract(u, row, out=u)
        true = self._starts[d]
        np.add(true, self._columns, out=true)  # u[dₙ, n] is number N dₙ + n of flat
        flat.take(true, out=self._true, mode="clip")  # the default mode would buffer `out`

        np.exp(u, out=u)
        np.add.reduce(u, axis=0, out=row)
        np.multiply(u, step / row, out=u)
        flat[true] -= step

        np.log(row, out=row)
        np.subtract(row, self._true, out=row)
        return float(row.dot(self._ones)) / len(d)

    def backward(self) -> None:
        """db = Σₙ δₙ,    dW = xᵀ δ,    dx = δ Wᵀ"""
        self._u.dot(self._ones, out=self._db)
        self._dW()
        self._dx()


def as_elements(rows: NDArray[np.uint8]) -> NDArray[np.void]:
    """Return rows of n bytes (N, n) as N elements (N,), so that `take` copies a row in one go."""
    return rows.view(f"V{rows.shape[1]}")[:, 0]
