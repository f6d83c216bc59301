"""Compares what a submission returned with what the reference did, as the drills' contract says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from textwrap import indent
from typing import Any

from eprep.core.catalogue import Phrase, phrase
from eprep.core.trial import Dice, Named, Opaque, Yielded
from eprep.core.verdict import Outcome

SHORT = 24
"""Characters of a value that stands beside its name."""


@dataclass(frozen=True)
class Tolerance:
    rtol: float = 1e-4
    atol: float = 1e-6


@dataclass(frozen=True)
class Difference:
    outcome: Outcome
    message: Phrase


class Depth(IntEnum):
    """How far to look: what is found first is told first."""

    TYPE = 0
    SHAPE = 1
    DTYPE = 2
    FINITE = 3
    VALUE = 4


@dataclass(frozen=True)
class _How:
    tolerance: Tolerance
    show: bool
    depth: Depth


def difference(
    got: Any,
    expected: Any,
    tolerance: Tolerance,
    show: bool = True,
    depth: Depth = Depth.VALUE,
    names: Sequence[str] = (),
) -> Difference | None:
    """What is wrong with `got`, or None. `show` names the expected values; `names` are those of
    the values, where there are several."""
    how = _How(tolerance, show, depth)
    if len(names) > 1 and isinstance(got, tuple | list) and len(got) == len(expected):
        return _first_difference(names, got, expected, how)
    return _difference(got, expected, how)


def _difference(got: Any, expected: Any, how: _How) -> Difference | None:
    import numpy as np

    if expected is None or isinstance(expected, str | Opaque):  # as a wrong program returned it
        wrong = Difference(Outcome.WRONG_TYPE, phrase("case.want_other", got=type_name(got)))
        return None if type(got) is type(expected) and got == expected else wrong
    if isinstance(got, Opaque) and got.dtype is not None and got.shape is None:
        return Difference(Outcome.WRONG_DTYPE, phrase("case.dtype", got=got.dtype))
    if isinstance(expected, dict):
        return _dict_difference(got, expected, how)
    if isinstance(expected, tuple | list):
        return _sequence_difference(got, expected, how)
    if isinstance(expected, np.ndarray) and expected.ndim:
        return _array_difference(got, expected, how)
    return _number_difference(got, expected, how)


def _dict_difference(got: Any, expected: dict[str, Any], how: _How) -> Difference | None:
    if not isinstance(got, dict):
        return Difference(Outcome.WRONG_TYPE, phrase("case.want_dict", got=type_name(got)))
    if set(got) != set(expected):
        message = phrase("case.keys", got=_names(got), want=_names(expected))
        return Difference(Outcome.WRONG_TYPE, message)
    for key, value in expected.items():
        found = _difference(got[key], value, how)
        if found is not None:
            return inside(f"[{key!r}]", found)
    return None


def _sequence_difference(got: Any, expected: Any, how: _How) -> Difference | None:
    if not isinstance(got, tuple | list):
        message = phrase("case.want_values", count=len(expected), got=type_name(got))
        return Difference(Outcome.WRONG_TYPE, message)
    if len(got) != len(expected):
        message = phrase("case.value_count", want=len(expected), count=len(got), got=type_name(got))
        return Difference(Outcome.WRONG_TYPE, message)
    return _first_difference([f"[{n}]" for n in range(len(got))], got, expected, how)


def _first_difference(
    names: Sequence[str], got: Sequence[Any], expected: Sequence[Any], how: _How
) -> Difference | None:
    for name, one, value in zip(names, got, expected, strict=True):
        found = _difference(one, value, how)
        if found is not None:
            return inside(name, found)
    return None


def _array_difference(got: Any, expected: Any, how: _How) -> Difference | None:
    import numpy as np

    too_large = isinstance(got, Opaque) and got.shape is not None
    if not isinstance(got, np.ndarray) and not too_large:
        return Difference(Outcome.WRONG_TYPE, phrase("case.want_array", got=type_name(got)))
    if too_large or (how.depth >= Depth.SHAPE and got.shape != expected.shape):
        message = phrase("case.shape", got=got.shape, want=expected.shape)
        return Difference(Outcome.WRONG_SHAPE, message)
    return _value_difference(got, expected, how)


def _number_difference(got: Any, expected: Any, how: _How) -> Difference | None:
    """A number is any bool, int or float, or an array of one element."""
    import numpy as np

    if isinstance(got, Opaque) and got.shape is not None:
        return Difference(Outcome.WRONG_SHAPE, phrase("case.number_shape", got=got.shape))
    if isinstance(got, np.ndarray | np.generic):
        if got.size != 1:
            return Difference(Outcome.WRONG_SHAPE, phrase("case.number_shape", got=got.shape))
        got = np.asarray(got).reshape(())
    elif not isinstance(got, bool | int | float):
        return Difference(Outcome.WRONG_TYPE, phrase("case.want_number", got=type_name(got)))
    return _value_difference(_as_array(got), _as_array(expected), how)


def _as_array(number: Any) -> Any:
    import numpy as np

    if isinstance(number, int) and abs(number) > 2**53:
        return np.asarray(float(number) if abs(number) < 2**1000 else np.inf)
    return np.asarray(number)


def _value_difference(got: Any, expected: Any, how: _How) -> Difference | None:
    import numpy as np

    if how.depth < Depth.DTYPE:
        return None
    if got.dtype.kind not in "biuf":
        return Difference(Outcome.WRONG_DTYPE, phrase("case.dtype", got=str(got.dtype)))
    with np.errstate(all="ignore"):  # a stranger's values: even to widen a NaN may be "invalid"
        got, expected = got.astype(np.float64), expected.astype(np.float64)
    if how.depth < Depth.FINITE:
        return None
    if how.depth is Depth.VALUE and _plainly_close(got, expected, how.tolerance):
        return None
    finite = np.isfinite(got) | ~np.isfinite(expected)
    if not finite.all():
        return Difference(Outcome.NOT_FINITE, _message(got, expected, finite, how.show))
    if how.depth < Depth.VALUE:
        return None
    near = how.tolerance
    with np.errstate(all="ignore"):
        close = np.isclose(got, expected, rtol=near.rtol, atol=near.atol, equal_nan=True)
    if close.all():
        return None
    return Difference(Outcome.WRONG_ANSWER, _message(got, expected, close, how.show))


def _plainly_close(got: Any, expected: Any, near: Tolerance) -> bool:
    """Whether all is close, found as fast as can be. Infinities and NaN need a closer look."""
    import numpy as np

    with np.errstate(all="ignore"):
        return bool((abs(got - expected) <= near.atol + near.rtol * abs(expected)).all()) and bool(
            np.isfinite(expected).all()
        )


def _message(got: Any, expected: Any, right: Any, show: bool) -> Phrase:
    """Both values, and the first row that is wrong where there are several."""
    import numpy as np

    if not show:
        return phrase("case.differs_hidden")
    if got.ndim == 0 or len(got) == 1:
        return phrase("case.differs", got=_beside(got), want=_beside(expected))
    rows = right.reshape(len(right), -1).all(axis=1)
    first = int(np.argmin(rows))
    return phrase(
        "case.differs_at", got=_beside(got), want=_beside(expected),
        row=first, got_row=_beside(got[first]), want_row=_beside(expected[first]),
    )  # fmt: skip


def _beside(value: Any) -> str:
    """Behind what it is called if it is short; else below that, its rows below each other."""
    text = shown(value)
    return f" {text}" if len(text) <= SHORT and "\n" not in text else f"\n{indent(text, '  ')}"


def inside(where: str, found: Difference) -> Difference:
    """The same, said of a part of the value."""
    return Difference(found.outcome, phrase("case.inside", where=where, what=found.message))


def shown(value: Any) -> str:
    """A value in few characters, as NumPy prints it."""
    import numpy as np

    if isinstance(value, Named):
        return value.name
    if isinstance(value, Dice):
        return f"np.random.default_rng({value.seed})"
    if isinstance(value, np.ndarray):
        if value.ndim > 3:  # NumPy would print some items of each axis, and so ever more
            return f"{value.shape} {shown(value.ravel())}"
        return np.array2string(value, precision=6, threshold=20, edgeitems=3, separator=", ")
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {shown(item)}" for key, item in value.items()) + "}"
    return repr(value)


def type_name(value: Any) -> str:
    if isinstance(value, Opaque):
        return value.type
    if isinstance(value, Yielded):
        return "generator"
    return "None" if value is None else type(value).__name__


def _names(keys: Any) -> str:
    return ", ".join(sorted(str(key)[:40] for key in keys)[:20])
