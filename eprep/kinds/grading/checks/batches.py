"""One epoch of mini-batches, judged as a whole."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.trial import Opaque, Yielded
from eprep.core.verdict import Outcome
from eprep.kinds.grading.comparison import Difference, type_name
from eprep.kinds.grading.seen import Seen

ITERATORS = frozenset({"generator", "zip", "map", "chain", "cycle", "repeat", "islice", "count"})
"""Their items are counted as they are sent, and only too many make one of them opaque."""


def batches(seen: Seen) -> Difference | None:
    """Pairs `(x, d)` of `batch_size` rows, the last one perhaps smaller: every row of the first
    two arguments once, still paired, in another order."""
    x, d, batch_size, *_ = seen.arguments.values()
    value = seen.value
    pairs: Any = value.items if isinstance(value, Yielded) else value
    if not isinstance(pairs, list | tuple):
        endless = isinstance(value, Opaque) and value.type in ITERATORS
        key = "case.endless" if endless else "case.want_batches"
        return _wrong(Outcome.WRONG_TYPE, key, got=type_name(value))
    for pair in pairs:
        if not _is_pair(pair):
            return _wrong(Outcome.WRONG_TYPE, "case.want_pairs", got=_parts(pair))
    sizes = [len(one) for one, _ in pairs]
    wanted = [min(batch_size, len(x) - start) for start in range(0, len(x), batch_size)]
    if sizes != wanted:
        return _wrong(Outcome.WRONG_SHAPE, "case.batch_sizes", got=sizes, want=wanted)
    for part, (one, other) in enumerate(pairs):
        if one.shape[1:] != x.shape[1:] or other.shape != (len(one), *d.shape[1:]):
            return _wrong(Outcome.WRONG_SHAPE, "case.batch_shapes", row=part,
                          got=f"{one.shape}, {other.shape}")  # fmt: skip
    return _rows_differ(seen, pairs)


def _rows_differ(seen: Seen, pairs: Any) -> Difference | None:
    import numpy as np

    x, d, *_ = seen.arguments.values()
    with np.errstate(all="ignore"):  # a stranger's values
        order = _order(np.concatenate([one for one, _ in pairs]), x)
        if sorted(order) != list(range(len(x))):
            return _wrong(Outcome.WRONG_ANSWER, "case.not_every_sample")
        paired = np.allclose(np.concatenate([other for _, other in pairs]), d[order])
    if not paired:
        return _wrong(Outcome.WRONG_ANSWER, "case.pairs_broken")
    if order == list(range(len(x))) or _hardly_shuffled(order):
        return _wrong(Outcome.WRONG_ANSWER, "case.not_shuffled")
    return None


def _hardly_shuffled(order: list[int]) -> bool:
    """Whether most neighbours are still neighbours, as where the rows were only moved round. In a
    random order as many are as a Poisson variable of mean 1 says, all but exactly: more than 10
    once in 10⁸ times."""
    kept = sum(later == row + 1 for row, later in pairwise(order))
    return len(order) >= 20 and kept > len(order) / 2


def _order(rows: Any, x: Any) -> list[int]:
    """Which sample each row is: the nearest one, so that float32 is recognised; -1 where none."""
    import numpy as np

    found = []
    for row in rows.reshape(len(rows), -1):
        distance = np.abs(x.reshape(len(x), -1) - row).max(axis=1)
        nearest = int(distance.argmin())
        found.append(nearest if distance[nearest] < 1e-5 else -1)
    return found


def _parts(pair: Any) -> str:
    """What it is, and what it is of."""
    if isinstance(pair, tuple | list) and len(pair) < 5:
        return f"({', '.join(map(type_name, pair))})"
    return type_name(pair)


def _is_pair(pair: Any) -> bool:
    import numpy as np

    return (
        isinstance(pair, list | tuple)
        and len(pair) == 2
        and all(isinstance(part, np.ndarray) and part.ndim for part in pair)
        and all(part.dtype.kind in "biuf" for part in pair)
    )


def _wrong(outcome: Outcome, key: str, **values: object) -> Difference:
    return Difference(outcome, phrase(key, **values))
