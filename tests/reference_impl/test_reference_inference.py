"""Predictions a batch at a time, and the book's finished weights on the real MNIST."""

import os
from pathlib import Path

import numpy as np
import pytest

from reference_impl import predict
from reference_impl.files.idx import read_idx
from reference_impl.files.network_file import load_network
from reference_impl.inference import accuracy_on, predictions
from reference_impl.pixels import scaled
from reference_impl.presets import fully_connected
from reference_impl.stack import Activation, Affine, BatchNorm, Dropout, Stack

pytestmark = pytest.mark.filterwarnings("error")

RNG = np.random.default_rng(0)
PIXELS = RNG.integers(0, 256, (23, 6), dtype=np.uint8)
STACK = fully_connected((6, 5, 4), "relu")
NETWORK = STACK.init(RNG)


def test_pixels_are_scaled_to_float32_and_numbers_pass():
    x = scaled(PIXELS)
    assert x.dtype == np.float32
    np.testing.assert_array_equal(x, PIXELS.astype(np.float32) / np.float32(255))
    assert scaled(np.array([[0, 255]], dtype=np.uint8)).tolist() == [[0.0, 1.0]]
    for numbers in (x, x.astype(np.float64)):
        assert scaled(numbers) is numbers


def test_the_class_of_the_largest_logit_is_predicted():
    u = STACK.infer(NETWORK, PIXELS / np.float32(255))
    predicted = predictions(STACK, NETWORK, PIXELS)
    np.testing.assert_array_equal(predicted, u.argmax(axis=1))
    assert len(np.unique(predicted)) > 1
    d = predicted.copy()
    d[:5] = (d[:5] + 1) % 4
    assert accuracy_on(STACK, NETWORK, PIXELS, d) == 18 / 23


@pytest.mark.parametrize("batch_size", [1, 2, 7, 22, 23, 24, 1000])
def test_the_batch_size_changes_no_prediction(batch_size):
    layers = (Affine(6, 5), BatchNorm(5), Activation("selu"), Dropout(0.5), Affine(5, 4))
    stack = Stack(layers)
    network = stack.init(np.random.default_rng(1)) | {"mean1": np.arange(5.0)}
    np.testing.assert_array_equal(
        predictions(stack, network, PIXELS, batch_size), predictions(stack, network, PIXELS, 23)
    )


def test_weights_beyond_measure_give_some_class_and_no_warning():
    network = {key: np.full_like(w, 3e38, dtype=np.float32) for key, w in NETWORK.items()}
    network["W2"][:, ::2] *= -1
    assert set(predictions(STACK, network, PIXELS)) <= {0, 1, 2, 3}


@pytest.fixture(scope="module")
def mnist():
    """The book's network, and the test images with their labels."""
    folder = os.environ.get("EPREP_MNIST_DIR")
    if not folder:
        pytest.skip("EPREP_MNIST_DIR names no folder")
    weights = Path(folder) / "sample_weight.npz"
    if not weights.exists():
        pytest.skip("the folder of EPREP_MNIST_DIR has no sample_weight.npz")
    (images,) = Path(folder).glob("t10k-images-idx3-ubyte*")
    (labels,) = Path(folder).glob("t10k-labels-idx1-ubyte*")
    return load_network(weights), read_idx(images).reshape(-1, 784), read_idx(labels)


def test_the_books_file_is_its_three_layer_network(mnist):
    finished, x, _ = mnist
    assert finished.stack == fully_connected((784, 50, 100, 10), "sigmoid")
    assert (finished.inputs, finished.classes, finished.meta) == (784, 10, {})
    assert x.shape == (10_000, 784)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("batch_size", [1, 7, 100, 10_000])
def test_the_books_weights_read_93_52_percent(mnist, dtype, batch_size):
    finished, x, d = mnist
    network = {key: w.astype(dtype) for key, w in finished.network.items()}
    assert accuracy_on(finished.stack, network, x, d, batch_size) == 0.9352


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_changes_no_prediction(mnist, dtype):
    finished, x, d = mnist
    network = {key: w.astype(dtype) for key, w in finished.network.items()}
    predicted = predict(network, scaled(x)).argmax(axis=1)
    np.testing.assert_array_equal(predicted, predictions(finished.stack, network, x))
    assert np.mean(predicted == d) == 0.9352


@pytest.mark.parametrize(
    ("activation", "preprocess", "accuracy"),
    [
        ("sigmoid", lambda x: x / 255.0, 0.9352),
        ("sigmoid", lambda x: x.astype(np.float32), 0.9207),
        ("sigmoid", lambda x: (x / 255.0 - 0.5) / 0.5, 0.4982),
        ("relu", lambda x: x, 0.8415),
    ],
    ids=["scaled", "pixels left as they are", "from -1 to 1", "relu in place of sigmoid"],
)
def test_what_the_weights_were_not_made_for_costs_accuracy(mnist, activation, preprocess, accuracy):
    finished, x, d = mnist
    stack = fully_connected((784, 50, 100, 10), activation)
    assert accuracy_on(stack, finished.network, preprocess(x), d) == accuracy
