"""Mini-batches: each sample once per epoch, in a new order.

Shapes: x (N, …); d, the teacher signal (the book's t), (N, …). A batch has fewer rows.
"""

from collections.abc import Iterator

import numpy as np

from .arrays import Array, Labels


def minibatches(
    x: Array, d: Array | Labels, batch_size: int, rng: np.random.Generator
) -> Iterator[tuple[Array, Array | Labels]]:
    """Yield (x, d) of each batch of one epoch; the last one may be smaller.

    Book 4.5.2 draws every batch anew instead, so that a sample may come twice in an epoch.
    """
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x[batch], d[batch]


def updates_per_epoch(n: int, batch_size: int) -> int:
    """Return ⌈n / batch_size⌉: the last, smaller batch is an update too."""
    return -(-n // batch_size)  # // rounds down, so -(-a // b) rounds up
