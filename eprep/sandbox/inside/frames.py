"""Frames over a pipe: `u32 header length | u32 body length | header | body`, the header in JSON.

Both ends use this file, and the child loads it alone: it imports only the standard library.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

HEADER_MOST = 2 * 1024 * 1024
"""Room for two values of all their nodes: a reply has that many."""

BODY_MOST = 64 * 1024 * 1024

LENGTHS = struct.Struct(">II")


class Malformed(Exception):
    """The other side broke the protocol."""


def packed(header: dict[str, Any], body: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return LENGTHS.pack(len(text), len(body)) + text + body


def write(stream: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    stream.write(packed(header, body))
    stream.flush()


def read(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """The next frame, or None at the end of the stream. Raises Malformed."""
    start = stream.read(LENGTHS.size)
    if len(start) < LENGTHS.size:
        return None
    header_length, body_length = lengths(start)
    text, body = stream.read(header_length), stream.read(body_length)
    if len(text) < header_length or len(body) < body_length:
        return None
    return parsed(text), body


def lengths(start: bytes, body_most: int = BODY_MOST) -> tuple[int, int]:
    """Of header and body. Raises Malformed where they are beyond their bounds."""
    header_length, body_length = LENGTHS.unpack(start)
    if header_length > HEADER_MOST or body_length > min(body_most, BODY_MOST):
        raise Malformed("too long")
    return header_length, body_length


def parsed(text: bytes) -> dict[str, Any]:
    """The header. Raises Malformed."""
    try:
        header = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Malformed("no JSON") from error
    if not isinstance(header, dict):
        raise Malformed("no mapping")
    return header
