"""The matrix products that an epoch cannot do without, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from task import SEED, Task

from reference_impl.arrays import Array

Product = Callable[[], object]


class Contender:
    """Multiplies float32 at full width, 784 inputs, into buffers made once.

    `cached` has the same images in every batch: a floor that no training on all of them can reach.
    Otherwise each batch has its own, as in training, where each image comes from memory.
    """

    def __init__(self, task: Task, *, cached: bool) -> None:
        N, n = task.recipe.batch_size, len(task.x)
        firsts = [0] * (n // N) if cached else range(0, n - n % N, N)
        buffers = Buffers(task, N)
        self._batches = [products(task, task.x[i : i + N], buffers) for i in firsts]
        if n % N:
            self._batches.append(products(task, task.x[n - n % N :], Buffers(task, n % N)))

    def epoch(self) -> None:
        for batch in self._batches:
            for product in batch:
                product()

    def accuracy(self) -> None:
        return None


class Buffers:
    """What the products of a batch of N are written to, and δ, whose numbers change no time."""

    def __init__(self, task: Task, N: int) -> None:
        rng = np.random.default_rng(SEED)
        self.W = [task.start.network[f"W{i}"] for i in range(1, task.depth + 1)]
        self.z = [rng.random((N, W.shape[1]), np.float32) for W in self.W]
        self.delta = [rng.standard_normal(z.shape, np.float32) for z in self.z]
        self.dW = [np.empty_like(W) for W in self.W]
        self.dz = [np.empty_like(z) for z in self.z]
        self.u = [np.empty_like(z) for z in self.z]


def products(task: Task, x: Array, at: Buffers) -> list[Product]:
    """Return those of the batch x (N, 784).

    forward     uᵢ = zᵢ₋₁ Wᵢ
    backward    dWᵢ = zᵢ₋₁ᵀ δᵢ,    dzᵢ₋₁ = δᵢ Wᵢᵀ, which the first layer does not need
    """
    needed: list[Product] = []
    for i in range(task.depth):
        z = x if i == 0 else at.z[i - 1]
        needed.append(partial(np.matmul, z, at.W[i], out=at.u[i]))
        needed.append(partial(np.matmul, z.T, at.delta[i], out=at.dW[i]))
        if i > 0:
            needed.append(partial(np.matmul, at.delta[i], at.W[i].T, out=at.dz[i - 1]))
    return needed
