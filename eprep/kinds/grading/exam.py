"""All calls that a drill makes with one seed, and what the reference makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Returned, Trial
from eprep.kinds.grading.checks import CHECKS
from eprep.kinds.grading.checks.properties import arrays
from eprep.kinds.grading.comparable import comparable
from eprep.kinds.grading.comparison import type_name
from eprep.kinds.grading.digits import relabelled
from eprep.kinds.grading.group import Group
from eprep.kinds.grading.reference import Reference, internal, open_reference
from eprep.kinds.grading.seen import result

if TYPE_CHECKING:
    from eprep.kinds.code import Code

CHANCES = 2**32
"""Seeds of the global generators are below this."""


@dataclass(frozen=True)
class Call:
    arguments: Mapping[str, Any]
    """In the order in which they are passed."""

    chance: int
    """Seeds the global generators, which a drill must not draw from."""

    expected: Any

    room: int
    """So many numbers may come back."""


ROOM = 2**16
"""For what is wrong to be seen: a scalar may come back as an array, a row as a matrix."""


def _room(arguments: Mapping[str, Any], expected: Any) -> int:
    """A stranger's values cost no more time and memory than is needed to judge them."""
    return ROOM + _numbers(list(arguments.values())) + 4 * _numbers(expected)


def _numbers(value: Any) -> int:
    return sum(int(array.size) for array in arrays(value))


Exam = Sequence[Sequence[Call]]
"""Group by group."""


def exam(drill: Code, trial: Trial) -> Exam:
    """The same seed gives the same exam, so a batch sets it once. Raises Stopped."""
    return trial.kept.once(("exam", trial.seed), lambda: _set(drill, trial))


def _set(drill: Code, trial: Trial) -> Exam:
    opened = open_reference(
        drill.reference, drill.reference_source, drill.function, _limits(drill, trial), trial.run
    )
    with opened as reference:
        return [
            list(_calls(drill, group, position, trial, reference))
            for position, group in enumerate(drill.groups)
        ]


def _limits(drill: Code, trial: Trial) -> Limits:
    """The reference has at least its own time, and more where more is granted."""
    return replace(drill.limits, wall=max(drill.limits.wall, trial.wall or 0.0))


def _calls(
    drill: Code, group: Group, position: int, trial: Trial, reference: Reference
) -> Iterator[Call]:
    import numpy as np

    rng = np.random.default_rng([trial.seed, position])
    for sequence in list(group.sequences(rng, relabelled(trial.digits, trial.seed))):
        state: Mapping[str, Any] = {}
        for step, drawn in enumerate(sequence):
            arguments = reference.ordered({**drawn, **state, **_counted(drill, drawn, step)})
            expected = _expected(drill, group, arguments, reference.reply(arguments))
            chance = int(rng.integers(CHANCES))
            yield Call(arguments, chance, expected, _room(arguments, expected))
            state = _state(drill, expected)


def _counted(drill: Code, drawn: Mapping[str, Any], step: int) -> Mapping[str, Any]:
    return {drill.count: drawn[drill.count] + step} if drill.count in drawn else {}


def _expected(drill: Code, group: Group, arguments: Mapping[str, Any], reply: Returned) -> Any:
    """What the reference came to, if a submission can be held beside it."""
    missing = [name for name in drill.update if name not in arguments]
    if missing:
        raise internal(phrase("case.update_missing", names=", ".join(missing)))
    found = result(arguments, reply, drill.update)
    count = len(drill.update)
    if count > 1 and not (isinstance(found, tuple | list) and len(found) == count):
        raise internal(phrase("case.update_count", count=count, got=type_name(found)))
    compares = any(CHECKS[name].compares for name in drill.checks_of(group))
    if compares and not comparable(found):
        raise internal(phrase("case.incomparable", got=type_name(found)))
    return found


def _state(drill: Code, result: Any) -> Mapping[str, Any]:
    """What an update hands on to its next step."""
    names = drill.update
    return dict(zip(names, result if len(names) > 1 else [result], strict=True)) if names else {}
