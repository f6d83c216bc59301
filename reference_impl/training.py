"""The small steps of training by gradient descent."""

import numpy as np

from .arrays import Array, Labels, Network


def one_hot(labels: Labels, num_classes: int) -> Array:
    """Return one row a label, with 1 in the label's column: (N,) to (N, num_classes)."""
    return np.eye(num_classes)[labels]


def updates_per_epoch(n: int, batch_size: int) -> int:
    """Return ⌈n / batch_size⌉: the last, smaller batch is an update too. Source: day 1, p.62."""
    return -(-n // batch_size)


def sgd_update(network: Network, grad: Network, learning_rate: float) -> Network:
    """Return the network after one step. Source: day 1, p.50.

    w ← w - ε ∂E/∂w
    """
    return {key: w - learning_rate * grad[key] for key, w in network.items()}
