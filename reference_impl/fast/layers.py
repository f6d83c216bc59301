"""The three kinds of layer in a fast network: the first, the hidden ones, the output.

Each is made for batches of N samples, with a buffer waiting for every result; all views are cut
once, since cutting one costs as much as a small sum. The formulas are those of `Stack.learn`.

Shapes: W (n, m), b (m,), x (N, n), u, z and delta (N, m). A layer turns its delta, ∂L/∂z when
it arrives, into ∂L/∂u, writes dW and db, and leaves ∂L/∂x where the layer before has its delta.
"""

import numpy as np
from numpy.typing import NDArray

from .flat import Floats
from .product import product
from .units import UNITS

INK = 255
"""The darkest pixel."""

SCALE = np.float32(1 / INK)


class First:
    """z = f([p, INK] [W; b] / INK) for pixels p of uint8.

    The division is done after the product, on the m sums of an image instead of its n pixels. The
    bias is the weight of one more pixel, which is always of full ink: W and b are one matrix here.
    """

    def __init__(self, N: int, Wb: Floats, dWb: Floats, activation: str) -> None:
        n, m = Wb.shape
        self._pixels = np.empty((N, n), np.uint8)
        self._x = np.empty((N, n), np.float32)
        self.z: Floats = np.empty((N, m), np.float32)
        self.delta: Floats = np.empty((N, m), np.float32)
        self._unit = UNITS[activation](self.z.shape)
        self._product = product(self._x, Wb, self.z)
        self._dWb = product(self._x.T, self.delta, dWb)

    @property
    def images(self) -> NDArray[np.void]:
        """Where the batch is put, the n bytes of an image as one element: (N,)."""
        return as_elements(self._pixels)

    def forward(self) -> None:
        np.copyto(self._x, self._pixels)
        self._product()
        np.multiply(self.z, SCALE, out=self.z)
        self._unit.forward(self.z)

    def backward(self) -> None:
        """d[W; b] = xᵀ δ / INK"""
        self._unit.backward(self.delta, self.z)
        np.multiply(self.delta, SCALE, out=self.delta)
        self._dWb()


class Hidden:
    """z = f(xW + b), x being the z of the layer before."""

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
        """dW = xᵀ δ,    db = Σₙ δₙ,    dx = δ Wᵀ"""
        self._unit.backward(self.delta, self.z)
        self._ones.dot(self.delta, out=self._db)  # a sum over n, the way BLAS likes it
        self._dW()
        self._dx()


class Output:
    """u = xW + b, lying on its side, (K, N): the maximum of K long rows is cheaper than of N short.

    Its buffer holds the logits first, then δ.
    """

    def __init__(
        self, before: First | Hidden, W: Floats, b: Floats, dW: Floats, db: Floats
    ) -> None:
        N, K = len(before.z), W.shape[1]
        self._u = np.empty((K, N), np.float32)
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

    def loss(self, d: NDArray[np.uint8], scale: float) -> float:
        """Return the mean cross-entropy of labels d (N,), and turn u into δ = scale × ∂L/∂u.

        L     = 1/N Σₙ (log Σₖ e^uₖₙ - u_dₙ)        after each column's maximum is taken off u
        ∂L/∂u = (softmax(u) - one_hot(d)) / N
        """
        u, flat, row, N = self._u, self._flat, self._row, len(d)
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
        """dW = xᵀ δ,    db = Σₙ δₙ,    dx = δ Wᵀ"""
        self._u.dot(self._ones, out=self._db)
        self._dW()
        self._dx()


def as_elements(rows: NDArray[np.uint8]) -> NDArray[np.void]:
    """Return the rows (N, n) as N elements of n bytes: copying an element is one call."""
    return rows.view(f"V{rows.shape[1]}")[:, 0]
