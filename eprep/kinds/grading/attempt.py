"""Tries a submission in all calls of an exam, and judges each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from eprep.core.catalogue import Phrase, phrase
from eprep.core.trial import Raised, Returned, Stopped, Trial
from eprep.core.verdict import Case, Outcome
from eprep.kinds.grading.checks import CHECKS, first
from eprep.kinds.grading.comparable import is_too_much
from eprep.kinds.grading.comparison import Difference, shown
from eprep.kinds.grading.digits import relabelled
from eprep.kinds.grading.exam import Call, exam
from eprep.kinds.grading.explained import explained
from eprep.kinds.grading.group import Group
from eprep.kinds.grading.reference import judging
from eprep.kinds.grading.runs import Runs
from eprep.kinds.grading.seen import Rules, Seen

if TYPE_CHECKING:
    from eprep.kinds.code import Code


TOO_MUCH = "too much"
"""In the place of a check: there was no room for the value, so there is none to look at."""


@dataclass(frozen=True)
class Answered:
    """What one call came to."""

    reply: Returned | Raised
    faults: Mapping[str, Difference | None] = field(default_factory=dict)
    """By check, for those that need no expected value."""


@dataclass
class Attempt:
    source: str
    cases: list[Case] = field(default_factory=list)
    """One for each group that was tried."""

    answers: list[Sequence[Answered]] = field(default_factory=list)
    """Group by group, those of all calls."""

    stopped: Stopped | None = None
    """Why later groups were not tried."""

    output: str = ""

    @property
    def passed(self) -> bool:
        return all(case.outcome is Outcome.PASS for case in self.cases)

    @property
    def failed_here(self) -> bool:
        """The grader could not judge."""
        return any(case.outcome is Outcome.INTERNAL_ERROR for case in self.cases)


def attempt(drill: Code, source: str, trial: Trial) -> Attempt:
    """Try every group. The child starts while the exam is set."""
    made = Attempt(source)
    limits = drill.limits if trial.wall is None else replace(drill.limits, wall=trial.wall)
    try:
        with Runs(trial.run, source, drill.function, limits) as runs:
            try:
                with judging():
                    asked = exam(drill, trial)
                for group, calls in zip(drill.groups, asked, strict=True):
                    _try_group(drill, group, calls, runs, trial, made)
            finally:
                made.output = runs.first.output
    except Stopped as stopped:
        made.stopped = stopped
        message = explained(stopped.outcome, stopped.message, source)
        for group in drill.groups[len(made.cases) :]:
            _settle(Case(group.name, stopped.outcome, message), trial, made)
    return made


def _try_group(
    drill: Code, group: Group, calls: Sequence[Call], runs: Runs, trial: Trial, made: Attempt
) -> None:
    """Every call is made, so that a mistake is known by all of them; the first failing one
    decides. Where the program is stopped after it, that is the next group's matter."""
    failure: Case | None = None
    answers: list[Answered] = []
    made.answers.append(answers)
    try:
        for call in calls:
            with judging():
                answered = answer(drill, group, call, runs, trial)
                answers.append(answered)
                failure = failure or _failure(drill, group, call, answered, trial, made.source)
    except Stopped:
        if failure is not None:
            _settle(failure, trial, made)
        raise
    _settle(failure or Case(group.name, Outcome.PASS), trial, made)


def answer(drill: Code, group: Group, call: Call, runs: Runs, trial: Trial) -> Answered:
    """Make the call, and look at the answer as far as that needs no expected value. Raises
    Stopped."""
    reply = runs.first.call(list(call.arguments.values()), call.chance, call.room)
    if isinstance(reply, Raised):
        return Answered(reply)

    def again(arguments: Mapping[str, Any]) -> Returned | Raised:
        return runs.afresh.call(list(arguments.values()), call.chance ^ 1, call.room)

    seen = Seen(call.arguments, reply, call.expected, again, rules(drill, trial))
    if is_too_much(seen.value):
        return Answered(reply, {TOO_MUCH: Difference(Outcome.WRONG_SHAPE, phrase("case.too_much"))})
    names = [name for name in drill.checks_of(group) if not CHECKS[name].compares]
    return Answered(reply, {name: CHECKS[name].function(seen) for name in names})


def _failure(
    drill: Code, group: Group, call: Call, answered: Answered, trial: Trial, source: str
) -> Case | None:
    found: Raised | Difference | None
    if isinstance(answered.reply, Raised):
        found = answered.reply
    else:
        compared = compare(drill, group, call, answered.reply, call.expected, trial)
        alone = answered.faults.values()
        found = first([*compared, *alone] if TOO_MUCH in answered.faults else [*alone, *compared])
    if found is None:
        return None
    message = explained(found.outcome, found.message, source)
    if trial.show_expected:
        message = _with_inputs(message, call.arguments)
    return Case(group.name, found.outcome, message)


def compare(
    drill: Code, group: Group, call: Call, reply: Returned, expected: Any, trial: Trial
) -> Iterator[Difference | None]:
    """What each check that compares says of the reply beside `expected`."""
    seen = Seen(call.arguments, reply, expected, None, rules(drill, trial))
    for name in drill.checks_of(group):
        if CHECKS[name].compares:
            yield CHECKS[name].function(seen)


def rules(drill: Code, trial: Trial) -> Rules:
    digits = relabelled(trial.digits, trial.seed)
    return Rules(drill.tolerance, drill.update, drill.loss, digits, trial.seed, trial.show_expected)


def _beside(name: str, value: str) -> str:
    """Rows of a value below each other."""
    return name + value.replace("\n", "\n" + " " * len(name))


def _with_inputs(message: Phrase, arguments: Mapping[str, Any]) -> Phrase:
    lines = "\n".join(_beside(f"{name} = ", shown(value)) for name, value in arguments.items())
    return phrase("case.with_inputs", what=message, inputs=lines)


def _settle(case: Case, trial: Trial, made: Attempt) -> None:
    made.cases.append(case)
    trial.on_case(case)
