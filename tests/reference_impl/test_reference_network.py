"""Layers and whole networks: shapes and counts, the course's printed run, and the gradients."""

import numpy as np
import pytest

from reference_impl import (
    affine,
    affine_backward,
    backward,
    d_relu,
    d_softmax_with_loss,
    edge_count,
    forward,
    init_network,
    numerical_gradient,
    one_hot,
    parameter_count,
    predict,
    relu,
    sgd_update,
    sigmoid,
    softmax,
    softmax_cross_entropy,
)

pytestmark = pytest.mark.filterwarnings("error")

X = np.array([[1.0, 5.0]])
D = np.array([[0.0, 1.0]])
NETWORK = {
    "W1": np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]),
    "b1": np.array([0.1, 0.2, 0.3]),
    "W2": np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]),
    "b2": np.array([0.1, 0.2]),
}


@pytest.mark.parametrize(
    ("sizes", "parameters", "edges"),
    [
        ([2, 3, 3, 1], 25, 18),
        ([2, 3, 1], 13, 9),
        ([784, 50, 100, 10], 45_360, 45_200),
        ([784, 128, 64, 10], 109_386, 109_184),
    ],
)
def test_counts(sizes, parameters, edges):
    network = init_network(sizes, np.random.default_rng(0))
    assert parameter_count(sizes) == parameters == sum(array.size for array in network.values())
    assert edge_count(sizes) == edges


def test_a_new_network_has_random_weights_of_the_right_size_and_zero_biases():
    network = init_network([784, 50, 10], np.random.default_rng(0))
    assert list(network) == ["W1", "b1", "W2", "b2"]
    assert [array.shape for array in network.values()] == [(784, 50), (50,), (50, 10), (10,)]
    assert network["W1"].std() == pytest.approx(0.0357, rel=0.02)
    assert not network["b1"].any()
    again = init_network([784, 50, 10], np.random.default_rng(0))
    other = init_network([784, 50, 10], np.random.default_rng(1))
    np.testing.assert_array_equal(network["W2"], again["W2"])
    assert not np.array_equal(network["W2"], other["W2"])


def test_affine_takes_one_sample_or_a_batch():
    W, b = NETWORK["W1"], NETWORK["b1"]
    np.testing.assert_allclose(affine(X, W, b), [[1.2, 2.5, 3.8]])
    np.testing.assert_allclose(affine(X[0], W, b), [1.2, 2.5, 3.8])


def test_the_courses_printed_training_step_with_a_relu_hidden_layer():
    u1 = affine(X, NETWORK["W1"], NETWORK["b1"])
    u2 = affine(relu(u1), NETWORK["W2"], NETWORK["b2"])
    y = softmax(u2)
    delta2 = d_softmax_with_loss(D, y)
    dz1, dW2, db2 = affine_backward(delta2, relu(u1), NETWORK["W2"])
    delta1 = dz1 * d_relu(u1)

    np.testing.assert_allclose(u2, [[1.86, 4.21]])
    np.testing.assert_allclose(y, [[0.08706577, 0.91293423]], atol=1e-8)
    np.testing.assert_allclose(delta2, [[0.08706577, -0.08706577]], atol=1e-8)
    np.testing.assert_allclose(delta1, [[-0.02611973] * 3], atol=1e-8)
    np.testing.assert_allclose(dW2, relu(u1).T @ delta2)
    np.testing.assert_allclose(db2, delta2[0])


@pytest.mark.parametrize(("N", "n", "m"), [(1, 1, 1), (1, 4, 2), (5, 3, 3), (7, 2, 5)])
def test_affine_backward_agrees_with_central_differences(N, n, m):
    rng = np.random.default_rng(4)
    x, W, b = rng.normal(size=(N, n)), rng.normal(size=(n, m)), rng.normal(size=m)
    dy = rng.normal(size=(N, m))
    dx, dW, db = affine_backward(dy, x, W)
    for analytic, numerical in [
        (dx, numerical_gradient(lambda at: float((dy * affine(at, W, b)).sum()), x)),
        (dW, numerical_gradient(lambda at: float((dy * affine(x, at, b)).sum()), W)),
        (db, numerical_gradient(lambda at: float((dy * affine(x, W, at)).sum()), b)),
    ]:
        assert analytic.shape == numerical.shape
        np.testing.assert_allclose(analytic, numerical, atol=1e-8)


def test_forward_is_the_books_three_layer_example():
    network = NETWORK | {"W3": np.array([[0.1, 0.3], [0.2, 0.4]]), "b3": np.array([0.1, 0.2])}
    x = np.array([1.0, 0.5])
    np.testing.assert_allclose(forward(network, x), [0.31682708, 0.69627909], atol=1e-8)
    np.testing.assert_allclose(forward(network, x[np.newaxis])[0], forward(network, x))


@pytest.mark.parametrize("sizes", [[3, 2], [4, 1, 5], [2, 3, 4, 5, 6]])
def test_forward_goes_to_any_depth(sizes):
    rng = np.random.default_rng(5)
    network, x = init_network(sizes, rng), rng.normal(size=(3, sizes[0]))
    z = x
    for i in range(1, len(sizes)):
        u = z @ network[f"W{i}"] + network[f"b{i}"]
        z = sigmoid(u)
    np.testing.assert_allclose(forward(network, x), u)
    np.testing.assert_allclose(predict(network, x).sum(axis=1), 1.0)


def test_the_loss_on_logits_is_the_log_of_the_prediction_and_does_not_overflow():
    d = one_hot(np.array([1]), 2)
    loss = -np.log(predict(NETWORK, X)[0, 1])
    assert softmax_cross_entropy(NETWORK, X, d) == pytest.approx(loss)
    assert softmax_cross_entropy(NETWORK, X[0], d[0]) == pytest.approx(loss)
    huge = NETWORK | {"b2": np.array([1000.0, -1000.0])}
    assert softmax_cross_entropy(huge, X, d) == pytest.approx(2000.0, abs=3.0)


@pytest.mark.parametrize(
    ("N", "sizes"), [(1, (3, 4, 2)), (1, (1, 1, 2)), (5, (2, 7, 3)), (4, (4, 4, 4)), (9, (6, 1, 5))]
)
def test_backward_agrees_with_central_differences(N, sizes):
    rng = np.random.default_rng(6)
    network = {key: rng.normal(size=array.shape) for key, array in init_network(sizes, rng).items()}
    x, d = rng.normal(size=(N, sizes[0])), one_hot(rng.integers(0, sizes[-1], N), sizes[-1])
    grad = backward(network, x, d)
    assert list(grad) == ["W1", "b1", "W2", "b2"]
    for key in grad:
        numerical = numerical_gradient(
            lambda at, key=key: softmax_cross_entropy(network | {key: at}, x, d), network[key]
        )
        assert grad[key].shape == network[key].shape
        np.testing.assert_allclose(grad[key], numerical, atol=1e-9)


def test_a_step_down_the_gradient_lowers_the_loss():
    after = sgd_update(NETWORK, backward(NETWORK, X, D), 0.1)
    assert softmax_cross_entropy(after, X, D) < softmax_cross_entropy(NETWORK, X, D)
