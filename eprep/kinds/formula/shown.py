"""A formula written out, in one way only: products with their sign, powers with brackets."""

from __future__ import annotations

from eprep.kinds.formula.tree import Call, Constant, Node, Number, Power, Product, Sum, Variable

LOOSE, TIGHT, WHOLE = 1, 2, 3
"""How firmly a formula holds together: a sum, a product, a power or one piece."""


def shown(node: Node) -> str:
    """A text that reads back as the same formula."""
    return _written(node)[0]


def _written(node: Node) -> tuple[str, int]:
    match node:
        case Number(text):
            return text, WHOLE
        case Constant(name) | Variable(name):
            return name, WHOLE
        case Call("sqrt", (argument,)):
            return f"√({shown(argument)})", WHOLE
        case Call(function, arguments):
            return f"{function}({', '.join(map(shown, arguments))})", WHOLE
        case Sum(terms):
            return _sum(terms), LOOSE
        case Product(factors):
            return _product(factors), TIGHT
        case Power(base, exponent):
            raised = _piece(exponent)
            return (
                f"{_piece(base)}^{f'({raised})' if isinstance(exponent, Call) else raised}",
                TIGHT,
            )


def _sum(terms: tuple[tuple[Node, bool], ...]) -> str:
    (first, negative), *others = terms
    text = f"−{_within(first, TIGHT)}" if negative else _within(first, TIGHT)
    return text + "".join(f" {'−' if m else '+'} {_within(term, TIGHT)}" for term, m in others)


def _product(factors: tuple[tuple[Node, bool], ...]) -> str:
    """A line that is divided by, or multiplied further, has brackets first."""
    (first, _), *others = factors
    text, divided, many = _factor(first), False, False
    for factor, below in others:
        if divided or (below and many):
            text = f"({text})"
        text += f"{'/' if below else '·'}{_factor(factor)}"
        divided, many = below, not below
    return text


def _factor(node: Node) -> str:
    return shown(node) if isinstance(node, Power) else _within(node, WHOLE)


def _within(node: Node, least: int) -> str:
    text, firmness = _written(node)
    return text if firmness >= least else f"({text})"


def _piece(node: Node) -> str:
    return _within(node, WHOLE)
