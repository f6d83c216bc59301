"""The book's `sample_weight.pkl`, read without running anything that it names.

A pickle is a program for a small machine, and may tell it to call anything. So it is read in three
steps. First its opcodes are looked through without being obeyed: one that a dict of arrays does not
need is refused. Then it is obeyed, but every name leads to a stand-in that only notes how it was
called. At last the notes are turned into arrays, or refused.
"""

import io
import pickle
import pickletools
from pathlib import Path
from typing import Any

import numpy as np

from reference_impl.arrays import Array, Network

from .fault import Unreadable

MOST = 2**26
"""Bytes that are read of a file; the book's has 182 thousand."""

MOST_OPCODES = 4000
"""An array takes about forty. This also bounds how deep anything is nested: Python itself crashes
on the hash of a tuple inside a million others."""

OPCODES = frozenset(
    {  # starred only to group them
        *("PROTO", "FRAME", "STOP", "MARK", "NONE", "NEWTRUE", "NEWFALSE"),
        *("BININT", "BININT1", "BININT2", "LONG1"),
        *("BINUNICODE", "SHORT_BINUNICODE", "BINSTRING", "SHORT_BINSTRING"),
        *("BINBYTES", "SHORT_BINBYTES", "BYTEARRAY8"),
        *("EMPTY_TUPLE", "TUPLE", "TUPLE1", "TUPLE2", "TUPLE3"),
        *("EMPTY_DICT", "SETITEM", "SETITEMS"),
        *("GLOBAL", "STACK_GLOBAL", "REDUCE", "BUILD"),
        *("BINPUT", "LONG_BINPUT", "MEMOIZE", "BINGET", "LONG_BINGET"),
    }
)
"""What a dict of arrays needs in the protocols 2 to 5, of Python 2 and 3."""

DTYPES = {"f4": np.float32, "f8": np.float64}


class _Note:
    """Stands for what was to be called, and keeps the arguments and the state given to it."""

    def __init__(self, *arguments: Any) -> None:
        self.arguments = arguments
        self.state: Any = None

    def __setstate__(self, state: Any) -> None:
        self.state = state


class _Reconstruct(_Note):
    """For numpy's `_reconstruct`: an array whose content comes as state."""


class _FromBuffer(_Note):
    """For numpy's `_frombuffer`: an array of protocol 5."""


class _DType(_Note):
    """For `numpy.dtype`: first argument such as "f4", the byte order in the state."""


class _NDArray(_Note):
    """For `numpy.ndarray`, which is named and never called."""


class _Encode(_Note):
    """For `_codecs.encode`, by which protocol 2 carries bytes: a text and its encoding."""


STAND_INS = {
    ("numpy.core.multiarray", "_reconstruct"): _Reconstruct,
    ("numpy._core.multiarray", "_reconstruct"): _Reconstruct,
    ("numpy.core.numeric", "_frombuffer"): _FromBuffer,
    ("numpy._core.numeric", "_frombuffer"): _FromBuffer,
    ("numpy", "ndarray"): _NDArray,
    ("numpy", "dtype"): _DType,
    ("_codecs", "encode"): _Encode,
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in STAND_INS:
            raise pickle.UnpicklingError(f"{module!r}, {name!r} is no name for an array")
        return STAND_INS[module, name]


def read_book_pickle(path: Path) -> Network:
    """Return the arrays by name. Raises Unreadable, or OSError."""
    if path.stat().st_size > MOST:
        raise Unreadable(path, "too_large", "has more than {most} bytes", most=MOST)
    content = path.read_bytes()
    try:
        _look_through(content)
        found = _Unpickler(io.BytesIO(content), encoding="latin1").load()
        if not isinstance(found, dict):
            raise pickle.UnpicklingError("no dict")
        arrays: Network = {}
        for name, note in found.items():
            arrays[_name(name)] = _array(note)
            if sum(array.nbytes for array in arrays.values()) > len(content):
                raise pickle.UnpicklingError("the same array again and again")
    except (
        pickle.UnpicklingError, ValueError, TypeError, KeyError, IndexError, AttributeError,
        OverflowError, RecursionError,
    ) as error:  # fmt: skip
        why = (str(error) or type(error).__name__)[:200]
        raise Unreadable(path, "bad_pickle", "is no dict of arrays ({why})", why=why) from error
    return arrays


def _look_through(content: bytes) -> None:
    # genops raises ValueError where an argument would run past the end.
    for count, (opcode, argument, _) in enumerate(pickletools.genops(content)):
        if opcode.name not in OPCODES:
            raise pickle.UnpicklingError(f"opcode {opcode.name}")
        if count >= MOST_OPCODES:
            raise pickle.UnpicklingError(f"more than {MOST_OPCODES} opcodes")
        # The unpickler makes a table as long as the largest index.
        if opcode.name.endswith("PUT") and int(argument or 0) > MOST_OPCODES:
            raise pickle.UnpicklingError("a memo larger than the file")


def _name(name: Any) -> str:
    if not isinstance(name, str):
        raise pickle.UnpicklingError("a key that is no text")
    return name


def _array(note: Any) -> Array:
    """Return the array that the notes describe.

    Its state is (version, shape, dtype, Fortran order, bytes), or in protocol 5 its arguments are
    (bytes, dtype, shape, order).
    """
    if isinstance(note, _Reconstruct):
        _, shape, dtype, fortran, content = note.state
    elif isinstance(note, _FromBuffer):
        content, dtype, shape, order = note.arguments
        fortran = order == "F"
    else:
        raise pickle.UnpicklingError("a value that is no array")
    row: Array = np.frombuffer(_bytes(content), _kind(dtype))
    array = row.reshape(shape, order="F" if fortran else "C")
    if array.shape != shape:  # one length may be given as -1
        raise pickle.UnpicklingError("an array without a shape")
    return array.astype(array.dtype.newbyteorder("="))


def _kind(dtype: Any) -> np.dtype[Any]:
    """Return the type. The note's state begins with (version, byte order)."""
    if not isinstance(dtype, _DType) or dtype.arguments[0] not in DTYPES:
        raise pickle.UnpicklingError("an array of something other than floating-point numbers")
    return np.dtype(DTYPES[dtype.arguments[0]]).newbyteorder(">" if dtype.state[1] == ">" else "<")


def _bytes(content: Any) -> bytes:
    """Return what an array holds. In protocol 2 it comes as text, each character a byte."""
    if isinstance(content, _Encode):
        content, encoding = content.arguments
        if encoding != "latin1":
            raise pickle.UnpicklingError("bytes in another encoding than latin1")
    if isinstance(content, str):
        return content.encode("latin1")
    if not isinstance(content, bytes | bytearray):
        raise pickle.UnpicklingError("an array without content")
    return bytes(content)
