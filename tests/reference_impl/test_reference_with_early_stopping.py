"""Early stopping over a whole training: when it ends, and which weights it leaves."""

import numpy as np
import pytest

from reference_impl.optimisers import SGD
from reference_impl.presets import fully_connected
from reference_impl.recipe import Recipe
from reference_impl.training import EpochEnded, Training, begin
from reference_impl.with_early_stopping import with_early_stopping

RECIPE = Recipe(fully_connected((6, 4, 3), "sigmoid"), SGD(0.5), batch_size=4)
X = np.random.default_rng(1).integers(0, 256, (20, 6), dtype=np.uint8)
D = np.arange(20) % 3


def trained(losses, patience, *, fast):
    """The training, the epochs that it ran, and the network after each of them."""
    rng = np.random.default_rng(0)
    training = Training(RECIPE, X, D, begin(RECIPE, rng), rng, fast=fast)
    networks = []

    def validation_loss(network):
        networks.append({key: w.copy() for key, w in network.items()})
        return losses[len(networks) - 1]

    events = with_early_stopping(training, len(losses), patience, validation_loss)
    epochs = sum(isinstance(event, EpochEnded) for event in events)
    return training, epochs, networks


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize(
    ("losses", "patience", "epochs", "best"),
    [
        ([3.0, 2.0, 2.5, 2.4, 1.0], 2, 4, 1),
        ([3.0, 2.0, 1.0], 1, 3, 2),
        ([1.0, 2.0, 3.0], 1, 2, 0),
        ([2.0, 2.0, 2.0], 5, 3, 0),
        ([np.nan, 2.0, np.nan, 1.0], 2, 4, 3),
    ],
)
def test_the_weights_of_the_best_epoch_are_set_network(losses, patience, epochs, best, fast):
    training, ran, networks = trained(losses, patience, fast=fast)
    assert ran == epochs
    for key, w in training.network.items():
        np.testing.assert_array_equal(w, networks[best][key])
    if best != ran - 1:
        assert any((w != networks[-1][key]).any() for key, w in training.network.items())


def test_without_any_finite_loss_the_last_weights_stay():
    training, ran, networks = trained([np.nan, np.nan], 5, fast=True)
    assert ran == 2
    for key, w in training.network.items():
        np.testing.assert_array_equal(w, networks[-1][key])
