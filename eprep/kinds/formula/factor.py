"""A part of a formula that has been read, and what might as well belong to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from eprep.kinds.formula.decimals import Huge, Undefined
from eprep.kinds.formula.evaluate import at
from eprep.kinds.formula.tree import Node, Power, Product, Sum, variables

LARGEST_EXPONENT = 100

Operator = str
"""How two factors stand together: `*`, `/`, `^`, ` ` for a gap, and nothing at all."""


class Factor(NamedTuple):
    node: Node
    open_to: frozenset[Operator] = frozenset()
    """What might as well belong to its last part: in `e^2x` the x, after nothing at all."""

    wider: Callable[[Operator, Node], Node] | None = None
    """What it would be then."""


def join(operator: Operator, left: Node, right: Node) -> Node:
    if operator == "^":
        return Power(left, right)
    return Product(((left, False), (right, operator == "/")))


def negative(node: Node) -> Node:
    return Sum(((node, True),))


def is_large(exponent: Node) -> bool:
    if variables(exponent):
        return False
    try:
        return abs(at(exponent, {})) > LARGEST_EXPONENT
    except Huge:
        return True
    except Undefined:
        return False
