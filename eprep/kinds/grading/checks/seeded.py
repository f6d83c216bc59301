"""Whether chance comes from the generator that was handed over, and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.trial import Dice, Raised, Returned
from eprep.core.verdict import Outcome
from eprep.kinds.grading.checks.properties import arrays
from eprep.kinds.grading.comparison import Difference
from eprep.kinds.grading.seen import Seen


def _near(one: Any, other: Any) -> bool:
    import numpy as np

    return bool(np.allclose(one, other, rtol=1e-3, atol=1e-4))


def seeded(seen: Seen) -> Difference | None:
    """The same seed gives the same values, though the global generators have moved on, and
    another seed gives others."""
    assert seen.again is not None  # it still runs where a value is looked at for itself
    again = seen.again(seen.arguments)
    other = seen.again(_with_other_seed(seen.arguments))
    for reply in (again, other):
        if isinstance(reply, Raised):
            return Difference(reply.outcome, reply.message)
    if not _alike(seen, again):
        return Difference(Outcome.WRONG_ANSWER, phrase("case.seed_ignored"))
    if _alike(seen, other):
        return Difference(Outcome.WRONG_ANSWER, phrase("case.seed_without_effect"))
    return None


def repeatable(seen: Seen) -> Difference | None:
    """The same seed gives the same values, but for rounding: half of `seeded`, for what takes
    seconds."""
    import numpy as np

    assert seen.again is not None  # as above
    again = seen.again(seen.arguments)
    if isinstance(again, Raised):
        return Difference(again.outcome, again.message)
    one, other = list(arrays(seen.value)), list(arrays(replace(seen, reply=again).value))
    with np.errstate(all="ignore"):  # a stranger's values
        if [a.shape for a in one] == [b.shape for b in other] and all(map(_near, one, other)):
            return None
    return Difference(Outcome.WRONG_ANSWER, phrase("case.seed_ignored"))


def _with_other_seed(arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        name: Dice((value.seed + 1) % 2**31) if isinstance(value, Dice) else value
        for name, value in arguments.items()
    }


def _alike(seen: Seen, reply: Returned | Raised) -> bool:
    assert isinstance(reply, Returned)
    import numpy as np

    one, other = list(arrays(seen.value)), list(arrays(replace(seen, reply=reply).value))
    return len(one) == len(other) and all(map(np.array_equal, one, other))
