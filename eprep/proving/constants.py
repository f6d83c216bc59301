"""What a constant expression comes to, found without running anything of it."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

HANDS_ON: Mapping[str, Callable[[Any], Any]] = {
    "str": str, "repr": repr, "int": int, "float": float, "bool": bool, "abs": abs, "round": round,
    "list": list, "tuple": tuple, "sorted": sorted, "set": list, "frozenset": list, "iter": list,
    "reversed": lambda items: items[::-1], "next": lambda items: items[0],
}  # fmt: skip
"""Functions of Python's own that make something of what they are given, or of a part of it."""

WRAPPERS = frozenset({
    "array", "asarray", "str_", "float32", "float64", "int32", "int64", "bool_", "atleast_1d",
    "Integer", "Float", "S", "sympify", "N", "squeeze", "ravel",
})  # fmt: skip
"""Functions of NumPy and SymPy that give back what they are given."""

UNWRAPPING = frozenset({"item", "tolist", "copy", "squeeze", "ravel", "flatten"})
"""Methods of arrays that give back what they hold."""

LONGEST = 1000
"""Characters, digits or items: a longer constant is no answer."""

STEPS = 20_000
"""Taken at most with one proof: names for names for names could grow without bound."""


class _Unknown(Exception):
    """The expression is no constant, or not a plain one."""


class Constants:
    """Of one expression or program, whose names may stand for some."""

    def __init__(self, tree: ast.AST) -> None:
        self.names = _bound_once(tree)
        self._steps = STEPS

    def value(self, node: ast.AST) -> list[Any]:
        """Of a constant expression, alone in a list; nothing where it is computed."""
        try:
            return [self._folded(node)]
        except (_Unknown, ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
            return []
        except RecursionError:
            return []

    def _folded(self, node: ast.AST) -> Any:
        self._steps -= 1
        if self._steps < 0:
            raise _Unknown
        return _bounded(self._value(node))

    def _value(self, node: ast.AST) -> Any:
        match node:
            case ast.Expression(body):
                return self._folded(body)
            case ast.Constant(value):
                return value
            case ast.Name(name) if name in self.names:
                return _unchanging(self._folded(self.names[name]))
            case ast.UnaryOp(ast.USub(), operand):
                return -self._folded(operand)
            case ast.BinOp(left, sign, right):
                return _operated(sign, self._folded(left), self._folded(right))
            case ast.Compare(left, [ast.Eq()], [right]):
                return self._folded(left) == self._folded(right)
            case ast.Subscript(value, place):
                return self._folded(value)[self._folded(place)]
            case ast.Call(function, arguments, []):
                return self._called(function, arguments)
        return self._contained(node)

    def _contained(self, node: ast.AST) -> Any:
        fold = self._folded
        match node:
            case ast.Tuple(items):
                return tuple([fold(item) for item in items])
            case ast.List(items) | ast.Set(items):
                return [fold(item) for item in items]
            case ast.Dict(keys, values) if all(keys):
                return dict(zip(map(fold, filter(None, keys)), map(fold, values), strict=True))
            case ast.JoinedStr(parts):
                return "".join([str(fold(part)) for part in parts])
            case ast.FormattedValue(value, format_spec=None):
                return fold(value)
        raise _Unknown

    def _called(self, function: ast.expr, arguments: Sequence[ast.expr]) -> Any:
        fold = self._folded
        match function, arguments:
            case ast.Name(name), [argument] if name in HANDS_ON:
                return HANDS_ON[name](fold(argument))
            case ast.Attribute(_, name), [argument] if name in WRAPPERS:
                return fold(argument)
            case ast.Attribute(value, name), [] if name in UNWRAPPING:
                return fold(value)
            case ast.Attribute(value, "join"), [argument]:
                return str(fold(value)).join(fold(argument))
            case ast.Attribute(value, "format"), _:
                return _filled(fold(value), "{}", [fold(argument) for argument in arguments])
            case ast.Attribute(value, "strip" | "upper" | "lower" | "title" as name), []:
                return getattr(str(fold(value)), name)()
            case ast.Attribute(value, "get" | "pop"), [argument, *_]:
                return fold(value)[fold(argument)]
        raise _Unknown


def _bound_once(tree: ast.AST) -> Mapping[str, ast.expr]:
    """What each name stands for that is bound in one place alone."""
    bound: Counter[str] = Counter()
    values: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign([ast.Name(name)], value) | ast.NamedExpr(ast.Name(name), value):
                values[name] = value
            case ast.Name(name, ast.Store() | ast.Del()) | ast.arg(name):
                bound[name] += 1
    return {name: value for name, value in values.items() if bound[name] == 1}


def _unchanging(value: Any) -> Any:
    """A list may be another one by the time that it is looked at."""
    if isinstance(value, list | dict):
        raise _Unknown
    return value


def _operated(sign: ast.operator, left: Any, right: Any) -> Any:
    if isinstance(sign, ast.Mod) and isinstance(left, str):
        return _filled(left, "%s", right if isinstance(right, tuple) else [right])
    if isinstance(sign, ast.Add):
        return left + right
    if not isinstance(left, int | float) or not isinstance(right, int | float):
        raise _Unknown
    match sign:
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.Div():
            return left / right
    raise _Unknown


def _filled(template: Any, gap: str, values: Sequence[Any]) -> str:
    """Plain gaps alone: a width could be a billion."""
    parts = str(template).split(gap)
    if len(parts) != len(values) + 1 or any(gap[0] in part for part in parts):
        raise _Unknown
    return "".join(part + str(value) for part, value in zip(parts, [*values, ""], strict=True))


def _bounded(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > LONGEST:
        raise _Unknown
    if isinstance(value, str | bytes | list | tuple | dict) and len(value) > LONGEST:
        raise _Unknown
    return value
