"""The accuracy on MNIST that the project promises within ten epochs, from any seed.

It is that of the best of the ten, and which one is best is seen on the test images themselves.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from eprep.data.mnist import read_mnist
from reference_impl.inference import accuracy_on
from reference_impl.presets import PRESETS
from reference_impl.training import EpochEnded, Training, begin

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(
        not os.environ.get("EPREP_MNIST_DIR"), reason="EPREP_MNIST_DIR names no folder"
    ),
]

EPOCHS = 10


@pytest.fixture(scope="module")
def images():
    return read_mnist(Path(os.environ["EPREP_MNIST_DIR"]))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("net", "promised"), [("book2", 0.93), ("book3", 0.92), ("selu", 0.975)])
def test_the_best_of_ten_epochs_reads_as_many_test_images_as_promised(images, net, promised, seed):
    recipe, rng = PRESETS[net], np.random.default_rng(seed)
    start = begin(recipe, rng)
    training = Training(recipe, images.train.x, images.train.d, start, rng, fast=True)
    accuracies = [
        accuracy_on(recipe.stack, training.network, images.test.x, images.test.d)
        for event in training.events(EPOCHS)
        if isinstance(event, EpochEnded)
    ]
    assert len(accuracies) == EPOCHS
    assert max(accuracies) >= promised
