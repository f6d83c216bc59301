"""What can be seen of a proof before it runs: whether it computes, or only says its own answer."""

from __future__ import annotations

import ast
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Literal

import reference_impl
from eprep.core.catalogue import Phrase, phrase
from eprep.kinds.grading.source import refused
from eprep.proving.constants import Constants
from eprep.proving.literals import literals

NAMES = frozenset({"np", "sympy", *reference_impl.__all__})
"""What an expression may call."""

PARSING = threading.Lock()
"""Python's warnings are shared by all threads, and whoever silences them."""


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
    constants = Constants(tree)
    is_constant = bool(constants.value(tree))
    if is_constant or not called & NAMES:
        yield phrase("proof.constants", text=text)
    given = filter(_is_value, literals(tree, constants))
    if _tells(tree, told) or not (is_constant or answer.isdisjoint(given)):
        yield phrase("proof.literal")


def program_faults(text: str, answer: frozenset[object], told: Told = never) -> Iterator[Phrase]:
    """Raises Unworkable."""
    tree = _parsed(text, "exec")
    nodes, constants = list(ast.walk(tree)), Constants(tree)
    if not any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes):
        yield phrase("proof.no_import")
    prints = [node for node in nodes if isinstance(node, ast.Call) and _is_print(node.func)]
    if not prints:
        yield phrase("proof.no_print")
    given = (value for node in prints for value in _printed(node, constants))
    if not answer.isdisjoint(given) or _tells(tree, told):
        yield phrase("proof.literal")


def _printed(call: ast.Call, constants: Constants) -> Iterator[object]:
    """What a program may print without computing it, as texts and as numbers."""
    found = [one for value in call.args for one in literals(value, constants)]
    whole = [constants.value(value) for value in call.args]
    if all(whole):
        found.append(" ".join(str(value) for (value,) in whole))
    for one in filter(_is_value, found):
        yield one
        for line in one.splitlines() if isinstance(one, str) else ():
            yield line
            with suppress(ValueError):
                yield float(line)


def _is_value(found: object) -> bool:
    """A truth value is no number, though it equals one."""
    return isinstance(found, str | int | float) and not isinstance(found, bool)


def _parsed(text: str, mode: Literal["eval", "exec"]) -> ast.AST:
    too_long = refused(text)
    if too_long is not None:
        raise _unreadable(too_long.message)
    try:
        with PARSING, warnings.catch_warnings(action="ignore"):
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
