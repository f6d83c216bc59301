"""Finished networks in files: which stack they are taken for, and which files are none."""

import io
import json
import pickle

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl.files.fault import Unreadable
from reference_impl.files.network_file import load_network
from reference_impl.files.npz import save_arrays
from reference_impl.inference import predictions
from reference_impl.presets import PRESETS, fully_connected
from reference_impl.stack import parse_stack, stack_text

STACK = fully_connected((6, 5, 4, 3), "sigmoid")
NETWORK = STACK.init(np.random.default_rng(0), np.float32)
LAYERS = "affine 6 5 he, batch_norm 5 0.9, relu, dropout 0.5, affine 5 4 he, layer_norm 4"
DESCRIBED = parse_stack(LAYERS)
ITS_NETWORK = DESCRIBED.init(np.random.default_rng(1), np.float32)


@pytest.fixture
def file(tmp_path):
    """Writes arrays, and what they say of themselves, to a file."""

    def file(network, meta):
        save_arrays(tmp_path / "w.npz", network, meta)
        return tmp_path / "w.npz"

    return file


def assert_refused(path, reason, stack=None):
    with pytest.raises(Unreadable) as error:
        load_network(path, stack)
    assert error.value.reason == reason


def test_a_file_that_describes_its_layers_is_that_network(file):
    finished = load_network(file(ITS_NETWORK, {"layers": LAYERS, "net": "mine"}))
    assert finished.stack == DESCRIBED
    np.testing.assert_equal(finished.network, ITS_NETWORK)
    assert finished.meta == {"layers": LAYERS, "net": "mine"}
    assert (finished.inputs, finished.classes) == (6, 4)


def test_a_file_that_says_nothing_is_a_network_of_sigmoid_layers(file):
    for meta in ({}, {"net": "book3"}):
        finished = load_network(file(NETWORK, meta))
        assert finished.stack == STACK
        assert (finished.inputs, finished.classes) == (6, 3)


def test_a_file_of_numpys_and_a_pickle_are_the_same_network(tmp_path):
    np.savez(tmp_path / "w.npz", **NETWORK)
    (tmp_path / "w.pkl").write_bytes(pickle.dumps(NETWORK, 3))
    for name in ("w.npz", "w.pkl"):
        finished = load_network(tmp_path / name)
        assert (finished.stack, finished.meta) == (STACK, {})
        np.testing.assert_equal(finished.network, NETWORK)


def test_the_stack_that_is_asked_for_counts_more_than_the_files_own(file):
    asked = fully_connected((6, 5, 4), "tanh")
    assert load_network(file(ITS_NETWORK, {"layers": LAYERS}), asked).stack == asked
    assert load_network(file(ITS_NETWORK, {"layers": "nonsense"}), asked).stack == asked


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_type_of_the_weights_stays(file, dtype):
    finished = load_network(file({key: w.astype(dtype) for key, w in NETWORK.items()}, {}))
    assert {w.dtype for w in finished.network.values()} == {np.dtype(dtype)}


def test_what_belongs_to_no_layer_is_left_out(file):
    more = {"m.W1": NETWORK["W1"], "gamma1": np.ones(5)}
    assert list(load_network(file(NETWORK | more, {})).network) == list(NETWORK)


def test_a_gap_between_the_weights_is_refused(file):
    assert_refused(file(NETWORK | {"W9": np.ones((2, 2))}, {}), "other_net")


def test_a_layer_too_wide_to_compute_is_refused(file):
    wide = {"W1": np.ones((6, 20_000)), "b1": np.ones(20_000)}
    assert_refused(file(wide, {}), "too_wide")


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_comes_back_and_infers(file, name):
    stack = PRESETS[name].stack
    network = stack.init(np.random.default_rng(0), np.float32)
    finished = load_network(file(network, {"layers": stack_text(stack)}))
    x = np.full((2, finished.inputs), 255, np.uint8)
    predicted = predictions(finished.stack, finished.network, x)
    np.testing.assert_array_equal(predicted, predictions(stack, network, x))


OTHER_NETS = {
    "a layer without a bias": {k: w for k, w in NETWORK.items() if k != "b2"},
    "a layer of another width": NETWORK | {"W2": np.ones((7, 4))},
    "a bias of another length": NETWORK | {"b3": np.ones(4)},
    "a bias like a matrix": NETWORK | {"b3": np.ones((1, 3))},
    "a matrix without columns": NETWORK | {"W3": np.ones(4)},
    "a first matrix without columns": NETWORK | {"W1": np.ones(6)},
    "a matrix of no dimension": NETWORK | {"W3": np.array(1.0)},
    "a matrix of three dimensions": NETWORK | {"W3": np.ones((4, 1, 3))},
}


@pytest.mark.parametrize("name", OTHER_NETS)
def test_arrays_that_are_no_network_are_refused(file, name):
    assert_refused(file(OTHER_NETS[name], {}), "other_net")
    assert_refused(file(OTHER_NETS[name], {"layers": stack_text(STACK)}), "other_net")


def test_another_network_than_was_asked_for_is_refused_with_what_it_has(file):
    path = file(NETWORK, {})
    assert_refused(path, "other_net", fully_connected((6, 5, 3), "sigmoid"))
    with pytest.raises(Unreadable, match=r"W1 \(6, 5\), b1 \(5,\), W2 \(5, 4\), b2 \(4,\)"):
        load_network(path, PRESETS["book2"].stack)


@pytest.mark.parametrize(
    "network", [{}, {"w1": np.ones((2, 2))}, {"W2": np.ones((2, 2))}, {"b1": np.ones(2)}]
)
def test_a_file_without_a_first_layer_is_refused(file, network):
    assert_refused(file(network, {}), "no_weights")


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("key", ["W1", "b3"])
def test_numbers_that_are_none_are_refused(file, key, number):
    broken = NETWORK[key].copy()
    broken.flat[-1] = number
    assert_refused(file(NETWORK | {key: broken}, {}), "not_finite")


@pytest.mark.parametrize(
    "layers",
    [
        "",
        "affine 6 5 he, convolution 3",
        "affine 6 5, relu, affine 4 3",
        "affine 6 5, batch_norm 4, affine 5 4",
        "affine 6 5, layer_norm 6",
        "layer_norm 5, affine 6 5",
        "relu",
        "batch_norm 6",
        "affine 6 0",
        "affine 6",
        None,
        7,
        ["affine 6 5"],
        {"affine": [6, 5]},
    ],
)
def test_a_description_of_no_network_is_refused(file, layers):
    try:
        stack = parse_stack(layers)
        arrays = {key: np.ones(shape) for key, shape in stack.shapes().items()}
    except (ValueError, AttributeError, TypeError):
        arrays = NETWORK
    assert_refused(file(arrays, {"layers": layers}), "bad_meta")


def test_a_description_nested_as_deep_as_can_be_read_is_refused(tmp_path):
    for depth in range(800, 1000, 3):
        meta = np.array('{"layers": ' + "[" * depth + "]" * depth + "}")
        np.savez(tmp_path / "w.npz", meta=meta, **NETWORK)
        assert_refused(tmp_path / "w.npz", "bad_meta")


@pytest.mark.parametrize(
    "content",
    [b"", b"P", b"{}", b"W1 = ...", b"\x93NUMPY\x01\0", b"\x1f\x8b\x08", *[pickle.dumps(NETWORK, protocol) for protocol in (0, 1)]],
    ids=["empty", "a byte", "JSON", "text", ".npy", "gzip", "pickle 0", "pickle 1"],
)  # fmt: skip
def test_a_file_that_begins_in_another_way_is_refused(tmp_path, content):
    (tmp_path / "w.npz").write_bytes(content)
    assert_refused(tmp_path / "w.npz", "not_weights")


def test_an_absent_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_network(tmp_path / "absent")


def bytes_of(save):
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


META = np.array(json.dumps({"layers": "affine 2 3 he, relu, affine 3 2 he"}))
SMALL = fully_connected((2, 3, 2), "relu").init(np.random.default_rng(0))
FILES = {
    "npz": bytes_of(lambda stream: np.savez(stream, **SMALL)),
    "npz with meta": bytes_of(lambda stream: np.savez_compressed(stream, meta=META, **SMALL)),
    "pickle": pickle.dumps(SMALL, 3),
}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("network") / "w"


# Python decodes the text of an opcode before anybody can refuse the opcode.
@pytest.mark.filterwarnings("ignore:.*escape sequence:DeprecationWarning")
@pytest.mark.parametrize("name", FILES)
@settings(max_examples=300)
@given(data=st.data())
def test_with_any_byte_flipped_it_is_refused_or_infers(scratch, name, data):
    content = bytearray(FILES[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    scratch.write_bytes(content)
    try:
        finished = load_network(scratch)
    except Unreadable:
        return
    x = np.full((3, finished.inputs), 255, np.uint8)
    predicted = predictions(finished.stack, finished.network, x)
    assert set(predicted) <= set(range(finished.classes))
