"""The fully connected layer, forward and backward.

Shapes: x and dx (N, n_in), W (n_in, n_out), b (n_out,), y and dy (N, n_out).
dy means ∂E/∂y, and so for dx, dW and db.
"""

from .arrays import Array


def affine(x: Array, W: Array, b: Array) -> Array:
    """Return y = xW + b; one sample (n_in,) gives (n_out,). Source: book 5.6.2."""
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
