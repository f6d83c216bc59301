"""Batch and layer normalisation: statistics, edge cases and gradients."""

import numpy as np
import pytest

from reference_impl import (
    batch_norm_backward,
    batch_norm_forward,
    batch_norm_inference,
    layer_norm_backward,
    layer_norm_forward,
    running_statistics,
)

pytestmark = pytest.mark.filterwarnings("error")

SHAPES = [(1, 1), (1, 4), (7, 1), (2, 3), (3, 5), (6, 2)]
ONE, ZERO = np.ones(3), np.zeros(3)
X = np.random.default_rng(0).normal(loc=5.0, scale=3.0, size=(8, 3))


def test_batch_norm_normalises_each_feature_over_the_batch():
    y = batch_norm_forward(X, ONE, ZERO)
    np.testing.assert_allclose(y.mean(axis=0), 0.0, atol=1e-15)
    np.testing.assert_allclose(y.std(axis=0), 1.0, rtol=1e-7)


def test_layer_norm_normalises_each_sample_over_its_features():
    y = layer_norm_forward(X, ONE, ZERO)
    np.testing.assert_allclose(y.mean(axis=1), 0.0, atol=1e-15)
    np.testing.assert_allclose(y.std(axis=1), 1.0, rtol=1e-4)


@pytest.mark.parametrize("forward", [batch_norm_forward, layer_norm_forward])
def test_gamma_stretches_and_beta_shifts_each_feature(forward):
    gamma, beta = np.array([2.0, -1.0, 0.5]), np.array([1.0, 2.0, 3.0])
    np.testing.assert_allclose(forward(X, gamma, beta), gamma * forward(X, ONE, ZERO) + beta)


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.int64])
def test_a_constant_column_becomes_beta(dtype):
    x = np.array([[3, 1], [3, 2], [3, 6]], dtype=dtype)
    beta = np.array([0.25, 1.0], dtype=np.float32)
    y = batch_norm_forward(x, np.array([2.0, 2.0], dtype=np.float32), beta)
    np.testing.assert_array_equal(y[:, 0], 0.25)


def test_epsilon_lies_inside_the_root():
    x = np.array([[-1e-4], [1e-4]])
    inside = 1e-4 / np.sqrt(1e-8 + 1e-7)
    np.testing.assert_allclose(batch_norm_forward(x, ONE[:1], ZERO[:1]), [[-inside], [inside]])
    np.testing.assert_allclose(
        batch_norm_forward(x, ONE[:1], ZERO[:1], 3e-8), [[-0.5], [0.5]], rtol=1e-12
    )
    np.testing.assert_allclose(
        layer_norm_forward(x.T, np.ones(2), np.zeros(2)), [[-1e-4, 1e-4]] / np.sqrt(1e-8 + 1e-5)
    )


def test_the_variance_is_the_populations():
    x = np.array([[0.0], [2.0]])
    np.testing.assert_allclose(batch_norm_forward(x, ONE[:1], ZERO[:1], 1e-12), [[-1.0], [1.0]])
    _, var = running_statistics(np.zeros(1), np.zeros(1), x, momentum=0.0)
    np.testing.assert_array_equal(var, [1.0])


def test_running_statistics_keep_nine_tenths():
    mean, var = running_statistics(np.full(3, 10.0), np.full(3, 4.0), X)
    np.testing.assert_allclose(mean, 9.0 + 0.1 * X.mean(axis=0))
    np.testing.assert_allclose(var, 3.6 + 0.1 * X.var(axis=0))


def test_running_statistics_of_one_batch_again_and_again_become_its_own():
    mean, var = np.zeros(3), np.ones(3)
    for _ in range(400):
        mean, var = running_statistics(mean, var, X)
    np.testing.assert_allclose(
        batch_norm_inference(X, ONE, ZERO, mean, var), batch_norm_forward(X, ONE, ZERO)
    )


def test_in_inference_a_sample_does_not_depend_on_its_batch():
    gamma, beta = np.array([2.0, -1.0, 0.5]), np.array([1.0, 2.0, 3.0])
    arguments = (gamma, beta, np.full(3, 4.0), np.full(3, 9.0), 1e-3)
    y = batch_norm_inference(X, *arguments)
    np.testing.assert_array_equal(batch_norm_inference(X[:1], *arguments), y[:1])
    np.testing.assert_allclose(y, gamma * (X - 4.0) / np.sqrt(9.001) + beta)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("forward", "backward"),
    [(batch_norm_forward, batch_norm_backward), (layer_norm_forward, layer_norm_backward)],
)
@pytest.mark.parametrize("eps", [[], [1e-3], [0.5]])
def test_the_gradients_agree_with_central_differences(is_gradient, forward, backward, eps, shape):
    rng = np.random.default_rng(1)
    x, dy = rng.normal(size=shape), rng.normal(size=shape)
    gamma, beta = rng.normal(size=shape[1]), rng.normal(size=shape[1])
    dx, dgamma, dbeta = backward(dy, x, gamma, *eps)
    is_gradient(dx, lambda at: (dy * forward(at, gamma, beta, *eps)).sum(), x)
    is_gradient(dgamma, lambda at: (dy * forward(x, at, beta, *eps)).sum(), gamma)
    is_gradient(dbeta, lambda at: (dy * forward(x, gamma, at, *eps)).sum(), beta)


def test_the_gradient_has_no_part_that_normalisation_would_undo():
    dy = np.random.default_rng(2).normal(size=X.shape)
    dx, _, _ = batch_norm_backward(dy, X, ONE, 1e-12)
    np.testing.assert_allclose(dx.sum(axis=0), 0.0, atol=1e-15)
    np.testing.assert_allclose((dx * X).sum(axis=0), 0.0, atol=1e-10)
