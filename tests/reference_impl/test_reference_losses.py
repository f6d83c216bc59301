"""Losses in every form that the teacher signal takes, and their gradients."""

import numpy as np
import pytest

from reference_impl import (
    binary_cross_entropy,
    cross_entropy_error,
    d_binary_cross_entropy,
    d_cross_entropy_error,
    d_mean_squared_error,
    d_sigmoid_with_loss,
    d_softmax_with_loss,
    d_sum_squared_error,
    mean_squared_error,
    one_hot,
    sigmoid,
    sigmoid_with_loss,
    softmax,
    softmax_with_loss,
    sum_squared_error,
)

pytestmark = pytest.mark.filterwarnings("error")

Y = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])
SHAPES = [(3,), (1, 1), (5, 1), (1, 4), (3, 5)]
SIZES = [(1, 2), (1, 5), (3, 3), (7, 2), (3, 5)]


@pytest.mark.parametrize(
    ("d", "y", "mean", "sum_"),
    [
        (np.array([1.0, 2.0]), np.array([1.0, 2.0]), 0.0, 0.0),
        (np.array([0.0, 0.0]), np.array([1.0, -1.0]), 0.5, 1.0),
        (np.zeros((2, 3)), np.full((2, 3), 2.0), 2.0, 12.0),
    ],
)
def test_the_squared_error_is_half_the_mean_or_half_the_sum_over_all_elements(d, y, mean, sum_):
    assert mean_squared_error(d, y) == pytest.approx(mean)
    assert sum_squared_error(d, y) == pytest.approx(sum_)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_gradients_of_the_squared_errors_agree_with_central_differences(is_gradient, shape):
    rng = np.random.default_rng(2)
    d, y = rng.normal(size=shape), rng.normal(size=shape)
    is_gradient(d_mean_squared_error(d, y), lambda at: mean_squared_error(d, at), y)
    is_gradient(d_sum_squared_error(d, y), lambda at: sum_squared_error(d, at), y)


@pytest.mark.parametrize(("shape", "ratio"), [((5, 1), 1), ((5, 3), 3), ((3,), 1)])
def test_the_courses_gradient_of_the_mean_squared_error_is_k_times_too_large(shape, ratio):
    d, y = np.zeros(shape), np.ones(shape)
    course = (y - d) / d.shape[0]
    np.testing.assert_allclose(course, ratio * d_mean_squared_error(d, y))


@pytest.mark.parametrize(
    ("d", "y", "loss"),
    [
        pytest.param(one_hot(np.array([0, 1]), 3), Y, 0.289909, id="one-hot batch"),
        pytest.param(np.array([0, 1]), Y, 0.289909, id="label batch"),
        pytest.param(np.array([0.0, 1.0, 0.0]), Y[1], 0.223143, id="one one-hot sample"),
        pytest.param(np.array([1]), Y[1], 0.223143, id="one label"),
        pytest.param(np.array([[0.0, 1.0, 0.0]]), Y[1:], 0.223143, id="batch of one"),
        pytest.param(np.array([1]), Y[1:], 0.223143, id="batch of one, label"),
        pytest.param(np.array([1, 0, 0]), np.array([0.4, 0.5, 0.1]), 0.916290, id="integers"),
        pytest.param(np.array([3]), np.full(10, 0.1), 2.302584, id="knowing nothing"),
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


def test_cross_entropy_error_is_a_mean_and_no_sum():
    one_by_one = [cross_entropy_error(np.array([k]), y) for k, y in enumerate(Y)]
    assert sum(one_by_one) == pytest.approx(0.579818, abs=1e-6)


def test_swapped_arguments_run_silently_and_look_perfect():
    assert cross_entropy_error(Y, one_hot(np.array([0, 1]), 3)) == pytest.approx(-1e-7)


@pytest.mark.parametrize(("N", "K"), SIZES)
def test_the_gradient_of_cross_entropy_error_agrees_with_central_differences(is_gradient, N, K):
    rng = np.random.default_rng(3)
    labels, y = rng.integers(0, K, N), rng.uniform(0.1, 0.9, size=(N, K))
    for d in (labels, one_hot(labels, K)):
        is_gradient(d_cross_entropy_error(d, y), lambda at, d=d: cross_entropy_error(d, at), y)


def test_the_gradient_of_cross_entropy_error_is_finite_at_a_probability_of_0():
    gradient = d_cross_entropy_error(np.array([1]), np.array([1.0, 0.0]))
    np.testing.assert_allclose(gradient, [0.0, -1e7])


@pytest.mark.parametrize(
    ("d", "y", "loss"),
    [
        ([0.0], [0.874352], 2.074272),
        ([1.0], [0.874352], 0.134272),
        ([1.0, 0.0, 1.0], [0.9, 0.2, 0.7], 0.228393),
        ([[1.0], [0.0], [1.0]], [[0.9], [0.2], [0.7]], 0.228393),
        ([1.0, 0.0], [0.0, 1.0], 16.118096),
        ([1.0, 0.0], [1.0, 0.0], -1e-7),
    ],
)
def test_binary_cross_entropy(d, y, loss):
    assert isinstance(binary_cross_entropy(np.array(d), np.array(y)), float)
    assert binary_cross_entropy(np.array(d), np.array(y)) == pytest.approx(loss, rel=2e-6)


def test_cross_entropy_error_of_a_single_output_does_not_see_d():
    for d in (0.0, 1.0):
        assert cross_entropy_error(np.array([d]), np.array([0.874352])) == pytest.approx(0.134272)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_gradient_of_binary_cross_entropy_agrees_with_central_differences(is_gradient, shape):
    rng = np.random.default_rng(4)
    d, y = rng.integers(0, 2, shape).astype(float), rng.uniform(0.1, 0.9, shape)
    is_gradient(d_binary_cross_entropy(d, y), lambda at: binary_cross_entropy(d, at), y)


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.float64])
def test_binary_labels_may_be_integers(dtype):
    d, y = np.array([1, 0], dtype=dtype), np.array([0.8, 0.4])
    np.testing.assert_allclose(d_binary_cross_entropy(d, y), [-0.625, 1 / 1.2], rtol=1e-6)
    assert binary_cross_entropy(d, y) == pytest.approx(-np.log(0.48) / 2, rel=1e-6)
    assert sigmoid_with_loss(d, np.array([2.0, 0.0])) == pytest.approx(0.4100375958)
    np.testing.assert_allclose(d_sigmoid_with_loss(d, y), [-0.1, 0.2])


@pytest.mark.parametrize(("N", "K"), SIZES)
def test_the_gradient_behind_softmax_agrees_with_central_differences(is_gradient, N, K):
    rng = np.random.default_rng(3)
    labels, u = rng.integers(0, K, N), rng.normal(size=(N, K))
    for d in (labels, one_hot(labels, K)):
        is_gradient(d_softmax_with_loss(d, softmax(u)), lambda at, d=d: softmax_with_loss(d, at), u)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_gradient_behind_sigmoid_agrees_with_central_differences(is_gradient, shape):
    rng = np.random.default_rng(5)
    d, u = rng.integers(0, 2, shape).astype(float), rng.normal(scale=3.0, size=shape)
    is_gradient(d_sigmoid_with_loss(d, sigmoid(u)), lambda at: sigmoid_with_loss(d, at), u)


def test_the_losses_on_logits_are_those_on_probabilities_but_for_epsilon():
    u = np.array([[1.0, 2.0, 3.0], [0.5, -1.0, 0.0]])
    labels, d = np.array([2, 1]), np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0]])
    assert softmax_with_loss(labels, u) == pytest.approx(
        cross_entropy_error(labels, softmax(u)), abs=1e-6
    )
    assert sigmoid_with_loss(d, u) == pytest.approx(binary_cross_entropy(d, sigmoid(u)), abs=1e-6)


def test_one_sample_is_divided_by_one_and_not_by_the_number_of_classes():
    y, d = np.array([0.2, 0.3, 0.5]), np.array([0.0, 0.0, 1.0])
    for du in (d_softmax_with_loss(d, y), d_softmax_with_loss(np.array([2]), y)):
        np.testing.assert_allclose(du, [0.2, 0.3, -0.5])
    course = (y - d) / d.shape[0]
    np.testing.assert_allclose(course, [0.067, 0.1, -0.167], atol=1e-3)


def test_behind_sigmoid_the_squared_error_hardly_moves_a_unit_that_is_surely_wrong():
    u, d = np.array([-6.0]), np.array([1.0])
    y = sigmoid(u)
    assert d_sigmoid_with_loss(d, y) == pytest.approx(-0.9975, abs=5e-5)
    assert d_sum_squared_error(d, y) * y * (1 - y) == pytest.approx(-0.00246, abs=5e-6)
