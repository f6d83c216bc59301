"""Constants that can be the value of an expression: where the answer is one, nothing is proved.

Followed are the plain ways from a literal to the value: operators, containers and fixed places in
them, names bound once, and calls that hand on what they are given. A place that is computed is an
honest way to choose between texts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from eprep.proving.constants import HANDS_ON, UNWRAPPING, WRAPPERS, Constants


def literals(tree: ast.AST, constants: Constants) -> Iterator[Any]:
    """All texts and numbers that can be what the expression comes to."""
    nodes: list[tuple[ast.AST, bool]] = [(tree, True)]
    while nodes:
        node, bare = nodes.pop()
        found = constants.value(node)
        if found:
            yield from _scalars(found[0])
        else:
            nodes += _ways(node, bare, constants)


def _ways(node: ast.AST, bare: bool, constants: Constants) -> Iterator[tuple[ast.AST, bool]]:
    """What the value may be made of. In what a call is given, which is not `bare`, a number
    beside an operator may be there by chance."""
    match node:
        case ast.Call():
            yield from _through(node, bare)
        case ast.Subscript(value, place):
            if isinstance(place, ast.Slice) or constants.value(place):
                yield value, False
        case ast.BinOp() if not bare:
            pass
        case ast.Name(name) if isinstance(constants.names.get(name), ast.IfExp | ast.BoolOp):
            yield constants.names[name], bare
        case ast.IfExp(_, first, second):
            yield from ((first, bare), (second, bare))
        case ast.Lambda() | ast.Compare():
            pass
        case _:
            yield from ((child, bare) for child in ast.iter_child_nodes(node))


def _through(call: ast.Call, bare: bool) -> Iterator[tuple[ast.AST, bool]]:
    match call:
        case ast.Call(ast.Lambda(body=body)):
            yield body, bare
        case ast.Call(ast.Name(name), [first, *_]) if name in HANDS_ON:
            yield first, False
        case ast.Call(ast.Attribute(_, name), [first, *_]) if name in WRAPPERS:
            yield first, False
        case ast.Call(ast.Attribute(value, name)) if name in UNWRAPPING:
            yield value, False


def _scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list | tuple):
        for item in value:
            yield from _scalars(item)
    else:
        yield value
