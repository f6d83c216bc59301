"""Penalties and their gradients, what is exempt, and the constraint on columns."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reference_impl import (
    decoupled_decay,
    l1_gradient,
    l1_penalty,
    l2_gradient,
    l2_penalty,
    max_norm,
    numerical_gradient,
)

pytestmark = pytest.mark.filterwarnings("error")

NETWORK = {
    "W1": np.array([[1.0, -2.0], [3.0, 0.5]]),
    "b1": np.array([10.0, -10.0]),
    "W2": np.array([[-1.0], [2.0]]),
    "gamma1": np.array([5.0, 5.0]),
}


def test_l1_is_the_sum_of_the_sizes_of_all_weights():
    assert l1_penalty(NETWORK, 0.1) == pytest.approx(0.1 * (6.5 + 3.0))


def test_l2_is_half_the_sum_of_their_squares():
    assert l2_penalty(NETWORK, 0.1) == pytest.approx(0.5 * 0.1 * (14.25 + 5.0))


@pytest.mark.parametrize(
    ("penalty", "gradient"), [(l1_penalty, l1_gradient), (l2_penalty, l2_gradient)]
)
def test_gradients_agree_with_central_differences_and_are_zero_for_all_but_weights(
    penalty, gradient
):
    grads = gradient(NETWORK, 0.3)
    assert list(grads) == list(NETWORK)
    for key, w in NETWORK.items():
        numerical = numerical_gradient(lambda at, key=key: penalty(NETWORK | {key: at}, 0.3), w)
        np.testing.assert_allclose(grads[key], numerical, atol=1e-9)
    assert not grads["b1"].any()
    assert not grads["gamma1"].any()


def test_at_zero_l1_does_not_pull():
    grads = l1_gradient({"W1": np.array([-2.0, 0.0, 1e-9])}, 0.5)
    np.testing.assert_array_equal(grads["W1"], [-0.5, 0.0, 0.5])


def test_decay_takes_the_same_share_of_every_weight_and_nothing_of_the_rest():
    after = decoupled_decay(NETWORK, 0.5, 0.2)
    assert list(after) == list(NETWORK)
    np.testing.assert_allclose(after["W1"], 0.9 * NETWORK["W1"])
    np.testing.assert_allclose(after["W2"], 0.9 * NETWORK["W2"])
    np.testing.assert_array_equal(after["b1"], NETWORK["b1"])
    np.testing.assert_array_equal(after["gamma1"], NETWORK["gamma1"])


@pytest.mark.parametrize(
    ("W", "limit", "scaled"),
    [
        ([[3.0, 0.3], [4.0, 0.4]], 1.0, [[0.6, 0.3], [0.8, 0.4]]),
        ([[3.0, 0.3], [4.0, 0.4]], 5.0, [[3.0, 0.3], [4.0, 0.4]]),
        ([[0.0, -6.0], [0.0, 8.0]], 5.0, [[0.0, -3.0], [0.0, 4.0]]),
        ([[-2.0, 2.0, 9.0]], 2.0, [[-2.0, 2.0, 2.0]]),
    ],
)
def test_max_norm_shortens_the_columns_that_are_too_long(W, limit, scaled):
    np.testing.assert_allclose(max_norm(np.array(W), limit), scaled, rtol=1e-15)


@given(
    arrays(np.float64, (3, 4), elements=st.floats(-100, 100)),
    st.floats(1e-3, 1e3),
)
def test_after_max_norm_no_column_is_too_long_and_short_ones_are_untouched(W, limit):
    scaled = max_norm(W, limit)
    length = np.linalg.norm(W, axis=0)
    np.testing.assert_allclose(
        np.linalg.norm(scaled, axis=0), np.minimum(length, limit), rtol=1e-12, atol=1e-150
    )
    short = length < limit * (1 - 1e-12)
    np.testing.assert_array_equal(scaled[:, short], W[:, short])


def test_single_precision_stays():
    network = {key: w.astype(np.float32) for key, w in NETWORK.items()}
    for after in (
        l1_gradient(network, 0.1),
        l2_gradient(network, 0.1),
        decoupled_decay(network, 0.1, 0.1),
        {"W1": max_norm(network["W1"], 1.0)},
    ):
        assert {w.dtype for w in after.values()} == {np.dtype(np.float32)}
