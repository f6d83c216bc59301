"""The IDX format, in which MNIST comes: unsigned bytes, plain or compressed by gzip.

Two zero bytes, the type of the elements, the number of dimensions, each dimension as four bytes
(big-endian), the elements. Source: http://yann.lecun.com/exdb/mnist/
"""

import gzip
import io
import math
import os
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .fault import Unreadable

UNSIGNED_BYTE = 0x08
DIMENSIONS = (1, 3)
"""Labels and images."""

LIMIT = 2**30
"""Elements that a header may claim; MNIST has 47 million."""

PIECE = 2**20
"""Bytes that are read at once."""

GZIP = b"\x1f\x8b"
DENSEST = 1032
"""Bytes that one byte of a gzip file can become at most: deflate packs no tighter."""


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Return the array of an IDX file. Raises Unreadable, or OSError.

    No more is unpacked than the header claims, however much more there is.
    """
    if path.exists() and not path.is_file():  # reading a pipe or a device might never end
        raise Unreadable(path, "not_a_file", "is not a regular file")
    with path.open("rb") as file:
        available = os.fstat(file.fileno()).st_size
        packed = file.read(len(GZIP)) == GZIP
        file.seek(0)
        if not packed:
            return _read(path, file, available)
        with _unpacking(path), gzip.GzipFile(fileobj=file) as unpacked:
            return _read(path, unpacked, available * DENSEST)


def idx_header(shape: tuple[int, ...]) -> bytes:
    """Return the bytes before the elements."""
    return struct.pack(f">4B{len(shape)}I", 0, 0, UNSIGNED_BYTE, len(shape), *shape)


def _read(path: Path, stream: io.BufferedIOBase, available: int) -> NDArray[np.uint8]:
    """`available` bounds what the stream can hold, so that no false claim takes memory."""
    shape = _shape(path, stream)
    size = math.prod(shape)
    if size > LIMIT:
        sentence = "claims {size} elements; at most {most} are read"
        raise Unreadable(path, "too_large", sentence, size=size, most=LIMIT)
    if size > available:
        raise _truncated(path)
    x = _elements(path, stream, size).reshape(shape)
    if stream.read(1):  # asked for even where nothing is left: it is here that gzip checks its sum
        raise Unreadable(path, "too_long", "goes on after its last element")
    return x


def _shape(path: Path, stream: io.BufferedIOBase) -> tuple[int, ...]:
    start = stream.read(4)
    if not start:
        raise _empty(path)
    if any(start[:2]):
        sentence = "is no IDX file: it begins with {start}"
        raise Unreadable(path, "not_idx", sentence, start=start.hex())
    if len(start) < 4:
        raise _truncated(path)
    _, _, element, n = start
    if element != UNSIGNED_BYTE:
        sentence = "holds elements of type {type}; only unsigned bytes (0x08) are read"
        raise Unreadable(path, "wrong_type", sentence, type=f"0x{element:02x}")
    if n not in DIMENSIONS:
        sentence = "has the shape {found}, not {wanted}"
        raise Unreadable(path, "wrong_shape", sentence, found=f"{n}D", wanted="1D / 3D")
    rest = stream.read(4 * n)
    if len(rest) < 4 * n:
        raise _truncated(path)
    shape = struct.unpack(f">{n}I", rest)
    if 0 in shape:
        raise _empty(path)
    return shape


def _elements(path: Path, stream: io.BufferedIOBase, size: int) -> NDArray[np.uint8]:
    """Piece by piece, because gzip makes a copy of whatever is read at once."""
    x = np.empty(size, dtype=np.uint8)
    filled = 0
    while filled < size:
        got = stream.readinto(x[filled : filled + PIECE].data)
        if not got:
            raise _truncated(path)
        filled += got
    return x


@contextmanager
def _unpacking(path: Path) -> Iterator[None]:
    """Turns gzip's errors into Unreadable, BadGzipFile among them, which is an OSError."""
    try:
        yield
    except EOFError as error:
        raise _truncated(path) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise Unreadable(path, "bad_gzip", "is damaged ({why})", why=str(error)) from error


def _empty(path: Path) -> Unreadable:
    return Unreadable(path, "empty", "holds nothing")


def _truncated(path: Path) -> Unreadable:
    return Unreadable(path, "truncated", "ends too early")
