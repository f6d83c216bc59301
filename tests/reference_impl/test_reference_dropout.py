"""Dropout in both forms: what it does, on the average, and its gradient."""

from types import SimpleNamespace

import numpy as np
import pytest

from reference_impl import (
    dropout_backward,
    dropout_forward,
    dropout_mask,
    inverted_dropout_backward,
    inverted_dropout_forward,
)

pytestmark = pytest.mark.filterwarnings("error")

FORWARDS = [dropout_forward, inverted_dropout_forward]
RATIOS = [0.1, 0.5, 0.8]


def rng(seed=7):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("ratio", RATIOS)
def test_the_share_of_what_is_dropped_is_the_ratio(ratio):
    kept = dropout_mask((100, 200), ratio, rng())
    assert kept.dtype == bool
    assert kept.shape == (100, 200)
    sigma = np.sqrt(ratio * (1 - ratio) / kept.size)
    assert np.mean(~kept) == pytest.approx(ratio, abs=6 * sigma)


def test_the_same_generator_gives_the_same_mask_and_another_another():
    np.testing.assert_array_equal(
        dropout_mask((5, 9), 0.5, rng()), dropout_mask((5, 9), 0.5, rng())
    )
    assert (dropout_mask((5, 9), 0.5, rng()) != dropout_mask((5, 9), 0.5, rng(8))).any()


@pytest.mark.parametrize("shape", [(7,), (3, 5)])
def test_training_keeps_what_the_mask_keeps(shape):
    x = np.arange(1.0, 1.0 + np.prod(shape)).reshape(shape)
    mask = dropout_mask(shape, 0.4, rng())
    np.testing.assert_array_equal(dropout_forward(x, 0.4, True, rng()), x * mask)
    np.testing.assert_allclose(inverted_dropout_forward(x, 0.4, True, rng()), x * mask / 0.6)


@pytest.mark.parametrize("ratio", [0.0, *RATIOS])
def test_one_form_shrinks_in_inference_and_the_other_does_nothing(ratio):
    x = np.array([[1.0, -2.0, 3.0]])
    np.testing.assert_allclose(dropout_forward(x, ratio, False, rng()), x * (1 - ratio))
    np.testing.assert_array_equal(inverted_dropout_forward(x, ratio, False, rng()), x)


@pytest.mark.parametrize("forward", FORWARDS)
def test_inference_is_not_random(forward):
    unused = rng()
    forward(np.ones(3), 0.5, False, unused)
    assert unused.bit_generator.state == rng().bit_generator.state


@pytest.mark.parametrize("forward", FORWARDS)
@pytest.mark.parametrize("train_flg", [True, False])
def test_a_ratio_of_0_changes_nothing(forward, train_flg):
    x = rng(1).normal(size=(20, 50))
    np.testing.assert_array_equal(forward(x, 0.0, train_flg, rng()), x)


def test_a_ratio_of_0_keeps_even_the_smallest_draw():
    zeros = SimpleNamespace(random=np.zeros)
    assert dropout_mask((3,), 0.0, zeros).all()


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("forward", FORWARDS)
def test_the_mean_of_training_is_the_value_of_inference(forward, ratio):
    x = np.full(40_000, 2.0)
    y = forward(x, ratio, True, rng())
    assert y.mean() == pytest.approx(
        forward(x, ratio, False, rng())[0], abs=6 * y.std() / np.sqrt(y.size)
    )


@pytest.mark.parametrize("shape", [(1,), (7, 1), (3, 5)])
@pytest.mark.parametrize("ratio", [0.0, 0.3])
def test_the_gradients_agree_with_central_differences(is_gradient, shape, ratio):
    x, dy = rng(2).normal(size=shape), rng(3).normal(size=shape)
    mask = dropout_mask(shape, ratio, rng())
    is_gradient(
        dropout_backward(dy, mask),
        lambda at: (dy * dropout_forward(at, ratio, True, rng())).sum(),
        x,
    )
    is_gradient(
        inverted_dropout_backward(dy, mask, ratio),
        lambda at: (dy * inverted_dropout_forward(at, ratio, True, rng())).sum(),
        x,
    )


def test_what_is_dropped_is_0_though_it_was_infinite():
    y = dropout_forward(np.full(100, np.inf), 0.5, True, rng())
    assert set(y) == {0.0, np.inf}
