"""Which samples train, which validate, which test: as indices, so that x and d split alike.

x are the inputs, d the teacher signal (the book's t).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.int64]
"""Sample numbers from 0, one axis."""


def train_validation_test_split(
    n: int, validation: float, test: float, rng: np.random.Generator
) -> tuple[Indices, Indices, Indices]:
    """Return (train, validation, test), shuffled. Source: book 6.5.1.

    validation and test are shares of the n samples, rounded to whole samples; the rest trains.
    """
    if not (validation >= 0 and test >= 0):
        raise ValueError(f"a share is at least 0: {validation=}, {test=}")
    n_validation, n_test = round(n * validation), round(n * test)
    if n_validation + n_test >= n:
        raise ValueError(f"nothing is left to train on: {n=}, {validation=}, {test=}")
    order = rng.permutation(n)
    first = n - n_validation - n_test
    return order[:first], order[first : n - n_test], order[n - n_test :]


def k_fold(n: int, k: int, rng: np.random.Generator) -> Iterator[tuple[Indices, Indices]]:
    """Return k pairs (train, validation), shuffled: each sample validates exactly once, and the
    validation parts differ in size by at most one."""
    if not 2 <= k <= n:
        raise ValueError(f"n samples give from 2 to n folds: {n=}, {k=}")
    folds = np.array_split(rng.permutation(n), k)
    return ((np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k))
