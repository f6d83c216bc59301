"""Whether a function left its arguments as they were."""

from __future__ import annotations

from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.trial import Dice, Named
from eprep.core.verdict import Outcome
from eprep.kinds.grading.comparison import Depth, Difference, Tolerance, difference
from eprep.kinds.grading.seen import Seen

RESTORED = Tolerance(rtol=0.0, atol=1e-12)


def unchanged(seen: Seen) -> Difference | None:
    """Bit for bit, but for what an update may change."""
    if seen.reply.after is None:
        return None
    for (name, before), now in zip(seen.arguments.items(), seen.reply.after, strict=False):
        if name not in seen.rules.update and not same(now, before):
            return Difference(Outcome.INPUT_MUTATED, phrase("case.mutated", name=name))
    return None


def restored(seen: Seen) -> Difference | None:
    """Changed meanwhile, perhaps, but brought back."""
    if seen.reply.after is None:
        return None
    for (name, before), now in zip(seen.arguments.items(), seen.reply.after, strict=False):
        if isinstance(before, Named | Dice):
            continue
        if difference(now, before, RESTORED, depth=Depth.VALUE) is not None:
            return Difference(Outcome.INPUT_MUTATED, phrase("case.not_restored", name=name))
    return None


def same(now: Any, before: Any) -> bool:
    """Whether an argument is bit for bit what it was. What cannot be sent back is not judged."""
    import numpy as np

    if isinstance(before, Named | Dice):
        return True
    if type(now) is not type(before):
        return False
    if isinstance(before, np.ndarray | np.generic):
        alike = now.dtype == before.dtype and now.shape == before.shape
        return bool(alike and now.tobytes() == before.tobytes())
    if isinstance(before, dict):
        return now.keys() == before.keys() and all(same(now[k], before[k]) for k in before)
    if isinstance(before, list | tuple):
        return len(now) == len(before) and all(map(same, now, before))
    return bool(now == before or now != now)
