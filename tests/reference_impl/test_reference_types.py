"""float32 in, float32 out; float64 and integers in, float64 out."""

import numpy as np
import pytest

import reference_impl

pytestmark = pytest.mark.filterwarnings("error")

X = np.array([[1.0, -2.0, 0.0], [0.0, 3.0, -1.0]])
ROW = np.array([1.0, 2.0, 3.0])
ONE_HOT = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
MASK = np.array([[True, False, True], [False, True, True]])
LABELS = np.array([2, 0])

ELEMENTWISE = [
    "step_function", "sigmoid", "d_sigmoid", "tanh", "d_tanh", "relu", "d_relu", "leaky_relu",
    "d_leaky_relu", "elu", "d_elu", "selu", "d_selu", "swish", "d_swish", "gelu", "d_gelu",
    "gelu_tanh", "d_gelu_tanh", "softplus", "d_softplus", "softmax", "log_softmax",
]  # fmt: skip
CALLS = {name: lambda f, cast: f(cast(X)) for name in ELEMENTWISE} | {
    "affine": lambda f, cast: f(cast(X), cast(X.T), cast(ROW[:2])),
    "affine_backward": lambda f, cast: f(cast(X), cast(X), cast(X.T @ X)),
    "batch_norm_backward": lambda f, cast: f(cast(X), cast(X), cast(ROW)),
    "batch_norm_forward": lambda f, cast: f(cast(X), cast(ROW), cast(ROW)),
    "batch_norm_inference": lambda f, cast: f(cast(X), *[cast(ROW)] * 4),
    "d_binary_cross_entropy": lambda f, cast: f(cast(ONE_HOT), cast(ONE_HOT)),
    "d_cross_entropy_error": lambda f, cast: f(LABELS, cast(ONE_HOT)),
    "d_mean_squared_error": lambda f, cast: f(cast(X), cast(ONE_HOT)),
    "d_sigmoid_with_loss": lambda f, cast: f(cast(ONE_HOT), cast(ONE_HOT)),
    "d_softmax_with_loss": lambda f, cast: f(LABELS, cast(ONE_HOT)),
    "d_sum_squared_error": lambda f, cast: f(cast(X), cast(ONE_HOT)),
    "dropout_backward": lambda f, cast: f(cast(X), MASK),
    "dropout_forward": lambda f, cast: f(cast(X), 0.5, True, np.random.default_rng(0)),
    "inverted_dropout_backward": lambda f, cast: f(cast(X), MASK, 0.5),
    "inverted_dropout_forward": lambda f, cast: f(cast(X), 0.5, True, np.random.default_rng(0)),
    "layer_norm_backward": lambda f, cast: f(cast(X), cast(X), cast(ROW)),
    "layer_norm_forward": lambda f, cast: f(cast(X), cast(ROW), cast(ROW)),
    "running_statistics": lambda f, cast: f(cast(ROW), cast(ROW), cast(X)),
    "softmax_jacobian": lambda f, cast: f(cast(ONE_HOT)),
}
SUMS_AND_PRODUCTS = {
    "affine",
    "affine_backward",
    "batch_norm_backward",
    "d_sum_squared_error",
    "layer_norm_backward",
    "softmax_jacobian",
}
"""All that these return, or a part of it, is made of sums and products; integers stay integers."""


def arrays(name, dtype):
    result = CALLS[name](getattr(reference_impl, name), lambda array: array.astype(dtype))
    return result if isinstance(result, tuple) else (result,)


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_type_of_floating_point_numbers_stays(name, dtype):
    assert {array.dtype for array in arrays(name, dtype)} == {np.dtype(dtype)}


@pytest.mark.parametrize("name", sorted(CALLS.keys() - SUMS_AND_PRODUCTS))
@pytest.mark.parametrize("dtype", [np.int64, np.int32])
def test_integers_become_float64(name, dtype):
    for of_integers, of_floats in zip(arrays(name, dtype), arrays(name, np.float64), strict=True):
        assert of_integers.dtype == np.float64
        np.testing.assert_array_equal(of_integers, of_floats)


@pytest.mark.parametrize("name", CALLS)
def test_float32_agrees_with_float64_to_its_own_precision(name):
    for single, double in zip(arrays(name, np.float32), arrays(name, np.float64), strict=True):
        assert single.shape == double.shape
        np.testing.assert_allclose(single, double, rtol=2e-6, atol=2e-6)
