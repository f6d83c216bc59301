"""Whether all parts of a drill name the same function, with the same arguments."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from eprep.core.fault import Fault, fault
from eprep.kinds.grading.group import Group, split
from eprep.kinds.grading.reference import IMPL

SIZE = r"(?:[A-Za-z]|[a-z]+_[a-z]+|\d+)"
SHAPE = re.compile(rf"(?<![A-Za-z0-9_])\({SIZE}(?:, ?{SIZE})*,?\)")
"""`(N, n)`, `(n,)`, `(n_in, n_out)`, `(2000, 784)`: sizes, and no call."""


def reference_faults(reference: str, source: str, function: str) -> Iterator[Fault]:
    """Of the name of a reference, or of the file that is one. Which names the reference network has
    is for the loader to say, which may look."""
    if reference.startswith(IMPL):
        return
    if reference != "reference.py":
        yield fault("BANK024", "reference", got=reference)
    elif not source:
        yield fault("BANK025", "reference")
    else:
        yield from _file_faults(source, function)


def _file_faults(source: str, function: str) -> Iterator[Fault]:
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        yield fault("BANK045", "reference", line=getattr(error, "lineno", None) or 1)
        return
    if not any(isinstance(node, ast.FunctionDef) and node.name == function for node in body):
        yield fault("BANK044", "reference", function=function)


def statement_faults(
    prompt: str, function: str, starter: str, groups: Sequence[Group]
) -> Iterator[Fault]:
    """Warnings: the learner sees the statement and the starter, and nothing of the calls."""
    if not prompt.strip():
        return
    calls = set(re.findall(rf"(?<!\w){re.escape(function)}\(([^()]*)\)", prompt))
    if len(calls) != 1:
        yield fault("W012", "prompt", function=function)
        return
    (call,) = calls
    named = {argument.partition("=")[0].strip() for argument in call.split(",")}
    for name in sorted(set().union(*(group.names() for group in groups)) - named):
        yield fault("W013", "prompt", function=function, name=name)
    if starter and f"def {function}({call}):" not in starter:
        yield fault("W015", "prompt", call=f"{function}({call})")
    if any(_has_arrays(group) for group in groups[:1]) and not SHAPE.search(prompt):
        yield fault("W014", "prompt")


def _has_arrays(group: Group) -> bool:
    """Whether a call of it is given an array, or a mapping of some."""
    fixed = [*group.args.values(), *(value for one in group.each for value in one.values())]
    return any(_is_array(value) for value in fixed) or any(map(split, group.draw))


def _is_array(value: object) -> bool:
    if isinstance(value, dict):
        named = {"list", "function", "seed"} & value.keys()
        return not named and not any(isinstance(part, int | float) for part in value.values())
    return isinstance(value, list)
