"""What a finished network says, a batch at a time."""

import numpy as np

from .arrays import Array, Labels, Network
from .pixels import Pixels, scaled
from .stack import Stack


def predictions(stack: Stack, network: Network, x: Pixels | Array, batch_size: int = 100) -> Labels:
    """Return the class of the largest logit, for each row of x (N, n_in): the most probable.

    Softmax would change no order, so it is left out. The batch size changes the speed alone: a
    product with a matrix reads each weight once for the whole batch.
    """
    with np.errstate(over="ignore", invalid="ignore"):  # a file's weights may be of any size
        parts = [
            stack.infer(network, scaled(x[i : i + batch_size])).argmax(axis=1)
            for i in range(0, len(x), batch_size)
        ]
    return np.concatenate(parts)


def accuracy_on(
    stack: Stack, network: Network, x: Pixels | Array, d: Labels, batch_size: int = 100
) -> float:
    """Return the share of x (N, n_in) whose labels d (N,) are predicted."""
    return float(np.mean(predictions(stack, network, x, batch_size) == d))
