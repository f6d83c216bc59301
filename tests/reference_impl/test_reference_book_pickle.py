"""Pickles of a dict of arrays are read; whatever else a pickle can do, it does not do here."""

import operator
import os
import pickle
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl.files.book_pickle import MOST, read_book_pickle
from reference_impl.files.fault import Unreadable

# Python decodes the text of an opcode before anybody can refuse the opcode.
ESCAPES = pytest.mark.filterwarnings("ignore:.*escape sequence:DeprecationWarning")
ARRAYS = {
    "W1": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b1": np.linspace(-1.0, 1.0, 3),
    "W2": np.asfortranarray(np.arange(6, dtype=np.float32).reshape(3, 2)),
    "every other one": np.arange(12.0).reshape(4, 3)[::2],
    "big-endian": np.arange(3, dtype=">f4"),
    "of one number": np.array(0.1),
    "empty": np.empty((0, 3), np.float32),
    "重み": np.frombuffer(bytes(range(256)), np.float32),  # every byte there is
}


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Reads these bytes as a file, and looks whether that left another one behind."""
    monkeypatch.chdir(tmp_path)

    def read(content):
        path = tmp_path / "sample_weight.pkl"
        path.write_bytes(content)
        try:
            return read_book_pickle(path)
        finally:
            assert list(tmp_path.iterdir()) == [path]

    return read


def assert_refused(read, content):
    with pytest.raises(Unreadable) as error:
        read(content)
    assert error.value.reason == "bad_pickle"


def assert_same(arrays, expected):
    assert list(arrays) == list(expected)
    for name, array in expected.items():
        assert arrays[name].dtype == array.dtype.newbyteorder("=")
        np.testing.assert_array_equal(arrays[name], array)
        assert arrays[name].shape == array.shape


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_dict_of_arrays_comes_back(read, protocol):
    arrays = {name: a for name, a in ARRAYS.items() if a.size or protocol > 2}
    assert_same(read(pickle.dumps(arrays, protocol)), arrays)


@pytest.mark.parametrize("protocol", [0, 1])
def test_the_oldest_protocols_are_refused(read, protocol):
    assert_refused(read, pickle.dumps(ARRAYS, protocol))


# Pickles that mean harm


class Call:
    """Pickles as a call, as any object may."""

    def __init__(self, function, *args):
        self.call = function, args

    def __reduce__(self):
        return self.call


WRITE = "open('marker', 'w').close()"
CALLS = {
    "os.system": lambda: Call(os.system, "echo > marker"),
    "subprocess": lambda: Call(subprocess.check_call, [sys.executable, "-c", WRITE]),
    "eval": lambda: Call(eval, WRITE),
    "exec": lambda: Call(exec, WRITE),
    "os.mkdir": lambda: Call(os.mkdir, "marker"),
    "a method": lambda: Call(Path.touch, Path("marker")),
    "a method by its name": lambda: Call(operator.methodcaller("touch"), Path("marker")),
    "numpy": lambda: Call(np.save, "marker", np.ones(2)),
    "pickle": lambda: Call(pickle.loads, pickle.dumps(Call(eval, WRITE))),
}
PLACES = {
    "in place of the dict": lambda evil: evil,
    "as a value": lambda evil: {"W1": ARRAYS["W1"], "b1": evil},
    "within a value": lambda evil: {"W1": (1, ({"x": evil},))},
    "within a key": lambda evil: {("W1", evil): ARRAYS["W1"]},
    "as an element": lambda evil: {"W1": np.array([evil])},
}


@pytest.mark.parametrize("name", CALLS)
def test_the_pickles_below_do_harm_where_they_are_obeyed(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    pickle.loads(pickle.dumps(CALLS[name]()))
    assert list(tmp_path.glob("marker*"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("name", CALLS)
def test_nothing_that_a_pickle_names_is_called(read, name, protocol, place):
    assert_refused(read, pickle.dumps(PLACES[place](CALLS[name]()), protocol))


@pytest.mark.parametrize(
    "content",
    [
        b"\x80\x04})" + b"\x85" * 1_000_000 + b"Ns.",
        b"\x80\x04})" + b"\x85q\x00h\x00" * 300_000 + b"Ns.",
        b"\x80\x04}" + b"(" * 1_000_000 + b"t" * 1_000_000 + b"Ns.",
        b"\x80\x04" + b"}X\x01\x00\x00\x00x" * 1_000_000 + b"N" + b"s" * 1_000_000 + b".",
    ],
    ids=["tuples", "tuples by memo", "marks", "dicts"],
)
def test_nothing_nested_a_million_deep_kills_python(tmp_path, content):
    (tmp_path / "w.pkl").write_bytes(content)
    program = (
        "import sys; from pathlib import Path\n"
        "from reference_impl.files.book_pickle import Unreadable, read_book_pickle\n"
        "try: read_book_pickle(Path(sys.argv[1]))\n"
        "except Unreadable: print('refused')"
    )
    here = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "w.pkl")],
        cwd=here, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "refused\n", "")


def test_as_many_layers_as_the_opcodes_allow_are_read(read):
    layers = {f"{kind}{i}": np.ones((2, 2)) for i in range(1, 41) for kind in "Wb"}
    for protocol in (2, 3, 4, 5):
        assert_same(read(pickle.dumps(layers, protocol)), layers)


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    with (tmp_path / "w.pkl").open("wb") as file:
        file.truncate(MOST + 1)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as error:
            read_book_pickle(tmp_path / "w.pkl")
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()
    assert error.value.reason == "too_large"


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_no_beginning_of_a_pickle_passes_for_the_pickle(read_or_refused, protocol):
    content = pickle.dumps({"W1": ARRAYS["W1"]}, protocol)
    for length in range(len(content)):
        assert read_or_refused(read_book_pickle, content[:length]) is None


@ESCAPES
@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
@settings(max_examples=200)
@given(data=st.data())
def test_with_any_bytes_flipped_it_is_read_or_refused(read_or_refused, protocol, data):
    content = bytearray(pickle.dumps({"W1": ARRAYS["W1"], "b1": ARRAYS["b1"]}, protocol))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    read_or_refused(read_book_pickle, content)
