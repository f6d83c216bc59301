"""A gradient, held beside the central differences of the loss that it is the gradient of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from eprep.kinds.grading.comparison import Difference, difference
from eprep.kinds.grading.reference import public
from eprep.kinds.grading.seen import Seen


def gradient(seen: Seen) -> Difference | None:
    """With respect to the first argument, an array or a dict of arrays."""
    return difference(seen.value, _expected(seen), seen.rules.tolerance, seen.rules.show)


def _expected(seen: Seen) -> Any:
    from reference_impl import numerical_gradient

    loss = public(seen.rules.loss)
    x, *rest = seen.arguments.values()
    if not isinstance(x, dict):
        return numerical_gradient(lambda a: loss(a, *rest), x)
    return {
        key: numerical_gradient(partial(_with_entry, loss, x, rest, key), value)
        for key, value in x.items()
    }


def _with_entry(
    loss: Callable[..., float], x: dict[str, Any], rest: Sequence[Any], key: str, value: Any
) -> float:
    return loss({**x, key: value}, *rest)
