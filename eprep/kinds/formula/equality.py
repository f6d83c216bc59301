"""Whether two formulas are the same function, by their values at points of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from eprep.kinds.formula.decimals import Endless, Huge, Undefined
from eprep.kinds.formula.domain import Domain, points
from eprep.kinds.formula.evaluate import FEW, MANY, Point, at
from eprep.kinds.formula.tree import Node

ENOUGH = 6
"""Points that must agree, where there are so many."""

NEAR = Decimal("1e-30")
"""So little of what rounding does with few digits is left with many, where formulas agree."""

SHAKY = Decimal("1e-20")
"""Beside a value, or 1, so much of rounding is a formula that loses its digits on the way: that
it agrees is no evidence."""

FAR = 1000
"""Times what rounding does: formulas that differ by more are not equal."""


class Likeness(Enum):
    EQUAL = "equal"
    UNEQUAL = "unequal"
    UNDECIDED = "undecided"
    """The numbers do not tell."""


@dataclass(frozen=True)
class Finding:
    likeness: Likeness
    point: Point | None = None
    """Where they differ."""

    values: tuple[Decimal | None, Decimal | None] = (None, None)
    """What they come to there; None for what has no value."""


class Lost(Enum):
    """Why a value is not known."""

    DIGITS = "digits"
    """A part drowns in another one."""

    ENDLESS = "endless"
    """A part is too large for any number here."""


Value = tuple[Decimal, Decimal]
"""With many digits, and what rounding may have done with few."""


def compare(
    one: Node, other: Node, domains: Mapping[str, Domain], slack: Decimal = Decimal(0)
) -> Finding:
    """`slack` is how much of a value may be missing: for what was written with few digits."""
    tried = agreed = 0
    parted = False
    for point in points(domains):
        tried += 1
        a, b = _value(one, point), _value(other, point)
        if isinstance(a, Lost) or isinstance(b, Lost):
            parted = parted or (a is not b and Lost.ENDLESS in (a, b) and Lost.DIGITS not in (a, b))
            continue
        if a is None and b is None:
            continue
        if a is None or b is None:
            return Finding(Likeness.UNEQUAL, point, (a and a[0], b and b[0]))
        gap, noise = abs(a[0] - b[0]), a[1] + b[1]
        near = max(NEAR * noise, slack * abs(a[0]))
        if gap > near and gap >= FAR * noise:
            return Finding(Likeness.UNEQUAL, point, (a[0], b[0]))
        if gap <= near and noise <= SHAKY * max(abs(a[0]), abs(b[0]), Decimal(1)):
            agreed += 1
    enough = agreed >= min(ENOUGH, tried) and not parted
    return Finding(Likeness.EQUAL if enough else Likeness.UNDECIDED)


def _value(node: Node, point: Point) -> Value | Lost | None:
    """None where it has none."""
    try:
        exact = at(node, point, MANY)
        return exact, abs(exact - at(node, point, FEW)) + abs(exact).scaleb(-FEW)
    except Undefined:
        return None
    except Endless:
        return Lost.ENDLESS
    except Huge:
        return Lost.DIGITS


def undefined_at(node: Node, domains: Mapping[str, Domain]) -> Point | None:
    """A point of the domain where the formula has no value."""
    for point in points(domains):
        try:
            at(node, point)
        except Undefined:
            return point
        except Huge:
            continue
    return None
