"""The fully connected layer, forward and backward.

Shapes: x (N, n), W (n, m), b (m,), y and dy (N, m).
"""

from .arrays import Array


def affine(x: Array, W: Array, b: Array) -> Array:
    """Return y = xW + b; one sample (n,) gives (m,). Source: book 5.6.2."""
    y: Array = x @ W + b
    return y


def affine_backward(dy: Array, x: Array, W: Array) -> tuple[Array, Array, Array]:
    """Return (dx, dW, db) for y = xW + b. Source: book 5.6.2.

    dx = dy Wᵀ
    dW = xᵀ dy
    db = Σₙ dyₙ
    """
    dx = dy @ W.T
    dW = x.T @ dy
    db = dy.sum(axis=0)
    return dx, dW, db
