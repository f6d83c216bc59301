"""Names the mistake, where a submission answers in all calls as a known wrong program does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from eprep.core.catalogue import Phrase
from eprep.core.trial import Raised, Stopped, Trial
from eprep.core.verdict import Outcome
from eprep.kinds.grading.attempt import Answered, Attempt, answer, compare
from eprep.kinds.grading.comparable import told_apart
from eprep.kinds.grading.comparison import Difference, difference
from eprep.kinds.grading.exam import Call, Exam, exam
from eprep.kinds.grading.group import Group
from eprep.kinds.grading.reference import judging
from eprep.kinds.grading.runs import Runs
from eprep.kinds.grading.seen import result

if TYPE_CHECKING:
    from eprep.kinds.code import Code

HEADING = re.compile(r"# misconception: (?P<id>[a-z0-9][a-z0-9-]*) (?P<text>\S.*)")

UNCERTAIN = frozenset({Outcome.INTERNAL_ERROR, Outcome.TIME_LIMIT})
"""Ends that a known wrong program may have come to because of us, or of a busy machine."""

MEASURED = frozenset({
    "case.differs", "case.differs_at", "case.differs_hidden", "case.not_finite", "case.row_sums",
})  # fmt: skip
"""Faults that give a value as text, or none: whether it is the same must be measured."""

SLOW = frozenset({"accuracy"})
"""Drills whose wrong programs take seconds each: nothing is named there."""


@dataclass(frozen=True)
class Misconception:
    id: str
    text: str
    """The belief, in words."""


def misconception_of(source: str) -> Misconception | None:
    """What the first line of a wrong program says."""
    found = HEADING.match(source)
    return Misconception(found["id"], found["text"].strip()) if found else None


def recognise(drill: Code, made: Attempt, trial: Trial) -> Misconception | None:
    """The misconception of the wrong programs that answer alike in every call; None where there
    are none, or where they disagree: silence rather than a guess."""
    if made.stopped is not None or SLOW & {n for g in drill.groups for n in drill.checks_of(g)}:
        return None
    asked = exam(drill, trial)
    found = {
        belief
        for name, source in drill.wrong.items()
        if (belief := misconception_of(source)) is not None
        and _alike(drill, asked, made.answers, _answers(drill, name, source, asked, trial), trial)
    }
    ids = {belief.id for belief in found}
    return min(found, key=lambda belief: belief.text) if len(ids) == 1 else None


def remember(name: str, made: Attempt, trial: Trial) -> None:
    """What a wrong program has answered, so that it need not be asked again."""
    if made.stopped is None or made.stopped.outcome not in UNCERTAIN:
        answers = made.answers if made.stopped is None else None
        trial.kept.once(("wrong", trial.seed, name), lambda: answers)


Answers = Sequence[Sequence[Answered]]
"""Group by group, those of all calls."""


def _answers(drill: Code, name: str, source: str, asked: Exam, trial: Trial) -> Answers | None:
    """What a wrong program answers, asked once for a seed; None where it does not run."""

    def ask() -> Answers | None:
        try:
            with judging(), Runs(trial.run, source, drill.function, drill.limits) as runs:
                return [
                    [answer(drill, group, call, runs, trial) for call in calls]
                    for group, calls in zip(drill.groups, asked, strict=True)
                ]
        except Stopped as stopped:
            if stopped.outcome in UNCERTAIN:
                raise  # so that it is not kept
            return None

    with suppress(Stopped):
        return trial.kept.once(("wrong", trial.seed, name), ask)
    return None


def _alike(drill: Code, asked: Exam, ours: Answers, theirs: Answers | None, trial: Trial) -> bool:
    return theirs is not None and all(
        _same_answer(drill, group, call, one, other, trial)
        for group, calls, some, others in zip(drill.groups, asked, ours, theirs, strict=True)
        for call, one, other in zip(calls, some, others, strict=True)
    )


def _same_answer(
    drill: Code, group: Group, call: Call, ours: Answered, theirs: Answered, trial: Trial
) -> bool:
    """Ours would pass if theirs were right, and has the same faults in itself."""
    if isinstance(ours.reply, Raised) or isinstance(theirs.reply, Raised):
        return (
            isinstance(ours.reply, Raised)
            and isinstance(theirs.reply, Raised)
            and ours.reply.exception == theirs.reply.exception
        )
    said = [_said(fault and fault.message) for fault in theirs.faults.values()]
    if [_said(fault and fault.message) for fault in ours.faults.values()] != said:
        return False
    expected = result(call.arguments, theirs.reply, drill.update)
    quiet = replace(trial, show_expected=False)  # to word a difference takes longer than to find it
    if not told_apart(expected):
        return False
    try:
        with judging():  # a check may be unable to measure by what this program gives
            compared = list(compare(drill, group, call, ours.reply, expected, quiet))
    except Stopped:
        return False
    if any(map(_is_measured, theirs.faults.values())):
        value = result(call.arguments, ours.reply, drill.update)
        compared.append(difference(value, expected, drill.tolerance, show=False))
    return all(found is None for found in compared)


def _said(what: object) -> object:
    """All that a message says, to its depth, but for values as text: they differ by rounding."""
    if not isinstance(what, Phrase):
        return what
    values = {} if what.key in MEASURED else what.values
    return what.key, {name: _said(value) for name, value in values.items()}


def _is_measured(fault: Difference | None) -> bool:
    what: object = fault and fault.message
    while isinstance(what, Phrase) and what.key == "case.inside":
        what = what.values["what"]
    return isinstance(what, Phrase) and what.key in MEASURED
