"""Arguments that a drill writes out in YAML."""

from __future__ import annotations

from typing import Any

from eprep.core.functions import FUNCTIONS
from eprep.core.trial import Dice, Named

DTYPES = ("float64", "float32", "int64", "int32", "bool")


MOST = 20_000
"""A whole number may be a size or a count of steps, and the reference does as it is told."""

SEEDS = 2**63
"""Those of generators are below this."""


def is_argument(value: object) -> bool:
    """Whether `written` can make of it what it stands for."""
    if isinstance(value, int) and abs(value) > MOST:
        return False
    if not isinstance(value, dict):
        return not isinstance(value, list | tuple) or _shape(value) is not None
    match [*value.items()]:
        case [("function", name)]:
            return isinstance(name, str) and name in FUNCTIONS
        case [("seed", seed)]:
            return type(seed) is int and 0 <= seed < SEEDS
        case [("list", content)]:
            return bool(_shape(content))
        case [(str(dtype), content)] if dtype in DTYPES:
            small = not isinstance(content, int) or abs(content) <= MOST
            return small and _shape(content) is not None
    return all(isinstance(key, str) and is_argument(item) for key, item in value.items())


def _shape(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list | tuple):
        return () if isinstance(value, bool | int | float) else None
    shapes = {_shape(item) for item in value}
    inner = shapes.pop() if shapes else ()
    return None if shapes or inner is None else (len(value), *inner)


def written(value: object) -> Any:
    """The argument that plain YAML stands for: lists are float64 arrays, `{int64: […]}` names
    another dtype and `{int64: 1}` a NumPy number, `{list: […]}` is a Python list, `{function:
    NAME}` a function, `{seed: N}` a generator; any other mapping is a dict of arguments."""
    import numpy as np

    if isinstance(value, list | tuple):
        return np.array(value, dtype=np.float64)
    if not isinstance(value, dict):
        return value
    match [*value.items()]:
        case [(str(dtype), content)] if dtype in DTYPES:
            return np.array(content, dtype=dtype)[()]
        case [("list", list() | tuple() as content)]:
            return list(content)
        case [("function", str(name))]:
            return Named(name)
        case [("seed", int(seed))]:
            return Dice(seed)
    return {key: written(item) for key, item in value.items()}
