"""Activation functions: values, derivatives, and what very large inputs do."""

import numpy as np
import pytest

from reference_impl import (
    d_relu,
    d_sigmoid,
    identity,
    numerical_gradient,
    relu,
    sigmoid,
    softmax,
    step_function,
)

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize(
    ("function", "x", "y"),
    [
        (identity, [-2.0, 0.0, 3.5], [-2.0, 0.0, 3.5]),
        (step_function, [-1.0, 0.0, 1e-9], [0.0, 0.0, 1.0]),
        (relu, [-2.0, 0.0, 7.5], [0.0, 0.0, 7.5]),
        (d_relu, [-2.0, 0.0, 7.5], [0.0, 0.0, 1.0]),
        (sigmoid, [-1.0, 0.0, 2.0], [0.2689414214, 0.5, 0.8807970780]),
        (d_sigmoid, [-1.0, 0.0, 1.0], [0.1966119332, 0.25, 0.1966119332]),
        (softmax, [1.0, 2.0, 3.0], [0.0900305732, 0.2447284711, 0.6652409558]),
        (softmax, [[0.0, 0.0], [np.log(3), 0.0]], [[0.5, 0.5], [0.75, 0.25]]),
        (softmax, [[5.0], [-5.0]], [[1.0], [1.0]]),
    ],
)
def test_values(function, x, y):
    result = function(np.array(x))
    assert result.dtype == np.float64
    np.testing.assert_allclose(result, y, rtol=1e-9)


@pytest.mark.parametrize("shape", [(1,), (7,), (1, 3), (5, 1), (2, 3, 4)])
@pytest.mark.parametrize(("function", "derivative"), [(sigmoid, d_sigmoid), (relu, d_relu)])
def test_derivatives_agree_with_central_differences(function, derivative, shape):
    x = np.random.default_rng(0).normal(scale=3.0, size=shape)
    numerical = numerical_gradient(lambda at: float(function(at).sum()), x)
    np.testing.assert_allclose(derivative(x), numerical, rtol=1e-6, atol=1e-8)


def test_sigmoid_is_exact_and_silent_at_a_thousand():
    x = np.array([-1000.0, -745.0, 40.0, 1000.0])
    np.testing.assert_array_equal(sigmoid(x)[[0, 3]], [0.0, 1.0])
    np.testing.assert_array_equal(d_sigmoid(x)[[0, 3]], [0.0, 0.0])
    assert sigmoid(x)[1] > 0.0
    np.testing.assert_allclose(d_sigmoid(x)[2], np.exp(-40.0), rtol=1e-12)


def test_the_derivative_of_sigmoid_is_taken_at_the_pre_activation():
    u = np.array([-2.0, 0.0, 1.0])
    z = sigmoid(u)
    np.testing.assert_allclose(d_sigmoid(u), z * (1 - z))
    assert not np.allclose(d_sigmoid(z), z * (1 - z))


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ([1000.0, 1000.0], [0.5, 0.5]),
        ([-1000.0, -1000.0], [0.5, 0.5]),
        ([1000.0, -1000.0, 0.0], [1.0, 0.0, 0.0]),
        ([[1000.0, 999.0], [1.0, 0.0]], [[0.7310585786, 0.2689414214]] * 2),
    ],
)
def test_softmax_shifts_each_row_by_its_own_maximum(x, y):
    np.testing.assert_allclose(softmax(np.array(x)), y, rtol=1e-9)


def test_softmax_ignores_a_shift_but_not_a_scale():
    x = np.array([1.0, 2.0, 3.0])
    np.testing.assert_allclose(softmax(x + 10), softmax(x), rtol=1e-12)
    np.testing.assert_allclose(softmax(x * 10), [2e-9, 4.54e-5, 0.99995], rtol=0.05)


@pytest.mark.parametrize("shape", [(4,), (1, 5), (3, 3), (6, 2)])
def test_rows_of_softmax_sum_to_one_and_do_not_see_each_other(shape):
    x = np.random.default_rng(1).normal(scale=5.0, size=shape)
    y = softmax(x)
    assert y.shape == x.shape
    np.testing.assert_allclose(y.sum(axis=-1), 1.0)
    np.testing.assert_allclose(np.atleast_2d(y)[0], softmax(np.atleast_2d(x)[0]))
