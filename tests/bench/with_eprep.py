"""Our own training, in either form, as `eprep train` runs it: from pixels."""

from __future__ import annotations

import numpy as np
from task import Task

from reference_impl.inference import accuracy_on
from reference_impl.training import Training


class Contender:
    def __init__(self, task: Task, *, fast: bool) -> None:
        self._task = task
        rng = np.random.default_rng()  # takes the dice of the start
        x, d = task.images.train.x, task.images.train.d
        self._training = Training(task.recipe, x, d, task.start, rng, fast=fast)

    def epoch(self) -> None:
        for _ in self._training.events(self._training.epoch + 1):
            pass

    def accuracy(self) -> float:
        stack, images = self._task.recipe.stack, self._task.images
        return accuracy_on(stack, self._training.network, images.test.x, images.test.d)
