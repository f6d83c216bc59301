"""Pickles written by hand, opcode by opcode: those that no pickler writes are refused."""

import re
import struct
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl.files.book_pickle import MOST_OPCODES, STAND_INS, read_book_pickle
from reference_impl.files.fault import Unreadable

# Python decodes the text of an opcode before anybody can refuse the opcode.
ESCAPES = pytest.mark.filterwarnings("ignore:.*escape sequence:DeprecationWarning")


@pytest.fixture
def read(tmp_path):
    """Reads these bytes as a file, and looks whether a stand-in is another one afterwards."""
    before = {name: dict(vars(it)) for name, it in STAND_INS.items()}

    def read(content):
        (tmp_path / "w.pkl").write_bytes(content)
        try:
            return read_book_pickle(tmp_path / "w.pkl")
        finally:
            assert {name: dict(vars(it)) for name, it in STAND_INS.items()} == before

    return read


def assert_refused(read, content):
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as error:
            read(content)
        memory = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert error.value.reason == "bad_pickle"
    assert len(error.value.details["why"]) <= 200
    assert memory < 20 * len(content) + 2**20


def text(value):
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def number(value):
    return b"J" + struct.pack("<i", value)


def body(content):
    return b"B" + struct.pack("<I", len(content)) + content


def named(module, name):
    return f"c{module}\n{name}\n".encode()


def tupled(*items):
    return b"(" + b"".join(items) + b"t"


NONE, FALSE, CALL, BUILD = b"N", b"\x89", b"R", b"b"
RECONSTRUCT = named("numpy.core.multiarray", "_reconstruct")
FROM_BUFFER = named("numpy.core.numeric", "_frombuffer")
NDARRAY, DTYPE = named("numpy", "ndarray"), named("numpy", "dtype")
ENCODE = named("_codecs", "encode")
SHAPE = tupled(number(1), number(2))
ZEROS, IN_ROWS, NAME = body(bytes(8)), text("C"), text("W1")


def dtype(kind="f4", order="<"):
    made = DTYPE + tupled(text(kind), number(0), number(1)) + CALL
    return made + tupled(number(3), text(order), *[NONE] * 3, *[number(-1)] * 2, number(0)) + BUILD


def empty_array():
    return RECONSTRUCT + tupled(NDARRAY, tupled(number(0)), body(b"b")) + CALL


def array(shape=SHAPE, kind=None, fortran=FALSE, content=ZEROS, made=None):
    """An array, or something nearly one."""
    state = tupled(number(1), shape, kind or dtype(), fortran, content)
    return (made or empty_array()) + state + BUILD


def buffered(content=ZEROS, kind=None, shape=SHAPE, order=IN_ROWS):
    return FROM_BUFFER + tupled(content, kind or dtype(), shape, order) + CALL


def pickled(value, key=NAME):
    return b"\x80\x03}" + key + value + b"s."


def python_2(value):
    """The text of Python 2, which is bytes."""
    return b"T" + struct.pack("<I", len(value)) + value


@pytest.mark.parametrize(
    "content",
    [
        pickled(array()),
        pickled(buffered()),
        pickled(array(content=python_2(bytes(8)))),
        pickled(array(content=ENCODE + tupled(text("\0" * 8), text("latin1")) + CALL)),
        pickled(array(content=b"\x96" + struct.pack("<Q", 8) + bytes(8))),
        pickled(array(), key=python_2(b"W1")).replace(b"\x80\x03", b"\x80\x02"),
    ],
    ids=["protocol 3", "protocol 5", "bytes of Python 2", "bytes of protocol 2", "a bytearray", "a name of Python 2"],
)  # fmt: skip
def test_arrays_by_hand_are_read(read, content):
    ((name, found),) = read(content).items()
    assert name == "W1"
    np.testing.assert_array_equal(found, np.zeros((1, 2), np.float32), strict=True)


def test_the_numbers_of_python_2_are_read_byte_by_byte(read):
    row = np.frombuffer(bytes(range(256)), np.float32).reshape(1, 64)
    content = array(tupled(number(1), number(64)), content=python_2(row.tobytes()))
    np.testing.assert_array_equal(read(pickled(content))["W1"], row)


HUGE = b"\x8a\x20" + bytes(31) + b"\x01"  # 2²⁴⁸
ODD = {
    "an array that was never filled": empty_array(),
    "an array filled with nothing": empty_array() + NONE + BUILD,
    "an array filled with too little": empty_array() + tupled(number(1), SHAPE) + BUILD,
    "an array filled with a text": empty_array() + text("12345") + BUILD,
    "an array filled with a dict": empty_array() + b"}" + BUILD,
    "a buffer without a shape": FROM_BUFFER + tupled(body(bytes(8)), dtype()) + CALL,
    "a shape that is a number": array(shape=number(2)),
    "a shape that is nothing": array(shape=NONE),
    "a shape that is a text": array(shape=text("12")),
    "a shape that is bytes": array(shape=body(b"\x01\x02")),
    "a shape of texts": array(shape=tupled(text("1"), text("2"))),
    "a shape of shapes": array(shape=tupled(SHAPE, SHAPE)),
    "a shape of truth": array(shape=tupled(b"\x88", number(2))),
    "a shape to be guessed": array(shape=tupled(number(-1), number(2))),
    "a negative shape": array(shape=tupled(number(-1), number(-2))),
    "a shape larger than its content": array(shape=tupled(number(2**30), number(2**30))),
    "a shape smaller than its content": array(shape=tupled(number(1))),
    "a huge shape": array(shape=tupled(HUGE, HUGE)),
    "a huge shape of nothing": array(shape=tupled(number(0), HUGE), content=body(b"")),
    "a shape of too many dimensions": array(shape=tupled(*[number(1)] * 99, number(2))),
    "content that is nothing": array(content=NONE),
    "content that is a number": array(content=number(0)),
    "content that is an array": array(content=array()),
    "content of other characters": array(content=text("重" * 8)),
    "content in another encoding": array(content=ENCODE + tupled(text("\0" * 8), text("utf-8")) + CALL),
    "content in no encoding": array(content=ENCODE + tupled(text("\0" * 8)) + CALL),
    "content encoded from a number": array(content=ENCODE + tupled(number(8), text("latin1")) + CALL),
    "an encoded text for an array": ENCODE + tupled(text("W1"), text("latin1")) + CALL,
    "an array of objects": array(kind=dtype("O8"), content=body(bytes(16))),
    "an array of integers": array(kind=dtype("i4")),
    "an array of texts": array(kind=dtype("U1")),
    "an array of no type": array(kind=NONE),
    "a type that was never called": array(kind=DTYPE),
    "a type without a name": array(kind=DTYPE + b")" + CALL),
    "a type without a byte order": array(kind=DTYPE + tupled(text("f4")) + CALL),
    "a type whose state is a number": array(kind=DTYPE + tupled(text("f4")) + CALL + number(3) + BUILD),
    "a type whose state is a dict": array(kind=DTYPE + tupled(text("f4")) + CALL + b"}" + BUILD),
    "an encoded text for a type": array(kind=ENCODE + tupled(text("f4")) + CALL + SHAPE + BUILD),
    "a type whose name is a dict": array(kind=DTYPE + tupled(b"}") + CALL + SHAPE + BUILD),
    "a type whose name is a type": array(kind=DTYPE + tupled(dtype()) + CALL + SHAPE + BUILD),
    "an array for a type": array(kind=empty_array()),
    "a called ndarray": NDARRAY + tupled(SHAPE) + CALL,
    "an ndarray that is filled": array(made=NDARRAY + tupled(SHAPE) + CALL),
    "a class in place of an array": RECONSTRUCT,
    "a class that is filled": RECONSTRUCT + b"}" + text("state") + SHAPE + b"s" + BUILD,
    "a class whose attributes are set": RECONSTRUCT + tupled(NONE, b"}" + text("x") + NONE + b"s") + BUILD,
    "a function whose attributes are set": ENCODE + tupled(NONE, b"}" + text("__defaults__") + SHAPE + b"s") + BUILD,
    "a function whose dict is filled": ENCODE + b"}" + text("x") + NONE + b"s" + BUILD,
    "a text whose attributes are set": text("W1") + b"}" + BUILD,
    "a note that is called": empty_array() + SHAPE + CALL,
    "a text that is called": text("os.system") + SHAPE + CALL,
    "a call with what is no tuple": RECONSTRUCT + number(1) + CALL,
    "a dict of dicts": b"}" + NAME + array() + b"s",
    "nothing": NONE,
    "a tuple around an array": tupled(array()),
    "an array within itself": array(made=empty_array() + b"q\x00", content=b"h\x00"),
    "a shape within itself": b"}q\x00" + text("x") + b"h\x00s",
    "what was never remembered": b"h\x07",
    "a frame larger than any file": b"\x95" + struct.pack("<Q", 2**64 - 1) + NONE,
    "a frame larger than the file": b"\x95" + struct.pack("<Q", 2**62) + NONE,
    "bytes of a claim of 2⁶³": b"\x8e" + struct.pack("<Q", 2**63 - 1) + b"x",
    "bytes of a claim of 4 GB": b"B" + struct.pack("<I", 2**32 - 1) + b"x",
    "a bytearray of a claim of 2⁶²": b"\x96" + struct.pack("<Q", 2**62) + b"x",
    "a text of a claim of 4 GB": b"X" + struct.pack("<I", 2**32 - 1) + b"x",
    "a text of a claim of 2⁶²": b"\x8d" + struct.pack("<Q", 2**62) + b"x",
    "an old text of a negative claim": b"T" + struct.pack("<i", -5) + b"x",
    "a number of a claim of 2 GB": b"\x8b" + struct.pack("<I", 2**31 - 1) + b"\x01",
    "a memo of 32 GB": NONE + b"r" + struct.pack("<I", 2**32 - 1),
    "a long text of old": b"S" + b"x" * 1000 + b"\n",
    "more opcodes than any network needs": NONE + b"q\x00" * MOST_OPCODES,
}  # fmt: skip


@ESCAPES
@pytest.mark.parametrize("name", ODD)
def test_what_is_no_array_is_refused(read, name):
    assert_refused(read, pickled(ODD[name]))


def test_one_array_under_many_names_takes_no_memory(read):
    size = 2**20
    shape = tupled(number(size // 4))
    names = b"".join(text(str(i)) + b"h\x00" for i in range(1000))
    memo = array(shape, content=body(bytes(size))) + b"q\x00"
    assert_refused(read, b"\x80\x03}(" + NAME + memo + names + b"u.")


@pytest.mark.parametrize(
    ("opcode", "content"),
    [
        ("EMPTY_LIST", b"](e"), ("LIST", b"(l"), ("EMPTY_SET", b"\x8f"), ("DUP", NONE + b"2"),
        ("NEWOBJ", RECONSTRUCT + b")\x81"), ("NEWOBJ_EX", RECONSTRUCT + b")}\x92"),
        ("OBJ", b"(" + RECONSTRUCT + b"o"), ("INST", b"(inumpy\nndarray\n"),
        ("EXT1", b"\x82\x01"), ("EXT4", b"\x84\x01\0\0\0"), ("NEXT_BUFFER", b"\x97"),
        ("PERSID", b"Pelsewhere\n"), ("BINPERSID", text("elsewhere") + b"Q"),
        ("PUT", NONE + b"p99999999999999999999\n"),
    ],
)  # fmt: skip
def test_no_opcode_is_obeyed_that_arrays_do_not_need(read, opcode, content):
    with pytest.raises(Unreadable, match=rf"\(opcode {opcode}\)"):
        read(pickled(content))


BROKEN = [b"", b"\x80", b"\x80\x03", b"\x80\x03.", b"\x80\x03}", b"\x80\x09}."]
KEYS = [number(1), NONE, tupled(NAME), array(), b"}"]


@pytest.mark.parametrize("content", [*BROKEN, *[pickled(array(), key) for key in KEYS]])
def test_what_is_no_dict_of_names_is_refused(read, content):
    assert_refused(read, content)


@pytest.mark.parametrize("content", [array(), tupled(), NONE, text("W1")])
def test_what_is_no_dict_is_said_to_be_none(read, content):
    with pytest.raises(Unreadable, match=r"\(no dict\)"):
        read(b"\x80\x03" + content + b".")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "system"), ("posix", "system"), ("nt", "system"), ("", ""), ("重\x1b[2J", "み\n" * 1000),
        ("builtins", "eval"), ("__builtin__", "eval"), ("builtins", "object"), ("_codecs", "lookup"),
        ("copyreg", "_reconstructor"), ("numpy.testing._private.utils", "runstring"),
        ("numpy", "load"), ("numpy", "ndarray.tofile"), ("numpy", "dtype.__class__"),
        ("numpy.core.multiarray", "fromfile"), ("numpy", "core.multiarray._reconstruct"),
        ("numpy.core.multiarray", "_reconstruct.__globals__"),
        ("reference_impl.files.book_pickle", "pickle.loads"),
    ],
)  # fmt: skip
def test_no_other_name_leads_anywhere(read, module, name):
    by_stack = b"\x80\x04}" + NAME + text(module) + text(name) + b"\x93s."
    by_line = pickled(named(module, name))
    called = b"\x80\x04}" + NAME + text(module) + text(name) + b"\x93)Rs."
    for content in (by_stack, by_line, called):
        assert_refused(read, content)
    with pytest.raises(Unreadable, match=re.escape(f"{module!r}, {name!r} is no name"[:200])):
        read(by_stack)


@pytest.mark.parametrize("name", [NONE, number(1), SHAPE, body(b"ndarray"), empty_array()])
def test_a_name_that_is_no_text_leads_nowhere(read, name):
    assert_refused(read, b"\x80\x04}" + NAME + text("numpy") + name + b"\x93s.")
    assert_refused(read, b"\x80\x04}" + NAME + name + text("ndarray") + b"\x93s.")


PIECES = [
    NONE, FALSE, CALL, BUILD, RECONSTRUCT, FROM_BUFFER, NDARRAY, DTYPE, ENCODE, SHAPE, text("f4"),
    text("latin1"), number(0), number(-1), body(b"12345678"), b"(", b"t", b")", b"}", b"s", b"u",
    b"\x85", b"\x86", b"\x87", b"q\x00", b"h\x00", b"\x94", dtype(), empty_array(), array(), buffered(),
]  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
def test_any_program_of_these_pieces_is_read_or_refused(read_or_refused, program):
    read_or_refused(read_book_pickle, b"\x80\x03}" + NAME + program + b"s.")
    read_or_refused(read_book_pickle, b"\x80\x03" + program + b".")
