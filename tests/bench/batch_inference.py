"""How many times faster a network reads images a hundred at a time than one by one."""

from __future__ import annotations

import statistics

import numpy as np
from race import clock
from task import SEED

from reference_impl.arrays import Array, Labels
from reference_impl.inference import accuracy_on
from reference_impl.presets import PRESETS

TURNS = 5


def loop_to_batches(x: Array, d: Labels) -> float:
    """Return the ratio for the book's 784-50-100-10; medians of turns."""
    stack = PRESETS["book3"].stack
    network = stack.init(np.random.default_rng(SEED), np.float32)
    seconds: dict[int, list[float]] = {1: [], 100: []}
    for _ in range(TURNS):
        for batch_size, turns in seconds.items():
            begin = clock()
            accuracy_on(stack, network, x, d, batch_size)
            turns.append(clock() - begin)
    return statistics.median(seconds[1]) / statistics.median(seconds[100])
