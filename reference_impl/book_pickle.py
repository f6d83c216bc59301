"""The book's `sample_weight.pkl`, read without running anything that it names.

A pickle is a program: it calls whatever it names. Here every name leads to a stand-in that only
takes note of how it was called, so that a hostile file can call nothing; what the notes describe
is then turned into arrays, or refused. First the opcodes are read through without being obeyed:
whoever claims more bytes than there are, or uses an opcode that a dict of arrays has no use for,
is refused at once.
"""

import io
import math
import pickle
import pickletools
from pathlib import Path
from typing import Any

import numpy as np

from .arrays import Network
from .fault import Unreadable

MOST = 2**26
"""Bytes that are read of a file; the book's has 178 thousand."""

DTYPES = {"f4": np.float32, "f8": np.float64}

OPCODES = frozenset(
    {
        *("PROTO", "FRAME", "STOP", "MARK", "POP", "NONE", "NEWTRUE", "NEWFALSE"),
        *("INT", "BININT", "BININT1", "BININT2", "LONG1"),
        *("UNICODE", "BINUNICODE", "SHORT_BINUNICODE", "STRING", "BINSTRING", "SHORT_BINSTRING"),
        *("BINBYTES", "SHORT_BINBYTES", "EMPTY_TUPLE", "TUPLE", "TUPLE1", "TUPLE2", "TUPLE3"),
        *("EMPTY_LIST", "LIST", "APPEND", "APPENDS", "EMPTY_DICT", "DICT", "SETITEM", "SETITEMS"),
        *("GLOBAL", "STACK_GLOBAL", "REDUCE", "BUILD"),
        *("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE", "GET", "BINGET", "LONG_BINGET"),
    }
)
"""What the protocols 0 to 5 need for a dict of arrays."""


class _Note:
    """Stands for what was to be called, and keeps the arguments and the state given to it."""

    def __init__(self, *arguments: Any) -> None:
        self.arguments = arguments
        self.state: Any = None

    def __setstate__(self, state: Any) -> None:
        self.state = state


class _Reconstruct(_Note):
    """For numpy's `_reconstruct`: an array whose content comes as state."""


class _DType(_Note):
    """For `numpy.dtype`: first argument such as "f4", the byte order in the state."""


class _NDArray(_Note):
    """For `numpy.ndarray`, which is named and never called."""


def _encode(text: Any, encoding: Any) -> bytes:
    """Stands for `_codecs.encode`, by which old pickles carry bytes."""
    if not isinstance(text, str) or encoding != "latin1":
        raise pickle.UnpicklingError("bytes in another encoding than latin1")
    return text.encode("latin1")


STAND_INS = {
    ("numpy.core.multiarray", "_reconstruct"): _Reconstruct,
    ("numpy._core.multiarray", "_reconstruct"): _Reconstruct,
    ("numpy", "ndarray"): _NDArray,
    ("numpy", "dtype"): _DType,
    ("_codecs", "encode"): _encode,
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in STAND_INS:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a dict of arrays")
        return STAND_INS[module, name]


def read_book_pickle(path: Path) -> Network:
    """Return the arrays by name. Raises Unreadable, or OSError."""
    with path.open("rb") as file:
        content = file.read(MOST + 1)
    if len(content) > MOST:
        raise Unreadable(path, "too_large", "has more than {most} bytes", most=MOST)
    try:
        _look_through(content)
        found = _Unpickler(io.BytesIO(content), encoding="latin1").load()
        if not isinstance(found, dict):
            raise pickle.UnpicklingError("no dict")
        return {_name(name): _array(note) for name, note in found.items()}
    except (
        pickle.UnpicklingError, ValueError, TypeError, KeyError, IndexError, AttributeError,
        EOFError, OverflowError, RecursionError, UnicodeError,
    ) as error:  # fmt: skip
        why = str(error) or type(error).__name__
        raise Unreadable(path, "bad_pickle", "is no dict of arrays ({why})", why=why) from error


def _look_through(content: bytes) -> None:
    for opcode, argument, _ in pickletools.genops(content):
        if opcode.name not in OPCODES:
            raise pickle.UnpicklingError(f"opcode {opcode.name}")
        if opcode.name.endswith("PUT") and int(argument or 0) > len(content):
            raise pickle.UnpicklingError("a memo larger than the file")


def _name(name: Any) -> str:
    if not isinstance(name, str):
        raise pickle.UnpicklingError("a key that is no text")
    return name


def _array(note: Any) -> np.ndarray[Any, Any]:
    """Return the array that the notes describe.

    Its state is (version, shape, dtype, Fortran order, bytes); the dtype's begins with (version,
    byte order).
    """
    if not isinstance(note, _Reconstruct):
        raise pickle.UnpicklingError("a value that is no array")
    _, shape, dtype, fortran, body = note.state
    if not isinstance(dtype, _DType) or dtype.arguments[0] not in DTYPES:
        raise pickle.UnpicklingError("an array of something other than floating-point numbers")
    kind = np.dtype(DTYPES[dtype.arguments[0]]).newbyteorder(">" if dtype.state[1] == ">" else "<")
    if not all(type(n) is int and n >= 0 for n in shape) or not isinstance(body, bytes):
        raise pickle.UnpicklingError("an array whose shape or content is none")
    if math.prod(shape) * kind.itemsize != len(body):
        raise pickle.UnpicklingError("an array whose shape does not fit its content")
    array = np.frombuffer(body, kind).reshape(shape, order="F" if fortran else "C")
    return array.astype(kind.newbyteorder("="))
