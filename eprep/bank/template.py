"""Fills the holes of a template, `{{name}}`, with values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from eprep.core.fault import KeyPath
from eprep.core.fields import declared, read
from eprep.core.question import Common
from eprep.core.text.numeral import written
from eprep.core.text.width import width
from eprep.kinds import KINDS

HOLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")

FIXED = frozenset({
    "id", "kind", "section", "item", "subject", "chapter", "tags", "difficulty", "seconds",
    "source", "prerequisites", "series", "variant",
})  # fmt: skip
"""Keys that name a question and find its place: no draw changes them."""

Template = Mapping[str, Any]


def holes(template: Template) -> Iterator[tuple[KeyPath, str]]:
    """The name in each hole, and where it stands."""
    for key, part in template.items():
        if key not in FIXED:
            yield from _holes(part, (key,))


def has_hole(node: object) -> bool:
    return next(_holes(node, ()), None) is not None


def filled(template: Template, values: Mapping[str, Any]) -> dict[str, Any]:
    """The question that the values make of it."""
    parts = template.items()
    data = {key: part if key in FIXED else _filled(part, values) for key, part in parts}
    for name, kind in KINDS.items():
        if name == data.get("kind"):
            _write_numbers(data, template, kind)
    _write_numbers(data, template, Common)
    return data


def own(data: Mapping[str, Any], cls: type) -> dict[str, Any]:
    """The part of a question that one of its halves declares."""
    return {key: part for key, part in data.items() if key in declared(cls)}


def _write_numbers(data: dict[str, Any], template: Template, cls: type) -> None:
    """A hole alone is the value itself, and its text where only a text will do: the declaration
    of the field knows."""
    for one in read(cls, own(data, cls))[1]:
        is_text = one.code == "BANK003" and one.values["expected"] == "string"
        if is_text and isinstance(_at(template, one.path), str):
            *above, last = one.path
            holder = _at(data, tuple(above))
            holder[last] = _text(holder[last])


def _at(node: Any, path: KeyPath) -> Any:
    """What stands there; None where the template has a hole further up, or in a key."""
    try:
        for step in path:
            node = node[step]
    except (KeyError, TypeError):
        return None
    return node


def _filled(node: Any, values: Mapping[str, Any], key: str = "") -> Any:
    if isinstance(node, dict):
        return {
            _in_text(name, values): _filled(item, values, str(name)) for name, item in node.items()
        }
    if isinstance(node, list):
        return [_filled(item, values) for item in node]
    if not isinstance(node, str):
        return node
    if key == "drawing":
        return HOLE.sub(lambda hole: _levelled(hole, values), node)
    whole = HOLE.fullmatch(node)
    return _in_text(node, values) if whole is None else values[whole[1]]


def _in_text(text: Any, values: Mapping[str, Any]) -> Any:
    if not isinstance(text, str):
        return text
    return HOLE.sub(lambda hole: _text(values[hole[1]]), text)


def _levelled(hole: re.Match[str], values: Mapping[str, Any]) -> str:
    """As wide as the hole, so that a drawing stays straight, with its last digit in the middle,
    below those of others. A value too wide leaves its hole."""
    text, whole = _text(values[hole[1]]), width(hole[0])
    room = whole - width(text)
    if room < 0:
        return hole[0]
    behind = min(room, (whole - 1) // 2)
    return " " * (room - behind) + text + " " * behind


def _text(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    if isinstance(value, str | bool):
        return str(value)
    return written(value)


def _holes(node: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(node, dict):
        for key, item in node.items():
            yield from _holes(key, (*path, key))
            yield from _holes(item, (*path, key))
    elif isinstance(node, list):
        for i, item in enumerate(node):
            yield from _holes(item, (*path, i))
    elif isinstance(node, str):
        yield from ((path, name) for name in HOLE.findall(node))
