"""Asks SymPy whether two formulas are the same, in a sandboxed child: the last resort, where the
numbers do not tell. It is handed the trees, step by step, and never what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eprep.core.trial import Limits, Returned, Runner, Stopped
from eprep.kinds.formula.domain import Domain
from eprep.kinds.formula.equality import Likeness
from eprep.kinds.formula.tree import Call, Constant, Node, Number, Power, Product, Sum, Variable

LIMITS = Limits(wall=5.0, cpu=4.0, memory_mb=512)

SOURCE = """
import sympy
from sympy.core.random import seed

CONSTANTS = {"e": sympy.E, "π": sympy.pi}
FUNCTIONS = {
    "abs": sympy.Abs, "max": sympy.Max, "min": sympy.Min, "sign": sympy.sign,
    "ceil": sympy.ceiling,
    "log2": lambda x: sympy.log(x) / sympy.log(2),
    "log10": lambda x: sympy.log(x) / sympy.log(10),
    "σ": lambda x: 1 / (1 + sympy.exp(-x)),
    "softplus": lambda x: sympy.log(1 + sympy.exp(x)),
    "relu": lambda x: sympy.Max(x, 0),
    "step": lambda x: sympy.Heaviside(x, 0),
}
for name in "exp log sqrt sin cos tan sinh cosh tanh erf floor".split():
    FUNCTIONS[name] = getattr(sympy, name)

def same(one, other, assumptions):
    seed(1)
    symbols = {
        name: sympy.Symbol(f"v{i}", **dict.fromkeys(["real", assumption], True))
        for i, (name, assumption) in enumerate(assumptions)
    }
    gap = built(one, symbols) - built(other, symbols)
    return True if sympy.simplify(gap) == 0 else gap.equals(0)

def built(steps, symbols):
    stack = []
    for kind, name, count, flags in steps:
        parts = stack[len(stack) - count:]
        del stack[len(stack) - count:]
        stack.append(node(kind, name, parts, flags, symbols))
    return stack.pop()

def node(kind, name, parts, flags, symbols):
    if kind == "Number":
        return sympy.Rational(name)
    if kind == "Constant":
        return CONSTANTS[name]
    if kind == "Variable":
        return symbols[name]
    if kind == "Call":
        return (FUNCTIONS.get(name) or sympy.Function("f " + name))(*parts)
    if kind == "Power":
        return parts[0] ** parts[1]
    signed = zip(parts, flags)
    if kind == "Sum":
        return sympy.Add(*(-part if flag == "1" else part for part, flag in signed))
    return sympy.Mul(*(1 / part if flag == "1" else part for part, flag in signed))
"""

Step = tuple[str, str, int, str]
"""What is put together, its name, of how many values before it, and which are taken away."""


def likeness(one: Node, other: Node, domains: Mapping[str, Domain], run: Runner) -> Likeness:
    assumptions = [(name, domain.assumption) for name, domain in domains.items()]
    try:
        with run(SOURCE, "same", LIMITS) as running:
            reply = running.call([list(steps(one)), list(steps(other)), assumptions])
    except Stopped:
        return Likeness.UNDECIDED
    if not isinstance(reply, Returned) or not isinstance(reply.value, bool):
        return Likeness.UNDECIDED
    return Likeness.EQUAL if reply.value else Likeness.UNEQUAL


def steps(node: Node) -> Iterator[Step]:
    """The parts before the whole."""
    kind = type(node).__name__
    match node:
        case Number(name) | Constant(name) | Variable(name):
            yield kind, name, 0, ""
        case Call(name, parts):
            yield from _after(parts, (kind, name, len(parts), ""))
        case Power(base, exponent):
            yield from _after((base, exponent), (kind, "", 2, ""))
        case Sum(pairs) | Product(pairs):
            flags = "".join(str(int(flag)) for _, flag in pairs)
            yield from _after(tuple(part for part, _ in pairs), (kind, "", len(pairs), flags))


def _after(parts: tuple[Node, ...], last: Step) -> Iterator[Step]:
    for part in parts:
        yield from steps(part)
    yield last
