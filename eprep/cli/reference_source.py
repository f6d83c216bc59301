"""The source of a public function of the reference network, with what of its own it calls."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, NamedTuple

MOST = 6
"""Private functions that are shown besides."""


class Written(NamedTuple):
    source: str
    uses: tuple[str, ...]
    """What is public in the package and called in it: each can be read by itself."""


def written(function: Callable[..., Any]) -> Written:
    """Private functions in the order of their calls, and above all of them the numbers that the
    module gives a name."""
    functions, uses, numbers = [function], dict[str, None](), dict[str, str]()
    for shown in functions:  # it grows on the way
        for name, found in _of_package(shown):
            if isinstance(found, int | float):
                numbers[name] = f"{name} = {found!r}"
            elif not name.startswith("_"):
                uses[name] = None
            elif found not in functions and len(functions) <= MOST:
                functions.append(found)
    uses.pop(function.__name__, None)
    sources = [inspect.getsource(shown).strip() for shown in functions]
    above = ["\n".join(numbers.values())] if numbers else []
    return Written("\n\n\n".join([*above, *sources]), tuple(uses))


def _of_package(shown: Callable[..., Any]) -> Iterator[tuple[str, Any]]:
    """Functions, classes and numbers of its own package that it names."""
    package = shown.__module__.partition(".")[0]
    known = vars(sys.modules[shown.__module__])
    named = [node for node in ast.walk(_tree(shown)) if isinstance(node, ast.Name)]
    for node in sorted(named, key=lambda node: (node.lineno, node.col_offset)):
        found = known.get(node.id)
        is_one = isinstance(found, FunctionType | type)
        own = is_one and found.__module__.partition(".")[0] == package
        if own or isinstance(found, int | float):
            yield node.id, found


def _tree(shown: Callable[..., Any]) -> ast.AST:
    return ast.parse(inspect.getsource(shown))
