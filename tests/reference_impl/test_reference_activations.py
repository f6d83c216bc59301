"""Activation functions: values, conventions at 0, and derivatives."""

import numpy as np
import pytest

from reference_impl import (
    d_elu,
    d_gelu,
    d_gelu_tanh,
    d_leaky_relu,
    d_relu,
    d_selu,
    d_sigmoid,
    d_softplus,
    d_swish,
    d_tanh,
    elu,
    gelu,
    gelu_tanh,
    identity,
    leaky_relu,
    relu,
    selu,
    sigmoid,
    softplus,
    step_function,
    swish,
    tanh,
)

pytestmark = pytest.mark.filterwarnings("error")

SELU_SLOPE_BELOW_0 = 1.0507009873554805 * 1.6732632423543772


@pytest.mark.parametrize(
    ("function", "x", "y"),
    [
        (identity, [-2.0, 0.0, 3.5], [-2.0, 0.0, 3.5]),
        (step_function, [-1.0, 0.0, 1e-9], [0.0, 0.0, 1.0]),
        (sigmoid, [-1.0, 0.0, 2.0], [0.2689414214, 0.5, 0.8807970780]),
        (d_sigmoid, [-1.0, 0.0, 1.0], [0.1966119332, 0.25, 0.1966119332]),
        (tanh, [-1.0, 0.0, 0.5], [-0.7615941560, 0.0, 0.4621171573]),
        (d_tanh, [-1.0, 0.0, 0.5], [0.4199743416, 1.0, 0.7864477330]),
        (relu, [-2.0, 0.0, 7.5], [0.0, 0.0, 7.5]),
        (d_relu, [-2.0, 0.0, 7.5], [0.0, 0.0, 1.0]),
        (leaky_relu, [-2.0, 0.0, 7.5], [-0.02, 0.0, 7.5]),
        (d_leaky_relu, [-2.0, 0.0, 7.5], [0.01, 0.01, 1.0]),
        (elu, [-1000.0, -1.0, 0.0, 7.5], [-1.0, -0.6321205588, 0.0, 7.5]),
        (d_elu, [-1000.0, -1.0, 0.0, 7.5], [0.0, 0.3678794412, 1.0, 1.0]),
        (selu, [-1.0, 0.0, 2.0], [-1.1113307378, 0.0, 2.1014019747]),
        (d_selu, [0.0, 2.0], [SELU_SLOPE_BELOW_0, 1.0507009873554805]),
        (swish, [-1.0, 0.0, 2.0], [-0.2689414214, 0.0, 1.7615941560]),
        (d_swish, [0.0], [0.5]),
        (gelu, [-1.0, 0.0, 2.0], [-0.1586552539, 0.0, 1.9544997361]),
        (d_gelu, [0.0], [0.5]),
        (gelu_tanh, [-1.0, 0.0, 2.0], [-0.1588080094, 0.0, 1.9545976940]),
        (d_gelu_tanh, [0.0], [0.5]),
        (softplus, [-1.0, 0.0, 2.0], [0.3132616875, 0.6931471806, 2.1269280110]),
        (d_softplus, [-1.0, 0.0, 2.0], [0.2689414214, 0.5, 0.8807970780]),
    ],
)
def test_values(function, x, y):
    result = function(np.array(x))
    assert result.dtype == np.float64
    np.testing.assert_allclose(result, y, rtol=1e-9)


@pytest.mark.parametrize(
    ("function", "parameter", "x", "y"),
    [
        (leaky_relu, 0.2, [-2.0, 3.0], [-0.4, 3.0]),
        (leaky_relu, 2.0, [-2.0, 3.0], [-4.0, 3.0]),
        (d_leaky_relu, 0.2, [-2.0, 0.0, 3.0], [0.2, 0.2, 1.0]),
        (elu, 2.0, [-1.0, 0.5], [-1.2642411177, 0.5]),
        (d_elu, 2.0, [-1.0, 0.0, 0.5], [0.7357588823, 2.0, 1.0]),
        (swish, 2.0, [-1.0, 1.0], [-0.1192029220, 0.8807970780]),
        (swish, 0.0, [-3.0, 1.0], [-1.5, 0.5]),
        (swish, -1.0, [-1000.0, 1000.0], [-1000.0, 0.0]),
    ],
)
def test_values_with_another_parameter(function, parameter, x, y):
    np.testing.assert_allclose(function(np.array(x), parameter), y, rtol=1e-9)


@pytest.mark.parametrize("shape", [(1,), (7,), (1, 3), (7, 1), (3, 5), (2, 3, 4), (0, 3), ()])
@pytest.mark.parametrize(
    ("function", "derivative", "parameters"),
    [
        (sigmoid, d_sigmoid, []),
        (tanh, d_tanh, []),
        (relu, d_relu, []),
        (leaky_relu, d_leaky_relu, []),
        (leaky_relu, d_leaky_relu, [0.3]),
        (elu, d_elu, []),
        (elu, d_elu, [2.5]),
        (selu, d_selu, []),
        (swish, d_swish, []),
        (swish, d_swish, [2.5]),
        (swish, d_swish, [-0.5]),
        (gelu, d_gelu, []),
        (gelu_tanh, d_gelu_tanh, []),
        (softplus, d_softplus, []),
    ],
)
def test_derivatives_agree_with_central_differences(
    is_gradient, function, derivative, parameters, shape
):
    x = np.random.default_rng(0).normal(scale=3.0, size=shape)
    is_gradient(derivative(x, *parameters), lambda at: function(at, *parameters).sum(), x)


def test_the_derivative_of_sigmoid_is_taken_at_the_pre_activation():
    u = np.array([-2.0, 0.0, 1.0])
    z = sigmoid(u)
    np.testing.assert_allclose(d_sigmoid(u), z * (1 - z))
    assert not np.allclose(d_sigmoid(z), z * (1 - z))


def test_relu_alone_hides_that_mistake():
    u = np.array([-2.0, 0.0, 1.0])
    np.testing.assert_array_equal(d_relu(relu(u)), d_relu(u))


def test_selu_keeps_mean_0_and_variance_1():
    y = selu(np.random.default_rng(1).normal(size=1_000_000))
    assert y.mean() == pytest.approx(0.0, abs=6e-3)
    assert y.var() == pytest.approx(1.0, abs=1e-2)


def test_relu_gives_exact_zeros_and_selu_none():
    x = np.random.default_rng(2).normal(size=1000)
    assert np.mean(relu(x) == 0) == pytest.approx(0.5, abs=0.1)
    assert np.all(selu(x) != 0)
