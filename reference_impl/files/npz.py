"""Networks in files: NumPy's `.npz`, arrays by name and a text that says what they are.

Nothing in a file is believed: no pickle is opened, no expression is evaluated, and nothing is
made before its size was compared with what is there.
"""

import io
import json
import math
import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from reference_impl.arrays import Array, Network

from .fault import Unreadable

META = "meta"

ZIP = b"PK"
"""How a zip file begins, and so an `.npz`."""

MOST = 2**28
"""Bytes that a file may unpack to; the largest preset takes 1.3 million with Adam's memory."""

MOST_META = 2**18
"""Bytes of the description, four a character; ours has eight thousand."""

HEADER = re.compile(
    rb"\x93NUMPY(?:\x01\x00..|\x02\x00....)"
    rb"\{'descr': '(.{1,20}?)', 'fortran_order': (True|False),"
    rb" 'shape': \(((?:\d{1,9}, ?){0,9}\d{0,9})\),? ?\} *\n",
    re.DOTALL,
)
"""How an array begins: its type, the order of its elements, its shape. `np.load` would evaluate the
text and make room for whatever it claims."""

FLOATS: Mapping[bytes, np.dtype[Any]] = {b"<f4": np.dtype("<f4"), b"<f8": np.dtype("<f8")}


def save_arrays(path: Path, arrays: Network, meta: Mapping[str, Any]) -> None:
    """Write the file whole or not at all: beside its place first, then moved. Raises OSError."""
    members: dict[str, Any] = {META: np.array(json.dumps(meta)), **arrays}
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:  # never into something that somebody put there
            np.savez(file, **members)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def load_arrays(path: Path) -> tuple[Network, dict[str, Any]]:
    """Return arrays and meta, {} where there is none. Raises Unreadable, or OSError."""
    members = _members(path)
    meta = _meta(path, members.pop(META)) if META in members else {}
    return {name: _array(path, name, content) for name, content in members.items()}, meta


def _members(path: Path) -> dict[str, bytes]:
    """Return what each member unpacks to."""
    if path.stat().st_size > MOST:
        raise _too_large(path)
    packed = path.read_bytes()
    if not packed.startswith(ZIP):
        raise Unreadable(path, "not_weights", "is no .npz file")
    members: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > MOST:
                raise _too_large(path)
            for info in infos:
                name = info.filename.removesuffix(".npy")
                if name in members:
                    raise zipfile.BadZipFile(f"{name[:80]} comes twice")
                members[name] = _unpacked(archive, info)
    except Unreadable:
        raise
    except (
        zipfile.BadZipFile, zlib.error, EOFError, ValueError, OverflowError,
        RuntimeError,  # it is encrypted, or packed in a way that is not known
    ) as error:  # fmt: skip
        why = (str(error) or type(error).__name__)[:200]
        raise Unreadable(path, "bad_npz", "is no whole .npz file ({why})", why=why) from error
    return members


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile("packed in a way that NumPy does not use")
    with archive.open(info) as member:
        return member.read(info.file_size)  # without a number, more is unpacked than it claims


def _array(path: Path, name: str, content: bytes) -> Array:
    header = HEADER.match(content)
    dtype = FLOATS.get(header[1]) if header else None
    if not header or dtype is None:
        raise _strange(path, name)
    shape = tuple(int(n) for n in header[3].split(b",") if n.strip())
    if dtype.itemsize * math.prod(shape) != len(content) - header.end():
        raise _strange(path, name)
    array: Array = np.frombuffer(content, dtype, offset=header.end())
    return array.reshape(shape, order="F" if header[2] == b"True" else "C")


def _meta(path: Path, content: bytes) -> dict[str, Any]:
    header = HEADER.match(content)
    if len(content) > MOST_META:
        raise Unreadable(
            path, "bad_meta", "has a description of more than {most} bytes", most=MOST_META
        )
    try:
        meta = json.loads(content[header.end() :].decode("utf-32-le")) if header else None
        if not isinstance(meta, dict):
            raise ValueError("no object")
    except (ValueError, RecursionError) as error:
        raise Unreadable(path, "bad_meta", "has a description that is no JSON") from error
    return meta


def _too_large(path: Path) -> Unreadable:
    return Unreadable(path, "too_large", "unpacks to more than {most} bytes", most=MOST)


def _strange(path: Path, name: str) -> Unreadable:
    sentence = "holds {name}, which is no array of floating-point numbers"
    return Unreadable(path, "strange_array", sentence, name=name[:80])
