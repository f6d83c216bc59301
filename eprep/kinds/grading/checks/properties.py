"""What a value must have in itself, whatever the reference says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.trial import Yielded
from eprep.core.verdict import Outcome
from eprep.kinds.grading.comparison import Difference, inside, shown, type_name
from eprep.kinds.grading.seen import Seen


def finite(seen: Seen) -> Difference | None:
    value = seen.value
    if not isinstance(value, dict):
        return _finite(value)
    found = ((key, _finite(part)) for key, part in value.items())
    return next((inside(f"[{key!r}]", fault) for key, fault in found if fault is not None), None)


def _finite(value: Any) -> Difference | None:
    import numpy as np

    for array in arrays(value):
        if not np.isfinite(array).all():
            return Difference(Outcome.NOT_FINITE, phrase("case.not_finite", got=shown(array)))
    return None


def rows_sum_to_1(seen: Seen) -> Difference | None:
    import numpy as np

    value = seen.value
    if not isinstance(value, np.ndarray) or value.ndim == 0 or value.dtype.kind not in "biuf":
        message = phrase("case.want_array", got=type_name(value))
        return Difference(Outcome.WRONG_TYPE, message)
    near = seen.rules.tolerance
    with np.errstate(all="ignore"):  # a stranger's values
        sums = value.sum(axis=-1, dtype=np.float64)
    if np.allclose(sums, 1.0, rtol=near.rtol, atol=near.atol):
        return None
    return Difference(Outcome.WRONG_ANSWER, phrase("case.row_sums", got=shown(sums)))


def arrays(value: Any) -> Iterator[Any]:
    """The numbers in a value, however it holds them, as arrays."""
    import numpy as np

    if isinstance(value, dict):
        value = value.values()
    elif isinstance(value, Yielded):
        value = value.items
    elif isinstance(value, np.ndarray | np.generic | int | float):
        array = np.asarray(value)
        if array.dtype.kind in "biuf":
            yield array
        return
    elif not isinstance(value, list | tuple):
        return
    for item in value:
        yield from arrays(item)
