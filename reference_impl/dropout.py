"""Dropout in two forms: values are rescaled in inference (book) or in training (inverted).

A forward pass draws its mask and does not return it. For the backward pass, draw the same mask with
dropout_mask, from a generator in the state that rng was in.
Shapes: x, y, dy, dx and the mask alike, of any shape. 0 ≤ dropout_ratio < 1.
np.where(mask, x, 0) is mask ⊙ x, except that it has no 0 · ∞, which would be NaN.
"""

import numpy as np
from numpy.typing import NDArray

from .arrays import Array

Mask = NDArray[np.bool_]
"""True where an element is kept."""


def dropout_mask(shape: tuple[int, ...], dropout_ratio: float, rng: np.random.Generator) -> Mask:
    """Return a mask that keeps each element with probability 1 - dropout_ratio."""
    # ≥, because random() may be 0: a ratio of 0 keeps everything.
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
    """Drop elements in training and scale up the rest; leave inference alone. As PyTorch does.

    y = mask ⊙ x / (1 - dropout_ratio)    in training: the mean of y over all masks is x
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
