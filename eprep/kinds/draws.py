"""The inputs of a drill's cases: drawn from a seed, or written out in the bank."""

from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # NumPy takes longer to import than a bank to open
    import numpy as np

    Generator = np.random.Generator


def _normal(rng: Generator, *shape: int, scale: float = 1.0) -> Any:
    return scale * rng.standard_normal(shape)


def _uniform(rng: Generator, low: float, high: float, *shape: int) -> Any:
    return rng.uniform(low, high, shape)


def _integers(rng: Generator, low: int, high: int, *shape: int) -> Any:
    return rng.integers(low, high, shape)


def _labels(rng: Generator, rows: int, classes: int) -> Any:
    return rng.integers(0, classes, rows)


def _one_hot(rng: Generator, rows: int, classes: int) -> Any:
    import numpy as np

    return np.eye(classes)[_labels(rng, rows, classes)]


def _probabilities(rng: Generator, *shape: int) -> Any:
    weights = rng.uniform(0.05, 1.0, shape)
    return weights / weights.sum(axis=-1, keepdims=True)


def _network(rng: Generator, *sizes: int) -> Any:
    arrays = {}
    for layer, (n, m) in enumerate(pairwise(sizes), start=1):
        arrays[f"W{layer}"] = _normal(rng, n, m, scale=0.5)
        arrays[f"b{layer}"] = _normal(rng, m, scale=0.5)
    return arrays


DRAWS: Mapping[str, tuple[Callable[..., Any], str]] = {
    "normal": (_normal, "normal(SHAPE…, scale=1.0): 標準正規分布の scale 倍"),
    "uniform": (_uniform, "uniform(LOW, HIGH, SHAPE…): 一様分布"),
    "integers": (_integers, "integers(LOW, HIGH, SHAPE…): LOW 以上 HIGH 未満の int64"),
    "labels": (_labels, "labels(N, K): 0 以上 K 未満の int64 を N 個"),
    "one_hot": (_one_hot, "one_hot(N, K): 無作為な one-hot の行、形は (N, K)"),
    "probabilities": (_probabilities, "probabilities(SHAPE…): 行の和が 1 の正の数"),
    "network": (_network, "network(N0, N1, …): 辞書 W1 b1 W2 b2 …、要素は標準偏差 0.5"),
}
"""Every draw that a drill may name, and how `bank schema` describes it."""

BOUNDS = {"uniform": 2, "integers": 2}
"""Arguments before the shape, where there are any."""

LARGEST = 4_000_000
"""Numbers in one argument of a drill."""

DIMENSIONS = 8
"""Of one argument."""

DTYPES = ("float64", "float32", "int64", "int32", "bool")


@dataclass(frozen=True)
class Draw:
    """A call of a named draw, with numbers as its arguments."""

    name: str
    arguments: tuple[float, ...]
    options: Mapping[str, float]

    def __call__(self, rng: Generator) -> Any:
        function, _ = DRAWS[self.name]
        return function(rng, *self.arguments, **self.options)


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
    try:
        inspect.signature(DRAWS[draw.name][0]).bind(None, *draw.arguments, **draw.options)
    except TypeError:
        return False
    bounds = draw.arguments[: BOUNDS.get(draw.name, 0)]
    sizes = [n for n in draw.arguments[BOUNDS.get(draw.name, 0) :] if type(n) is int and n >= 0]
    return (
        bool(draw.arguments)
        and list(bounds) == sorted(set(bounds))
        and set(draw.options) <= {"scale"}
        and len(sizes) == len(draw.arguments) - BOUNDS.get(draw.name, 0) <= DIMENSIONS
        and math.prod(sizes) <= LARGEST
    )


def _number(node: ast.expr) -> float:
    """A number as it is written, a minus sign allowed. Raises ValueError."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_number(node.operand)
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300:
        return value
    raise ValueError(ast.dump(node))


def is_rectangular(value: object) -> bool:
    """Whether the lists in it all have the shape of an array."""
    if isinstance(value, dict):
        return all(map(is_rectangular, value.values()))
    return not isinstance(value, list | tuple) or _shape(value) is not None


def _shape(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list | tuple):
        return () if isinstance(value, bool | int | float) else None
    shapes = {_shape(item) for item in value}
    inner = shapes.pop() if shapes else ()
    return None if shapes or inner is None else (len(value), *inner)


def written(value: object) -> Any:
    """The argument that plain YAML stands for: lists are float64 arrays, `{int64: […]}` names
    another dtype, any other mapping is a dict of arguments."""
    import numpy as np

    if isinstance(value, list | tuple):
        return np.array(value, dtype=np.float64)
    if isinstance(value, dict):
        if len(value) == 1 and next(iter(value)) in DTYPES:
            dtype, content = next(iter(value.items()))
            return np.array(content, dtype=dtype)
        return {key: written(item) for key, item in value.items()}
    return value
