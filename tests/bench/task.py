"""What all contenders are given: one preset, the same initial weights, the same images."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from eprep.data.mnist import Images
from reference_impl.arrays import Array
from reference_impl.pixels import scaled
from reference_impl.presets import PRESETS
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Stack
from reference_impl.training import Checkpoint, begin

NETS = ("book2", "book3", "selu")
SEED = 0


@dataclass(frozen=True, eq=False)
class Task:
    net: str
    recipe: Recipe
    start: Checkpoint
    images: Images

    x: Array
    """The training images as float32 from 0 to 1, for those who want them so."""

    test_x: Array

    @property
    def depth(self) -> int:
        return len(self.start.network) // 2

    @property
    def shape(self) -> str:
        """Such as "784-50-10 sigmoid"."""
        weights = [self.start.network[f"W{i}"] for i in range(1, self.depth + 1)]
        sizes = [len(weights[0]), *(W.shape[1] for W in weights)]
        return f"{'-'.join(map(str, sizes))} {activation_of(self.recipe.stack)}"


def tasks_of(images: Images) -> list[Task]:
    x, test_x = scaled(images.train.x), scaled(images.test.x)
    return [_task(net, images, x, test_x) for net in NETS]


def _task(net: str, images: Images, x: Array, test_x: Array) -> Task:
    start = begin(PRESETS[net], np.random.default_rng(SEED))
    return Task(net, PRESETS[net], start, images, x, test_x)


def activation_of(stack: Stack) -> str:
    """Return the one that all hidden layers have."""
    (name,) = {layer.name for layer in stack.layers if isinstance(layer, Activation)}
    return name
