"""What a formula comes to at a point, in as many digits as are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext
from functools import cache

from eprep.kinds.formula.decimals import ONE, PI, ZERO, Endless, Undefined, exp, total
from eprep.kinds.formula.functions import value
from eprep.kinds.formula.tree import Call, Constant, Node, Number, Power, Product, Sum, Variable

FEW, MANY = 50, 100
"""Digits. What differs between the two is what rounding did."""

WHOLE = Decimal("1e-40")
"""An exponent so near to an integer is one that was rounded."""

REPEATED = 1000
"""An exponent up to which a power is multiplied out."""

Point = Mapping[str, Decimal]


def at(node: Node, point: Point, digits: int = MANY) -> Decimal:
    """Raises Undefined and Huge."""
    with localcontext(_context(digits)):
        try:
            return _value(node, point)
        except Overflow as overflow:
            raise Endless from overflow
        except (DivisionByZero, InvalidOperation) as nothing:
            raise Undefined from nothing


@cache
def _context(digits: int) -> Context:
    return Context(digits, traps=[DivisionByZero, InvalidOperation, Overflow])


def _value(node: Node, point: Point) -> Decimal:
    match node:
        case Number(text):
            return +Decimal(text)
        case Constant(name):
            return exp(ONE) if name == "e" else +PI
        case Variable(name):
            return point[name]
        case Call(function, arguments):
            return value(function, [_value(argument, point) for argument in arguments])
        case Sum(terms):
            return total(*(-_value(t, point) if minus else _value(t, point) for t, minus in terms))
        case Product(factors):
            found = ONE
            for factor, below in factors:
                found = found / _value(factor, point) if below else found * _value(factor, point)
            return found
        case Power(base, exponent):
            return _power(_value(base, point), _value(exponent, point))


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    whole = exponent.to_integral_value()
    is_whole = abs(exponent - whole) < WHOLE
    if not base:
        if exponent < 0:
            raise Undefined
        return ZERO if exponent else ONE
    if is_whole and abs(whole) <= REPEATED:
        return base**whole
    if base < 0 and not is_whole:
        raise Undefined
    size = exp(exponent * abs(base).ln())
    return -size if base < 0 and whole % 2 else size
