"""Which values can be held beside others at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from eprep.core.trial import Opaque

LARGEST = 2**1000
"""Integers beyond it are no floats."""


def comparable(value: Any) -> bool:
    """Numbers, arrays of them, and dicts and sequences of these."""
    return _made_of(value, _is_number)


def told_apart(value: Any) -> bool:
    """The same for what a wrong program gives, whose strange values are known by their types."""
    return _made_of(value, lambda v: v is None or isinstance(v, str | Opaque) or _is_number(v))


def is_too_much(value: Any) -> bool:
    """Whether an array in it was only described."""
    return not _made_of(value, lambda v: not isinstance(v, Opaque) or v.shape is None)


def _made_of(value: Any, leaf: Callable[[Any], bool]) -> bool:
    if isinstance(value, dict):
        return all(_made_of(item, leaf) for item in value.values())
    if isinstance(value, tuple | list):
        return all(_made_of(item, leaf) for item in value)
    return leaf(value)


def _is_number(value: Any) -> bool:
    import numpy as np

    if isinstance(value, np.ndarray | np.generic):
        return value.dtype.kind in "biuf"
    return isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < LARGEST)
