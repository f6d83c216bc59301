"""The value beside the expected one, as far as the check looks."""

from __future__ import annotations

from eprep.kinds.grading.comparison import Depth, Difference, difference
from eprep.kinds.grading.seen import Seen


def _compared(seen: Seen, depth: Depth) -> Difference | None:
    rules = seen.rules
    return difference(
        seen.value, seen.expected, rules.tolerance, rules.show, depth, names=rules.update
    )


def equal(seen: Seen) -> Difference | None:
    return _compared(seen, Depth.VALUE)


def shape(seen: Seen) -> Difference | None:
    return _compared(seen, Depth.SHAPE)


def dtype(seen: Seen) -> Difference | None:
    return _compared(seen, Depth.DTYPE)
