"""YAML 1.2 from parser events into plain values that know their place in the file.

Built on events rather than on PyYAML's constructors, so that nothing is ever constructed: a tag
is a fault, `no` is a string, `1e-3` a number, and depth is bounded before it can hurt.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from eprep.bank.files import LARGEST
from eprep.core.fault import KeyPath

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 50
"""Nested collections."""

NODES_MOST = 500_000
"""Values in one file, with every alias counted as often as it stands."""

INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True, order=True)
class Place:
    line: int
    """From 1."""

    column: int
    """From 1, in characters."""


START = Place(1, 1)


class YamlFault(Exception):
    """The file cannot be read as YAML of ours: a code of the catalogue, where, and what with."""

    def __init__(self, code: str, place: Place, **values: object) -> None:
        super().__init__(code, place, values)
        self.code = code
        self.place = place
        self.values = values


@dataclass
class Node:
    """A value and its place; for a mapping also the places of its keys."""

    value: Any
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)
    size: int = 1
    """Values inside, aliases counted each time."""

    height: int = 0
    """Collections on the longest way down from here."""

    def plain(self) -> Any:
        """The value without places: dicts, lists and scalars."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def find(self, path: KeyPath, on_key: bool = False) -> Place:
        """The place of the value at `path`, or of the nearest one around it."""
        node = self
        for position, step in enumerate(path):
            last = position == len(path) - 1
            if isinstance(node.value, dict) and step in node.value:
                if on_key and last:
                    return node.keys[str(step)]
                node = node.value[step]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                break
        return node.place


def decode(content: bytes) -> str:
    """The file's text. Raises YamlFault."""
    if len(content) > LARGEST:
        raise YamlFault("YAML002", START, most=LARGEST)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        after_mark: bytes = error.object  # what its position counts from
        before = after_mark[: error.start].decode("utf-8", "replace")
        place = _place_at(len(before), before)
        raise YamlFault("YAML001", place, byte=f"0x{after_mark[error.start]:02x}") from error
    return text


def parse(content: bytes) -> Node:
    """The one document of a file. Raises YamlFault."""
    text = decode(content)
    try:
        events = yaml.parse(text, Loader=Loader)
        root = _Reader(events).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = START if mark is None else Place(mark.line + 1, mark.column + 1)
        place = min(place, _place_at(len(text), text))  # never beyond the end
        raise YamlFault("YAML004", place, problem=error.problem or error.context) from error
    except yaml.reader.ReaderError as error:
        code = error.character
        raise YamlFault("YAML012", _place_of(chr(code), text), character=f"U+{code:04X}") from error
    return root


def _place_of(character: str, text: str) -> Place:
    """Where the reader found a character that YAML does not allow."""
    return _place_at(max(text.find(character), 0), text)


def _place_at(position: int, text: str) -> Place:
    line = text.count("\n", 0, position) + 1
    return Place(line, position - text.rfind("\n", 0, position))


class _Reader:
    """Builds nodes from events; refuses too deep a file on the way down."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._anchors: dict[str, Node] = {}
        self._total = 0

    def document(self) -> Node:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise YamlFault("YAML010", _place(event))
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        if root is None or root.value is None:
            raise YamlFault("YAML008", START)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            return self._aliased(str(event.anchor), place, depth)
        if event.tag is not None and not (event.tag == "!" and isinstance(event, yaml.ScalarEvent)):
            raise YamlFault("YAML006", place, tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            node = Node(_scalar(event, place), place)
            self._count(1, place)
        elif depth > DEEPEST:
            raise YamlFault("YAML003", place, most=DEEPEST)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(place, depth)
        else:
            node = self._mapping(place, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _aliased(self, anchor: str, place: Place, depth: int) -> Node:
        if anchor not in self._anchors:
            raise YamlFault("YAML011", place, anchor=anchor)
        node = self._anchors[anchor]
        if depth + node.height - 1 > DEEPEST:
            raise YamlFault("YAML003", place, most=DEEPEST)
        self._count(node.size, place)
        return node

    def _count(self, nodes: int, place: Place) -> None:
        self._total += nodes
        if self._total > NODES_MOST:
            raise YamlFault("YAML007", place, most=NODES_MOST)

    def _sequence(self, place: Place, depth: int) -> Node:
        self._count(1, place)
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return _collection(items, place, {}, items)

    def _mapping(self, place: Place, depth: int) -> Node:
        self._count(1, place)
        items: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event)
            if key in items:
                raise YamlFault("YAML005", _place(event), key=key)
            keys[key] = _place(event)
            items[key] = self._node(next(self._events), depth + 1)
        return _collection(items, place, keys, items.values())

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
            raise YamlFault("YAML009", _place(event))
        return str(event.value)


def _collection(value: Any, place: Place, keys: dict[str, Place], items: Collection[Node]) -> Node:
    size = 1 + sum(item.size for item in items)
    return Node(value, place, keys, size, 1 + max((item.height for item in items), default=0))


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _scalar(event: Any, place: Place) -> Any:
    """The value of a plain scalar by the core schema of YAML 1.2; quoted ones are strings."""
    text: str = event.value
    if event.style or event.tag == "!":
        return text
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        if len(text) > 400:
            raise YamlFault("YAML013", place)
        return int(text, 0 if text[:2] in ("0o", "0x") else 10)
    if FLOAT.fullmatch(text):
        return float(text)
    if SPECIAL.fullmatch(text):
        return float(text.replace(".", "", 1))
    return text
