"""A formula as a tree: what it says, without how it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """As it was written, in ASCII: nothing is lost by rounding."""

    text: str


@dataclass(frozen=True)
class Constant:
    name: str
    """`e` or `π`."""


@dataclass(frozen=True)
class Variable:
    name: str


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True)
class Sum:
    terms: tuple[tuple[Node, bool], ...]
    """Each with whether it is subtracted. A single one that is: a sign."""


@dataclass(frozen=True)
class Product:
    factors: tuple[tuple[Node, bool], ...]
    """Each with whether it is divided by; the first never is."""


@dataclass(frozen=True)
class Power:
    base: Node
    exponent: Node


Node = Number | Constant | Variable | Call | Sum | Product | Power


def below(node: Node) -> tuple[Node, ...]:
    """What the node is made of."""
    match node:
        case Call(_, arguments):
            return arguments
        case Sum(parts) | Product(parts):
            return tuple(part for part, _ in parts)
        case Power(base, exponent):
            return (base, exponent)
    return ()


def walk(node: Node) -> Iterator[Node]:
    yield node
    for part in below(node):
        yield from walk(part)


def variables(node: Node) -> frozenset[str]:
    return frozenset(part.name for part in walk(node) if isinstance(part, Variable))
