"""Early stopping: which epoch to go back to, and the weights of it."""

from math import inf, nan

import numpy as np
import pytest

from reference_impl import EarlyStopping, early_stopping_epoch

CASES = [
    pytest.param([1, 2, 3], 1, 0, 1, id="stops at once"),
    pytest.param([3, 2, 2, 2, 1], 2, 1, 3, id="a tie is no improvement"),
    pytest.param([3, 2, 4, 5, 1], 2, 1, 3, id="better after the stop"),
    pytest.param([3, 2, 4, 1, 5], 2, 3, None, id="better just in time"),
    pytest.param([5, 4, 3, 2], 2, 3, None, id="never stops"),
    pytest.param([5, 4, 3, 4, 4], 3, 2, None, id="ends before patience does"),
    pytest.param([3, 4, 2, 5, 1, 6], 2, 4, None, id="patience starts anew"),
    pytest.param([7], 1, 0, None, id="one epoch"),
    pytest.param([3, nan, 2], 2, 2, None, id="NaN is no improvement"),
    pytest.param([3, nan, nan, 2], 2, 0, 2, id="NaN uses patience up"),
    pytest.param([nan, 3, 4], 2, 1, None, id="NaN is no lowest loss"),
    pytest.param([3, -inf, 1], 1, 1, 2, id="minus infinity is low"),
]


@pytest.mark.parametrize(("val_losses", "patience", "best", "stop"), CASES)
def test_the_epoch_to_go_back_to(val_losses, patience, best, stop):
    assert early_stopping_epoch(val_losses, patience) == best
    assert early_stopping_epoch(np.array(val_losses, dtype=float), patience) == best


@pytest.mark.parametrize(("val_losses", "patience", "best", "stop"), CASES)
def test_it_says_when_to_stop_and_keeps_the_weights_of_the_best_epoch(
    val_losses, patience, best, stop
):
    stopping = EarlyStopping(patience)
    stops = None
    for epoch, loss in enumerate(val_losses):
        if stopping.watch(loss, {"W1": np.array([epoch])}):
            stops = epoch
            break
    assert stops == stop
    assert stopping.best_epoch == best
    np.testing.assert_equal(stopping.best, {"W1": np.array([best])})


def test_the_weights_kept_are_a_copy():
    stopping, network = EarlyStopping(patience=2), {"W1": np.array([1.0])}
    stopping.watch(0.5, network)
    network["W1"] += 1.0
    network["b1"] = np.array([0.0])
    stopping.watch(0.6, network)
    np.testing.assert_equal(stopping.best, {"W1": np.array([1.0])})


def test_without_a_single_number_there_are_no_best_weights():
    stopping = EarlyStopping(patience=2)
    assert [stopping.watch(nan, {"W1": np.ones(1)}) for _ in range(2)] == [False, True]
    assert stopping.best == {}
