"""A link of a chain as a line of JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from eprep.core.event import Event, EventType, Stamp
from eprep.store.chains import Link

NEEDED: Mapping[str, type] = {
    "id": str, "device": str, "n": int, "type": str, "time": str, "question": str,
    "revision": str, "counts": bool, "checksum": str,
}  # fmt: skip
MAY_BE: Mapping[str, type] = {
    "moment": int, "about": str, "seed": int, "order": list, "answer": object, "outcome": str,
    "score": float, "seconds": float, "confidence": int, "misconception": str, "session": str,
    "expected": float, "instead_of": str, "detail": str,
}  # fmt: skip
"""Left out where there is none."""

LARGEST = 2**63


def line_of(link: Link) -> bytes:
    told = {**link.stamp._asdict(), **link.event._asdict(), "checksum": link.seal}
    there = {name: value for name, value in told.items() if value is not None}
    return json.dumps(there).encode() + b"\n"


def link_of(line: bytes) -> Link:
    """Raises ValueError where it is none."""
    try:
        told = json.loads(line)
    except RecursionError as error:
        raise ValueError("nested") from error
    if not isinstance(told, dict) or not NEEDED.keys() <= told.keys() <= {*NEEDED, *MAY_BE}:
        raise ValueError("keys")
    for name, value in told.items():
        _check(value, {**NEEDED, **MAY_BE}[name])
    order = told.pop("order", None)
    stamp = Stamp(*(told.pop(name, None) for name in Stamp._fields))
    seal, type_ = told.pop("checksum"), EventType(told.pop("type"))
    event = Event(type=type_, order=None if order is None else tuple(order), **told)
    return Link(stamp, event, seal)


def _check(value: Any, wanted: type) -> None:
    """Only what a row can hold. Raises ValueError."""
    if wanted is object:
        return
    if type(value) is not wanted:
        raise ValueError("type")
    if isinstance(value, str):
        value.encode()  # half a pair is no text
    elif isinstance(value, int) and not -LARGEST <= value < LARGEST:
        raise ValueError("size")
    elif isinstance(value, list) and any(type(position) is not int for position in value):
        raise ValueError("order")
