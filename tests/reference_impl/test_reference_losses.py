"""Losses in every form that the teacher signal takes, and their gradients."""

import numpy as np
import pytest

from reference_impl import (
    cross_entropy_error,
    d_mean_squared_error,
    d_softmax_with_loss,
    mean_squared_error,
    numerical_gradient,
    one_hot,
    softmax,
)

pytestmark = pytest.mark.filterwarnings("error")

Y = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])


@pytest.mark.parametrize(
    ("d", "y", "loss"),
    [
        (np.array([1.0, 2.0]), np.array([1.0, 2.0]), 0.0),
        (np.array([0.0, 0.0]), np.array([1.0, -1.0]), 0.5),
        (np.zeros((2, 3)), np.full((2, 3), 2.0), 2.0),
    ],
)
def test_mean_squared_error_is_half_the_mean_over_all_elements(d, y, loss):
    assert mean_squared_error(d, y) == pytest.approx(loss)


@pytest.mark.parametrize(
    ("d", "y", "loss"),
    [
        pytest.param(one_hot(np.array([0, 1]), 3), Y, 0.289909, id="one-hot batch"),
        pytest.param(np.array([0, 1]), Y, 0.289909, id="label batch"),
        pytest.param(np.array([0.0, 1.0, 0.0]), Y[1], 0.223143, id="one one-hot sample"),
        pytest.param(np.array([1]), Y[1], 0.223143, id="one label"),
        pytest.param(np.array([[0.0, 1.0, 0.0]]), Y[1:], 0.223143, id="batch of one"),
        pytest.param(np.array([1]), np.array([1.0, 0.0]), 16.118096, id="probability 0"),
        pytest.param(np.array([0]), np.array([1.0, 0.0]), -1e-7, id="probability 1"),
        pytest.param(np.eye(2), np.array([[0.5, 0.5], [0.75, 0.25]]), 1.039720, id="N = K"),
        pytest.param(
            np.array([0, 1]), np.array([[0.5, 0.5], [0.75, 0.25]]), 1.039720, id="N = K, labels"
        ),
    ],
)
def test_cross_entropy_error(d, y, loss):
    assert isinstance(cross_entropy_error(d, y), float)
    assert cross_entropy_error(d, y) == pytest.approx(loss, rel=1e-5)


def test_swapped_arguments_run_silently_and_look_perfect():
    assert cross_entropy_error(Y, one_hot(np.array([0, 1]), 3)) == pytest.approx(-1e-7)


@pytest.mark.parametrize("shape", [(3,), (1, 1), (5, 1), (1, 4), (5, 3)])
def test_the_gradient_of_the_squared_error_agrees_with_central_differences(shape):
    rng = np.random.default_rng(2)
    d, y = rng.normal(size=shape), rng.normal(size=shape)
    numerical = numerical_gradient(lambda at: mean_squared_error(d, at), y)
    np.testing.assert_allclose(d_mean_squared_error(d, y), numerical, atol=1e-9)


@pytest.mark.parametrize(("N", "K"), [(1, 2), (1, 5), (3, 3), (7, 2), (2, 7)])
def test_the_gradient_behind_softmax_agrees_with_central_differences(N, K):
    rng = np.random.default_rng(3)
    labels, u = rng.integers(0, K, N), rng.normal(size=(N, K))
    d = one_hot(labels, K)

    def loss_without_epsilon(at):
        return float(-np.log((d * softmax(at)).sum(axis=1)).mean())

    numerical = numerical_gradient(loss_without_epsilon, u)
    np.testing.assert_allclose(d_softmax_with_loss(d, softmax(u)), numerical, atol=1e-9)
    np.testing.assert_array_equal(
        d_softmax_with_loss(labels, softmax(u)), d_softmax_with_loss(d, softmax(u))
    )


def test_one_sample_is_divided_by_one_and_not_by_the_number_of_classes():
    y, d = np.array([0.2, 0.3, 0.5]), np.array([0.0, 0.0, 1.0])
    np.testing.assert_allclose(d_softmax_with_loss(d, y), [0.2, 0.3, -0.5])
    np.testing.assert_allclose(d_softmax_with_loss(np.array([2]), y), [0.2, 0.3, -0.5])
