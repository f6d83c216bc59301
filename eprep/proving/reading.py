"""What can be seen of a proof before it runs: whether it computes, or only says its own answer."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterator
from typing import Literal

import reference_impl
from eprep.core.catalogue import Phrase, phrase
from eprep.kinds.grading.source import refused

NAMES = frozenset({"np", "sympy", *reference_impl.__all__})
"""What an expression may call."""


class Unworkable(Exception):
    """A proof comes to nothing."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


Told = Callable[[str], bool]
"""Whether a text is the answer in other words."""


def never(_text: str) -> bool:
    return False


def expression_faults(text: str, answer: frozenset[object], told: Told = never) -> Iterator[Phrase]:
    """Raises Unworkable."""
    tree = _parsed(text, "eval")
    called = {
        name.id
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for name in ast.walk(call.func)
        if isinstance(name, ast.Name)
    }
    if not called & NAMES:
        yield phrase("proof.constants", text=text)
    if answer & _outermost(tree) or _tells(tree, told):
        yield phrase("proof.literal")


def program_faults(text: str, answer: frozenset[object], told: Told = never) -> Iterator[Phrase]:
    """Raises Unworkable."""
    tree = _parsed(text, "exec")
    nodes = list(ast.walk(tree))
    if not any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes):
        yield phrase("proof.no_import")
    prints = [node for node in nodes if isinstance(node, ast.Call) and _is_print(node.func)]
    if not prints:
        yield phrase("proof.no_print")
    printed = (value for node in prints for value in node.args)
    if any(answer & _outermost(value) for value in printed) or _tells(tree, told):
        yield phrase("proof.literal")


def _parsed(text: str, mode: Literal["eval", "exec"]) -> ast.AST:
    too_long = refused(text)
    if too_long is not None:
        raise _unreadable(too_long.message)
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(text, mode=mode)
    except SyntaxError as error:
        said = f"SyntaxError: {error.msg}"
        raise _unreadable(phrase("case.exception_at", said=said, line=error.lineno or 1)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise _unreadable(phrase("case.exception", said=type(error).__name__)) from error


def _unreadable(why: Phrase) -> Unworkable:
    return Unworkable(phrase("proof.unreadable", why=why))


def _is_print(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == "print"


def _tells(tree: ast.AST, told: Told) -> bool:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return any(told(value) for value in constants if isinstance(value, str))


def _outermost(tree: ast.AST) -> frozenset[object]:
    """The constants that can be the value of the expression: those in no argument of a call. A
    number may occur in a proof by chance, but not as what the expression is made of last."""
    found = []
    nodes = [tree]
    while nodes:
        node = nodes.pop()
        match node:
            case ast.Constant(value):
                found.append(value)
            case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() as number)):
                found.append(-number)
            case ast.Call() | ast.Subscript() | ast.Lambda():
                pass
            case _:
                nodes += ast.iter_child_nodes(node)
    return frozenset(found)
