"""What crosses the pipe comes back as it was, and nothing hostile comes through."""

import io
import json
import math
import struct
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from eprep.sandbox.inside import frames, nodes
from eprep.sandbox.inside.frames import Malformed
from eprep.sandbox.inside.nodes import Decoder, Encoder

DTYPES = sorted(nodes.DTYPES)
ARRAYS = st.sampled_from(DTYPES).flatmap(
    lambda char: npst.arrays(np.dtype(char), npst.array_shapes(min_dims=0, min_side=0))
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**300), 10**300)
    | st.floats()
    | st.text(max_size=40)
    | ARRAYS
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
).filter(lambda value: depth(value) <= nodes.DEPTH_MOST)


def depth(value):
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list | tuple) else 0


def same(one, other):
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float):
        return (
            math.isnan(one)
            if math.isnan(other)
            else struct.pack("d", one) == struct.pack("d", other)
        )
    return one == other


def strange(type_, dtype, *shape):
    return ("strange", type_, dtype, *shape)


def sent(value):
    """The value after a journey through a pipe."""
    encoder, pipe = Encoder(), io.BytesIO()
    node = encoder.node(value)
    frames.write(pipe, {"value": node}, bytes(encoder.body))
    pipe.seek(0)
    header, body = frames.read(pipe)
    assert frames.read(pipe) is None
    return Decoder(body, {"x": strange}).value(header["value"])


@given(VALUES)
@example(np.array(0.0))
@example(np.zeros((0, 3), np.float32))
@example([[[[[[-0.0]]]]]])
@example({"": float("nan"), "\ud800": float("-inf")})
def test_every_plain_value_comes_back_as_it_was(value):
    assert same(sent(value), value)


@pytest.mark.parametrize(
    ("value", "arrived"),
    [
        pytest.param(np.float32(0.5), np.float32(0.5), id="a NumPy number"),
        pytest.param(np.arange(3).astype(">i8"), np.arange(3), id="the other byte order"),
        pytest.param(np.arange(6.0).reshape(2, 3).T, np.array([[0.0, 3], [1, 4], [2, 5]]), id="T"),
        pytest.param(np.longdouble("0.5"), np.float64(0.5), id="a long double"),
        pytest.param(1j, ("strange", "complex", None), id="complex"),
        pytest.param(object(), ("strange", "object", None), id="an object"),
        pytest.param({1: 2}, ("strange", "dict", None), id="a key that is no text"),
        pytest.param(10**400, ("strange", "int", None), id="a long integer"),
        pytest.param(np.array([1j]), ("strange", "ndarray", "complex128"), id="a complex array"),
        pytest.param(np.array([None]), ("strange", "ndarray", "object"), id="an object array"),
        pytest.param([0] * 5000, ("strange", "list", None), id="too many parts"),
        pytest.param([[[[[[[[0]]]]]]]], ("strange", "list", None), id="too deep"),
        pytest.param({"a": "b" * 10**6}, ("strange", "dict", None), id="too long a text"),
        pytest.param([10**300] * 4000, ("strange", "list", None), id="too many digits"),
        pytest.param([np.zeros((1,) * 64)] * 1500, ("strange", "list", None), id="too many axes"),
    ],
)
def test_a_strange_value_arrives_by_its_name(value, arrived):
    assert same(sent(value), arrived)


WIDE = "\U0001f600"
"""Takes twelve bytes in a header."""

LONG_DTYPE = np.zeros(1, [(WIDE * 90, float)])
PARTS = st.sampled_from([
    0, True, 0.1, 10**300, 10**15, "", WIDE * 15, WIDE * 16, np.float32(1), np.zeros(1),
    np.zeros((1,) * 15), np.zeros((1,) * 64), np.zeros((0, 2**40)), np.zeros((0,) + (2**26 - 1,) * 2),
    np.array(None), LONG_DTYPE, np.zeros(2**21), 1j, {1: 2}, type(WIDE * 200, (), {})(),
    [[[[0]]]], [[[[[[0]]]]]], (0,) * 9, {"a": [1]}, {WIDE * 15: WIDE * 15}, {str(n): n for n in range(2000)},
])  # fmt: skip
NEAR_THE_BOUNDS = st.builds(
    lambda part, count, kind: kind(
        {f"{n:04}{WIDE * 11}": part for n in range(count)} if kind is dict else [part] * count
    ),
    PARTS,
    st.sampled_from([1, 2, 30, 200, 1023, 1024, 1364, 2046, 2047, 2048, 4094, 4095, 4096]),
    st.sampled_from([list, tuple, dict, iter]),
)


@settings(max_examples=80)
@given(NEAR_THE_BOUNDS, NEAR_THE_BOUNDS)
@example([0] * 4095, [0] * 4095)
@example([WIDE * 15] * 4095, [WIDE * 15] * 4095)
@example([LONG_DTYPE] * 580, [LONG_DTYPE] * 2000)
@example([LONG_DTYPE] * 2000, [LONG_DTYPE] * 2000)
@example(*[{f"{n:04}{WIDE * 11}": WIDE * 15 for n in range(2047)}] * 2)
@example(*[{f"{n:04}{WIDE * 11}": WIDE * 15 for n in range(4095)}] * 2)
@example([np.zeros((0, 2**40))], None)
@example(np.zeros(2**22), np.zeros(2**22 + 1))
def test_whatever_an_encoder_writes_is_read(value, after):
    encoder = Encoder()
    header = {"value": encoder.node(value), "after": encoder.node(after)}
    frame = frames.read(io.BytesIO(frames.packed(header, bytes(encoder.body))))
    decoder = Decoder(frame[1], {"x": strange, "g": list})
    decoder.value(frame[0]["value"])
    decoder.value(frame[0]["after"])
    decoder.end()


@given(st.binary(max_size=200))
@example(b"\0" * 8)
@example(b"\xff" * 8)
@example(struct.pack(">II", 2, 0) + b"[]")
@example(struct.pack(">II", 10**4, 0) + b"[" * 10**4)
@example(struct.pack(">II", 6000, 0) + b'{"a": ' + b"1" * 5993 + b"}")
@example(struct.pack(">II", 100, 0) + b"{}")
@example(struct.pack(">II", frames.HEADER_MOST + 1, 0))
@example(struct.pack(">II", 2, frames.BODY_MOST + 1))
def test_random_bytes_are_malformed_or_the_end(content):
    try:
        frame = frames.read(io.BytesIO(content))
    except Malformed:
        return
    assert frame is None or isinstance(frame[0], dict)


@given(VALUES, st.data())
def test_a_frame_with_a_changed_byte_is_read_or_malformed(value, data):
    encoder, pipe = Encoder(), io.BytesIO()
    frames.write(pipe, {"value": encoder.node(value)}, bytes(encoder.body))
    content = bytearray(pipe.getvalue())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    with suppress(Malformed):
        frame = frames.read(io.BytesIO(bytes(content)))
        if frame is not None:
            Decoder(frame[1], {"x": strange}).value(frame[0].get("value"))


@given(VALUES, st.data())
def test_a_frame_cut_short_is_the_end(value, data):
    encoder, pipe = Encoder(), io.BytesIO()
    frames.write(pipe, {"value": encoder.node(value)}, bytes(encoder.body))
    content = pipe.getvalue()
    assert frames.read(io.BytesIO(content[: data.draw(st.integers(0, len(content) - 1))])) is None


SIZES = st.integers() | st.sampled_from([0, 1, 2**26, 2**63]) | st.booleans() | st.floats()
NODES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=2), inner, max_size=2)
        | st.tuples(st.sampled_from("siflrdax"), inner).map(list)
        | st.tuples(st.sampled_from("ldt"), st.lists(inner, max_size=3)).map(list)
        | st.tuples(
            st.just("a"), st.sampled_from([*DTYPES, "g", "O", "U", ""]), st.lists(SIZES, max_size=9)
        ).map(list)
        | st.tuples(st.just("x"), inner, inner).map(list)
    ),
    max_leaves=20,
)


@given(NODES, st.binary(max_size=64))
@example(["a", "d", [0, 2**26, 2**26, 2**26]], b"")
@example(["a", "?", [1]], b"\7")
@example(["a", "d", [True]], b"\0" * 8)
@example(["a", "d", [-1]], b"\0" * 8)
@example(["a", "d", [1] * 65], b"\0" * 8)
@example(["a", "O", [1]], b"\0" * 8)
@example(["f", "nan"], b"")
@example(["f", "0x1p99999"], b"")
@example(["f", "1" * 41], b"")
@example(["i", "1_0"], b"")
@example(["i", "²"], b"")
@example(["i", "9" * 401], b"")
@example(["l", [["l", [["l", [["l", [["l", [["l", [["l", [None]]]]]]]]]]]]]], b"")
@example(["l", [None] * 5000], b"")
def test_a_hostile_node_is_read_or_malformed(node, body):
    node = json.loads(json.dumps(node))
    with suppress(Malformed):
        Decoder(body, {"x": strange}).value(node)


@pytest.mark.parametrize(
    ("node", "body"),
    [
        pytest.param(["a", "?", [1]], b"\7", id="a bool of 7"),
        pytest.param(["a", "d", [1]], b"\0" * 7, id="a byte too few"),
        pytest.param(["a", "d", [-1]], b"\0" * 8, id="a negative size"),
        pytest.param(["a", "d", [True]], b"\0" * 8, id="a size that is a bool"),
        pytest.param(["a", "O", [1]], b"\0" * 8, id="an array of objects"),
        pytest.param(["a", "dd", [1]], b"\0" * 16, id="two dtypes"),
        pytest.param(["i", "1_0"], b"", id="an underscore"),
        pytest.param(["i", "9" * 401], b"", id="401 digits"),
        pytest.param(["f", "0x1p99999"], b"", id="beyond a double"),
        pytest.param(["d", [["a", None, None]]], b"", id="a pair of three"),
        pytest.param(["l", [None] * 5000], b"", id="5000 nodes"),
        pytest.param(["z", None], b"", id="an unknown node"),
        pytest.param({}, b"", id="a mapping"),
        pytest.param(1, b"", id="a bare number"),
    ],
)
def test_what_no_encoder_writes_is_malformed(node, body):
    with pytest.raises(Malformed):
        Decoder(body, {"x": strange}).value(node)
