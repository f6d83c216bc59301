"""How weights start: their deviation, and what it does to a deep network."""

import inspect
from math import sqrt

import numpy as np
import pytest

from reference_impl import (
    INITIALISERS,
    d_relu,
    d_selu,
    d_sigmoid,
    glorot_init,
    he_init,
    lecun_init,
    normal_init,
    relu,
    selu,
    sigmoid,
    xavier_init,
    zero_init,
)

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize(
    ("init", "n_in", "n_out", "std"),
    [
        (normal_init, 200, 100, 0.01),
        (xavier_init, 784, 50, 0.0357142857),
        (xavier_init, 25, 800, 0.2),
        (lecun_init, 784, 50, 0.0357142857),
        (glorot_init, 784, 50, 0.0489702101),
        (glorot_init, 50, 784, 0.0489702101),
        (he_init, 784, 50, 0.0505076272),
        (he_init, 8, 2000, 0.5),
    ],
)
def test_the_mean_is_zero_and_the_deviation_is_the_rules_at_six_sigma(init, n_in, n_out, std):
    W = init(n_in, n_out, np.random.default_rng(0))
    assert W.shape == (n_in, n_out)
    assert W.dtype == np.float64
    assert abs(W.mean()) < 6 * std / sqrt(W.size)
    assert W.var() / std**2 == pytest.approx(1.0, abs=6 * sqrt(2 / W.size))


def test_another_deviation_may_be_asked_for():
    W = normal_init(200, 100, np.random.default_rng(0), std=2.0)
    assert W.std() == pytest.approx(2.0, rel=0.03)


def test_zeros_are_zeros():
    np.testing.assert_array_equal(zero_init(2, 3, np.random.default_rng(0)), np.zeros((2, 3)))


@pytest.mark.parametrize("name", INITIALISERS)
def test_all_have_one_signature_and_the_seed_decides(name):
    init = INITIALISERS[name]
    assert init.__name__ == f"{name}_init"
    assert list(inspect.signature(init).parameters)[:3] == ["n_in", "n_out", "rng"]
    once, again, other = (init(4, 5, np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(once, again)
    assert np.array_equal(once, other) == (name == "zero")


def gradient_ratio(activation, derivative, init, layers=20, width=256, N=100):
    """How large ∂E/∂u is in the first layer, beside the last."""
    rng = np.random.default_rng(0)
    weights = [init(width, width, rng) for _ in range(layers)]
    z, u = rng.normal(size=(N, width)), []
    for W in weights:
        u.append(z @ W)
        z = activation(u[-1])
    du = [rng.normal(size=(N, width)) * derivative(u[-1])]
    for W, u_before in zip(reversed(weights), reversed(u[:-1]), strict=False):
        du.append((du[-1] @ W.T) * derivative(u_before))
    return np.linalg.norm(du[-1]) / np.linalg.norm(du[0])


@pytest.mark.parametrize(
    ("activation", "derivative", "init", "low", "high"),
    [
        pytest.param(sigmoid, d_sigmoid, xavier_init, 1e-13, 1e-11, id="sigmoid, Xavier: vanishes"),
        pytest.param(relu, d_relu, xavier_init, 3e-4, 5e-3, id="ReLU, Xavier: halved each time"),
        pytest.param(relu, d_relu, he_init, 0.5, 2.0, id="ReLU, He: stays"),
        pytest.param(selu, d_selu, lecun_init, 1.0, 4.0, id="SELU, LeCun: stays"),
    ],
)
def test_the_gradient_through_twenty_layers(activation, derivative, init, low, high):
    assert low < gradient_ratio(activation, derivative, init) < high


def test_units_that_start_equal_stay_equal():
    x = np.array([[1.0, 2.0], [3.0, -1.0]])
    W1, W2 = zero_init(2, 3, np.random.default_rng(0)), np.full((3, 1), 0.5)
    du = (np.ones((2, 1)) @ W2.T) * d_sigmoid(x @ W1)
    dW1 = x.T @ du
    assert dW1.any()
    np.testing.assert_array_equal(dW1, dW1[:, :1].repeat(3, axis=1))
