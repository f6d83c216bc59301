"""A formula as TeX, for pages that set it."""

from __future__ import annotations

from eprep.kinds.formula.names import WRITTEN, name_of
from eprep.kinds.formula.tree import Call, Constant, Node, Number, Power, Product, Sum, Variable

OPERATORS = frozenset({"exp", "log", "max", "min", "sin", "cos", "tan", "sinh", "cosh", "tanh"})
"""Functions that TeX knows by name."""

LATIN = {letter: rf"\{name}" for letter, name in WRITTEN.items()}


def tex(node: Node) -> str:
    match node:
        case Number(text):
            digits, *power = text.lower().split("e")
            return rf"{digits} \times 10^{{{int(power[0])}}}" if power else digits
        case Constant(name) | Variable(name):
            return _name(name)
        case Call("sqrt", (argument,)):
            return rf"\sqrt{{{tex(argument)}}}"
        case Call("abs", (argument,)):
            return rf"\left| {tex(argument)} \right|"
        case Call("floor" | "ceil" as side, (argument,)):
            return rf"\left\l{side} {tex(argument)} \right\r{side}"
        case Call(function, arguments):
            return f"{_function(function)}{_bracketed(', '.join(map(tex, arguments)))}"
        case Sum(terms):
            return "".join(_term(i, *term) for i, term in enumerate(terms))
        case Product(factors):
            return _product(factors)
        case Power(base, exponent):
            return f"{_base(base)}^{{{tex(exponent)}}}"


def _base(node: Node) -> str:
    match node:
        case Constant() | Variable() | Call():
            return tex(node)
        case Number(text) if "e" not in text.lower():
            return text
    return _bracketed(tex(node))


def _term(position: int, term: Node, negative: bool) -> str:
    text = _bracketed(tex(term)) if isinstance(term, Sum) else tex(term)
    sign = "-" if negative else "+"
    if not position:
        return f"-{text}" if negative else text
    return f" {sign} {text}"


def _product(factors: tuple[tuple[Node, bool], ...]) -> str:
    """Each division is a fraction over all that stands before it."""
    (first, _), *others = factors
    text = _factor(first)
    alone: Node | None = first
    for factor, below in others:
        if below:
            top = tex(alone) if alone is not None else text
            text = rf"\frac{{{top}}}{{{tex(factor)}}}"
        else:
            text = rf"{text} \cdot {_factor(factor)}"
        alone = None
    return text


def _factor(node: Node) -> str:
    return _bracketed(tex(node)) if isinstance(node, Sum) else tex(node)


def _bracketed(text: str) -> str:
    return rf"\left( {text} \right)"


def _function(name: str) -> str:
    if name in ("log2", "log10"):
        return rf"\log_{{{name[3:]}}}"
    return rf"\{name}" if name in OPERATORS else _name(name)


def _name(text: str) -> str:
    name = name_of(text)
    if name is None:
        return text
    base = LATIN.get(name.base, name.base if len(name.base) == 1 else rf"\mathrm{{{name.base}}}")
    lowered = f"_{{{','.join(name.parts)}}}" if name.parts else ""
    return base + lowered + name.primes
