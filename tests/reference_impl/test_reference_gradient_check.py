"""The check passes what is right and catches what is wrong."""

import numpy as np
import pytest

from reference_impl import (
    affine,
    backward,
    d_sigmoid,
    gradient_error,
    init_network,
    one_hot,
    sigmoid,
    softmax,
    softmax_cross_entropy,
)

pytestmark = pytest.mark.filterwarnings("error")

RNG = np.random.default_rng(0)
NETWORK = init_network([784, 50, 10], RNG)
X = RNG.uniform(size=(3, 784))
D = one_hot(np.array([3, 1, 4]), 10)
U1 = affine(X, NETWORK["W1"], NETWORK["b1"])
Z1 = sigmoid(U1)
Y = softmax(affine(Z1, NETWORK["W2"], NETWORK["b2"]))
SLOPE = d_sigmoid(U1)
GRAD = backward(NETWORK, X, D)


def error(grad, network=NETWORK, x=X, d=D):
    rng = np.random.default_rng(1)
    return gradient_error(lambda at: softmax_cross_entropy(at, x, d), network, grad, rng)


def written_out(delta2=(Y - D) / 3, W2=NETWORK["W2"], slope=SLOPE, x=X, z1=Z1):
    """The gradients, with a place for every mistake."""
    delta1 = delta2 @ W2.T * slope
    return {
        "W1": x.T @ delta1,
        "b1": delta1.sum(axis=0),
        "W2": z1.T @ delta2,
        "b2": delta2.sum(axis=0),
    }


def without(array, *index):
    array = array.copy()
    array[index] = 0.0
    return array


MISTAKES = {
    "not divided by N": lambda: written_out(delta2=Y - D),
    "divided by K": lambda: written_out(delta2=(Y - D) / 10),
    "the wrong way round: d - y": lambda: written_out(delta2=(D - Y) / 3),
    "d forgotten": lambda: written_out(delta2=Y / 3),
    "one class forgotten": lambda: written_out(delta2=without((Y - D) / 3, slice(None), 7)),
    "one sample forgotten": lambda: written_out(delta2=without((Y - D) / 3, 2)),
    "an activation at the output": lambda: written_out(delta2=(Y - D) / 3 * Y * (1 - Y)),
    "sigmoid taken twice": lambda: written_out(slope=d_sigmoid(Z1)),
    "the derivative of relu": lambda: written_out(slope=(U1 > 0).astype(float)),
    "no derivative": lambda: written_out(slope=1.0),
    "z for its derivative": lambda: written_out(slope=Z1),
    "W2 laid out by rows, not transposed": lambda: written_out(W2=NETWORK["W2"].reshape(10, 50).T),
    "W2 already updated": lambda: written_out(W2=NETWORK["W2"] - 0.1 * GRAD["W2"]),
    "u1 in place of z1": lambda: written_out(z1=U1),
    "x of another batch": lambda: written_out(x=X[::-1]),
    "b1 forgotten": lambda: GRAD | {"b1": np.zeros(50)},
    "b2 forgotten": lambda: GRAD | {"b2": np.zeros(10)},
    "a mean over the batch for b1": lambda: GRAD | {"b1": GRAD["b1"] / 3},
    "a mean over the batch for b2": lambda: GRAD | {"b2": GRAD["b2"] / 3},
    "b2 summed over everything": lambda: GRAD | {"b2": np.full(10, GRAD["b2"].sum())},
    "the sign of W1": lambda: GRAD | {"W1": -GRAD["W1"]},
    "twice W1": lambda: GRAD | {"W1": 2 * GRAD["W1"]},
    "W1 a thousandth too large": lambda: GRAD | {"W1": 1.001 * GRAD["W1"]},
    "W2 by rows, not by columns": lambda: GRAD | {"W2": GRAD["W2"].reshape(10, 50).T},
    "one row of W1 zero": lambda: GRAD | {"W1": without(GRAD["W1"], 300)},
    "one row of W2 zero": lambda: GRAD | {"W2": without(GRAD["W2"], 20)},
    "one weight zero": lambda: GRAD | {"W2": without(GRAD["W2"], 20, 3)},
    "not a number": lambda: GRAD | {"b1": np.full(50, np.nan)},
}


def test_right_gradients_pass():
    assert error(GRAD) < 1e-8
    assert error(written_out()) < 1e-8


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_is_caught(mistake):
    assert not error(MISTAKES[mistake]()) < 1e-4


def test_a_missing_gradient_is_named():
    with pytest.raises(KeyError, match="b2"):
        error({key: GRAD[key] for key in ("W1", "b1", "W2")})


@pytest.mark.parametrize(("N", "sizes"), [(1, (1, 1, 2)), (5, (2, 7, 3)), (4, (28, 4, 4))])
def test_networks_of_any_size_pass(N, sizes):
    rng = np.random.default_rng(2)
    network = init_network(sizes, rng)
    x, d = rng.normal(size=(N, sizes[0])), one_hot(rng.integers(0, sizes[-1], N), sizes[-1])
    assert error(backward(network, x, d), network, x, d) < 1e-8


def test_a_network_of_float32_is_checked_in_float64():
    network = {key: w.astype(np.float32) for key, w in NETWORK.items()}
    exact = {key: w.astype(np.float64) for key, w in network.items()}
    assert error(backward(exact, X, D), network) < 1e-8


def test_the_error_is_relative_to_large_slopes_and_absolute_for_small_ones():
    network = {"W1": np.array([0.5])}
    for scale, expected in [(1e6, 0.1 / 1.1), (1e-6, 0.0)]:
        grad = {"W1": np.array([1.1 * scale])}
        worst = gradient_error(
            lambda at, scale=scale: scale * float(at["W1"][0]), network, grad, RNG, 50
        )
        assert worst == pytest.approx(expected, abs=1e-5)


def test_nothing_is_moved():
    before = {key: w.copy() for key, w in NETWORK.items()}
    error(GRAD)
    for key, w in NETWORK.items():
        np.testing.assert_array_equal(w, before[key])
