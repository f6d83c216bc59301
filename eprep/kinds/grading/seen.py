"""One call of a submission, as the checks see it: what was given, returned and expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eprep.core.digits import Digits
from eprep.core.trial import Raised, Returned
from eprep.kinds.grading.comparison import Tolerance


@dataclass(frozen=True)
class Rules:
    """What the drill lays down for all its calls."""

    tolerance: Tolerance
    update: Sequence[str]
    """Arguments that the function may change, and whose new values are its result."""

    loss: str
    """The function whose gradient is asked."""

    digits: Digits
    seed: int
    show: bool
    """Name the expected values."""


@dataclass(frozen=True)
class Seen:
    arguments: Mapping[str, Any]
    """In the order in which they were passed."""

    reply: Returned
    expected: Any
    """What the reference makes of the same arguments."""

    again: Callable[[Mapping[str, Any]], Returned | Raised] | None
    """Calls the submission once more, with other arguments, where it still runs."""

    rules: Rules

    @property
    def value(self) -> Any:
        return result(self.arguments, self.reply, self.rules.update)


def result(arguments: Mapping[str, Any], reply: Returned, update: Sequence[str]) -> Any:
    """What was returned or, of an update that returned nothing, what has become of its
    arguments."""
    if reply.value is not None or not update:
        return reply.value
    now = dict(arguments)
    if reply.after is not None:
        now |= zip(arguments, reply.after, strict=False)  # a liar may say too little
    return now[update[0]] if len(update) == 1 else tuple(now[name] for name in update)
