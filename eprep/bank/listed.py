"""A file's list of things that each have an id, such as reviews and blueprints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar

from eprep.bank.questions import Compilation, Located
from eprep.bank.yaml12 import START, Node, Place
from eprep.core.fault import Fault, fault
from eprep.core.fields import kind_of, plain, read


class Known(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Known)
Kept = tuple[dict[str, Any], int, int]
"""Plain data, line, column."""


def compile_list(
    root: Node,
    key: str,
    kind: type[T],
    faults_of: Callable[[T], Iterable[Fault]],
    result: Compilation,
) -> list[Kept]:
    """What stands below `key`; an id that comes twice is a fault."""
    node = root.value.get(key, Node([], START))
    if not isinstance(node.value, list):
        wrong = fault("BANK003", expected="list", got=kind_of(node.value))
        result.faults.append(Located(wrong, node.place))
        return []
    seen: dict[str, Place] = {}
    kept: list[Kept] = []
    for part in node.value:
        one, faults = read(kind, part.plain())
        if one is not None:
            place = part.find(("id",))
            faults += faults_of(one)
            if one.id in seen:
                faults.append(fault("BANK006", "id", id=one.id, line=seen[one.id].line))
            seen.setdefault(one.id, place)
            kept.append((plain(one), place.line, place.column))
        result.faults += [Located(f, part.find(f.path, f.on_key)) for f in faults]
    return kept
