"""Reads the draws of a drill's groups. What is written is a syntax tree, never evaluated."""

from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eprep.core.digits import Images
from eprep.kinds.grading.draws import DRAWS, Drawing

LARGEST = 4_000_000
"""Numbers in one argument of a drill."""

DIMENSIONS = 8
"""Of one argument."""


@dataclass(frozen=True)
class Draw:
    """A call of a named draw, with numbers as its arguments."""

    name: str
    arguments: tuple[float, ...]
    options: Mapping[str, float]

    @property
    def drawing(self) -> Drawing:
        return DRAWS[self.name]

    def __call__(self, rng: Any, images: Images | None = None) -> tuple[Any, ...]:
        """The values, one for each argument that is drawn."""
        options = {"images": images} if self.name == "digits" else self.options
        value = self.drawing.function(rng, *self.arguments, **options)
        values = value if self.drawing.values > 1 else (value,)
        return tuple(_as_number(value) for value in values)


def parse_draw(text: str) -> Draw | None:
    """The draw that `text` names, or None. Read as a syntax tree, never evaluated."""
    try:
        call = ast.parse(text.strip(), mode="eval").body
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
            return None
        arguments = tuple(_number(node) for node in call.args)
        options = {str(keyword.arg): _number(keyword.value) for keyword in call.keywords}
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    draw = Draw(call.func.id, arguments, options)
    return draw if draw.name in DRAWS and _can_be_called(draw) else None


def _can_be_called(draw: Draw) -> bool:
    """Whether the arguments suit the draw, and make an array that memory can hold."""
    drawing = draw.drawing
    try:
        inspect.signature(drawing.function).bind(None, *draw.arguments, **draw.options)
    except TypeError:
        return False
    bounds, shape = draw.arguments[: drawing.bounds], draw.arguments[drawing.bounds :]
    sizes = [n for n in shape if type(n) is int and n >= 0]
    return (
        list(bounds) == sorted(set(bounds))
        and set(draw.options) <= {"scale"}
        and len(sizes) == len(shape) <= DIMENSIONS
        and math.prod(sizes) <= LARGEST
    )


def _as_number(value: Any) -> Any:
    """An array without axes is the number in it."""
    return value.item() if getattr(value, "shape", None) == () else value


def _number(node: ast.expr) -> float:
    """A number as it is written, a minus sign allowed. Raises ValueError."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_number(node.operand)
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300:
        return value
    raise ValueError(ast.dump(node))
