"""Networks in files: NumPy's `.npz`, arrays by name and a text that says what they are.

Nothing in a file is believed: no pickle is opened, and no array is made before its size was
compared with what is there.
"""

import io
import json
import math
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from .arrays import Network
from .fault import Unreadable

META = "meta"

MOST = 2**28
"""Bytes that a file may unpack to; the largest preset takes 1.3 million with Adam's memory."""


def save_arrays(path: Path, arrays: Network, meta: Mapping[str, Any]) -> None:
    """Write the file whole or not at all: beside its place first, then moved. Raises OSError."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            np.savez(file, allow_pickle=False, **{META: np.array(json.dumps(meta))}, **arrays)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def load_arrays(path: Path) -> tuple[Network, dict[str, Any]]:
    """Return arrays and meta, {} where there is none. Raises Unreadable, or OSError."""
    try:
        with zipfile.ZipFile(path) as file:
            members = {info.filename.removesuffix(".npy"): info for info in file.infolist()}
            if sum(info.file_size for info in members.values()) > MOST:
                raise Unreadable(path, "too_large", "unpacks to more than {most} bytes", most=MOST)
            found = {name: _array(path, name, file.read(info)) for name, info in members.items()}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Unreadable(
            path, "not_weights", "is no whole .npz file ({why})", why=str(error)
        ) from error
    meta = _meta(path, found.pop(META)) if META in found else {}
    for name, array in found.items():
        if array.dtype not in (np.float32, np.float64):
            raise _strange(path, name)
    return found, meta


def _array(path: Path, name: str, content: bytes) -> np.ndarray[Any, Any]:
    stream = io.BytesIO(content)
    try:
        version = np.lib.format.read_magic(stream)
        read_header = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, fortran, dtype = read_header(stream)
    except (ValueError, KeyError) as error:
        raise _strange(path, name) from error
    body = content[stream.tell() :]
    if dtype.hasobject or dtype.itemsize * math.prod(shape) != len(body):
        raise _strange(path, name)
    return np.frombuffer(body, dtype).reshape(shape, order="F" if fortran else "C")


def _meta(path: Path, text: np.ndarray[Any, Any]) -> dict[str, Any]:
    try:
        meta = json.loads(str(text))
    except (ValueError, RecursionError) as error:
        raise Unreadable(path, "bad_meta", "has a description that is no JSON") from error
    if not isinstance(meta, dict):
        raise Unreadable(path, "bad_meta", "has a description that is no JSON")
    return meta


def _strange(path: Path, name: str) -> Unreadable:
    sentence = "holds {name}, which is no array of floating-point numbers"
    return Unreadable(path, "strange_array", sentence, name=name[:80])
