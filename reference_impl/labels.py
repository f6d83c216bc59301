"""The teacher signal d (the book's t) in its two forms: labels, and one-hot rows.

Shapes: labels (N,) are class numbers; one-hot is (N, K), or (K,) for one sample. The prediction y,
(N, K) or (K,), tells the two apart: as K ≥ 2, only one-hot has as many elements as y.
"""

import numpy as np

from .arrays import Array, Labels


def one_hot(labels: Labels, num_classes: int) -> Array:
    """Return a row for each label, 1 in the label's column, else 0: (N,) to (N, num_classes)."""
    return np.eye(num_classes)[labels]


def class_numbers(d: Array | Labels, y: Array) -> Labels:
    """Return d as labels (N,), whichever of the two it is."""
    if d.size == y.size:
        k: Labels = d.reshape(-1, y.shape[-1]).argmax(axis=1)
        return k
    return d.astype(np.int64)


def one_hot_like(d: Array | Labels, y: Array) -> Array:
    """Return d as one-hot of the shape and type of y, whichever of the two it is."""
    if d.size == y.size:
        return d.reshape(y.shape).astype(y.dtype)
    return one_hot(d.astype(np.int64), y.shape[-1]).reshape(y.shape).astype(y.dtype)
