"""Numerical gradients, single steps of training, and the promise to change no argument."""

import copy
import inspect

import numpy as np
import pytest

import reference_impl
from reference_impl import numerical_gradient, one_hot, sgd_update, updates_per_epoch

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize(
    ("f", "x", "gradient"),
    [
        (lambda x: float((x**2).sum()), [3.0, 4.0], [6.0, 8.0]),
        (lambda x: float((x**3).sum()), [[1.0, 2.0], [0.0, -1.0]], [[3.0, 12.0], [0.0, 3.0]]),
        (lambda x: float(x[0, 0] * x[1, 0]), [[2.0], [5.0]], [[5.0], [2.0]]),
        (lambda x: float(x**2), 3.0, 6.0),
    ],
)
def test_numerical_gradient_of_any_shape(f, x, gradient):
    np.testing.assert_allclose(numerical_gradient(f, np.array(x)), gradient, rtol=1e-6, atol=1e-7)


def test_integers_are_not_truncated():
    x = np.array([3, 4])
    np.testing.assert_allclose(numerical_gradient(lambda at: float((at**2).sum()), x), [6.0, 8.0])


def test_one_hot_keeps_a_column_for_a_class_that_is_absent():
    np.testing.assert_array_equal(one_hot(np.array([1, 0]), 3), [[0, 1, 0], [1, 0, 0]])


@pytest.mark.parametrize(
    ("n", "batch_size", "updates"),
    [(60_000, 100, 600), (60_000, 64, 938), (60_000, 128, 469), (5, 10, 1), (10, 1, 10)],
)
def test_the_last_smaller_batch_is_an_update_too(n, batch_size, updates):
    assert updates_per_epoch(n, batch_size) == updates


def test_sgd_moves_every_entry_against_its_gradient():
    network = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([0.5])}
    grad = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([5.0])}
    after = sgd_update(network, grad, 0.1)
    np.testing.assert_allclose(after["W1"], [[0.9, 2.1]])
    np.testing.assert_allclose(after["b1"], [0.0])
    assert after is not network


X = np.array([[1.0, -2.0], [0.5, 3.0], [0.0, 0.0]])
D = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]])
NETWORK = {"W1": X.T + 1, "b1": np.ones(3), "W2": X - 1, "b2": np.zeros(2)}
ARGUMENTS = {
    "affine": (X, X.T, np.ones(3)),
    "affine_backward": (D, X, np.eye(2)),
    "backward": (NETWORK, X, D),
    "cross_entropy_error": (D, np.full((3, 2), 0.5)),
    "d_mean_squared_error": (D, X),
    "d_softmax_with_loss": (D, np.full((3, 2), 0.5)),
    "edge_count": ([2, 3, 1],),
    "forward": (NETWORK, X),
    "mean_squared_error": (D, X),
    "numerical_gradient": (np.sum, X),
    "one_hot": (np.array([0, 1]), 2),
    "parameter_count": ([2, 3, 1],),
    "perceptron": (X[0], X[1], 0.5),
    "predict": (NETWORK, X),
    "sgd_update": (NETWORK, NETWORK, 0.1),
    "softmax_cross_entropy": (NETWORK, X, D),
    "updates_per_epoch": (10, 3),
}


@pytest.mark.parametrize("name", sorted(set(reference_impl.__all__) - {"init_network"}))
def test_no_argument_is_changed(name):
    arguments = ARGUMENTS.get(name, (X,))
    before = copy.deepcopy(arguments)
    getattr(reference_impl, name)(*arguments)
    np.testing.assert_equal(arguments, before)


def test_what_is_public_is_listed_and_documented():
    assert reference_impl.__all__ == sorted(reference_impl.__all__)
    for name in reference_impl.__all__:
        assert inspect.getdoc(getattr(reference_impl, name))
