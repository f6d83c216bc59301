"""Dropout in two forms that differ in which side makes up for what is dropped.

Shapes: x, y, dy, dx and the mask alike, of any shape. 0 ≤ dropout_ratio < 1.
"""

import numpy as np
from numpy.typing import NDArray

from .arrays import Array

Mask = NDArray[np.bool_]
"""True where an element is kept."""


def dropout_mask(shape: tuple[int, ...], dropout_ratio: float, rng: np.random.Generator) -> Mask:
    """Return a mask that keeps each element with probability 1 - dropout_ratio."""
    # random() may be 0 but never 1, so with ≥ a ratio of 0 keeps everything.
    return rng.random(shape) >= dropout_ratio


def dropout_forward(
    x: Array, dropout_ratio: float, train_flg: bool, rng: np.random.Generator
) -> Array:
    """Drop elements in training, shrink all of them in inference. Source: book 6.4.3.

    y = mask ⊙ x                   in training
    y = (1 - dropout_ratio) x      in inference: the mean of y over all masks
    """
    if train_flg:
        return np.where(dropout_mask(x.shape, dropout_ratio, rng), x, 0.0)
    return (1.0 - dropout_ratio) * x


def dropout_backward(dy: Array, mask: Mask) -> Array:
    """Return dx for the training form of dropout_forward. Source: book 6.4.3.

    dx = mask ⊙ dy
    """
    return np.where(mask, dy, 0.0)


def inverted_dropout_forward(
    x: Array, dropout_ratio: float, train_flg: bool, rng: np.random.Generator
) -> Array:
    """Drop elements in training and stretch the rest; leave inference alone. As PyTorch does.

    y = mask ⊙ x / (1 - dropout_ratio)    in training: its mean over all masks is x
    y = x                                 in inference
    """
    if train_flg:
        mask = dropout_mask(x.shape, dropout_ratio, rng)
        return np.where(mask, x, 0.0) / (1.0 - dropout_ratio)
    return x


def inverted_dropout_backward(dy: Array, mask: Mask, dropout_ratio: float) -> Array:
    """Return dx for the training form of inverted_dropout_forward.

    dx = mask ⊙ dy / (1 - dropout_ratio)
    """
    return np.where(mask, dy, 0.0) / (1.0 - dropout_ratio)
