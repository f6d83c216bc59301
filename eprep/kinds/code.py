"""A drill: a function to write, graded by calling it beside the reference on the same inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from keyword import iskeyword
from typing import Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.form import Answer, Editor
from eprep.core.kind import Kind
from eprep.core.text.starter import untouched
from eprep.core.trial import Limits, Trial
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.kinds.grading.attempt import Attempt, attempt
from eprep.kinds.grading.comparison import Tolerance
from eprep.kinds.grading.group import CheckName, Group
from eprep.kinds.grading.misconception import recognise
from eprep.kinds.grading.naming import reference_faults, statement_faults
from eprep.kinds.grading.reference import IMPL
from eprep.kinds.grading.source import refused


@dataclass(frozen=True)
class Code(Kind):
    proved_by_programs: ClassVar[bool] = True
    programs: ClassVar = frozenset({"starter", "reference_source", "right", "wrong"})
    no_prose: ClassVar = frozenset({"function", "reference", "groups"})
    function: str
    reference: str
    """A public name of the reference network, or `reference.py` in the drill's folder."""

    groups: tuple[Group, ...]
    starter: str = ""
    reference_source: str = ""
    limits: Limits = field(default_factory=Limits)
    tolerance: Tolerance = field(default_factory=Tolerance)
    checks: tuple[CheckName, ...] = ("equal",)
    update: tuple[str, ...] = ()
    """Arguments that the function may change. Its result is their new values, returned in this
    order, or left in them where nothing is returned; the steps of a group hand them on."""

    count: str = ""
    """The argument that counts the steps of a group."""

    loss: str = ""
    """The public name of the function whose gradient is asked, for the check `gradient`."""

    inseparable: dict[str, str] = field(default_factory=dict)
    """Groups that no wrong program fails alone, and why."""

    right: dict[str, str] = field(default_factory=dict)
    """Programs that must pass, by file name."""

    wrong: dict[str, str] = field(default_factory=dict)
    """Programs that must fail; each opens with a comment that names its misconception."""

    def faults(self) -> Iterator[Fault]:
        if not self.function.isidentifier() or iskeyword(self.function):
            yield fault("BANK023", "function")
        yield from reference_faults(self.reference, self.reference_source, self.function)
        if not self.groups:
            yield fault("BANK018", "groups")
        graded = any("gradient" in self.checks_of(group) for group in self.groups)
        if graded and not self.loss.startswith(IMPL):
            yield fault("BANK024", "loss", got=self.loss)
        yield from self._bound_faults()
        names = [group.name for group in self.groups]
        for position, group in enumerate(self.groups):
            for found in self._group_faults(group, names[:position]):
                yield found.below("groups", position)
        yield from self._state_faults()
        for name in self.inseparable:
            if name not in names:
                yield fault("BANK026", "inseparable", name, name=name)

    def remarks(self, prompt: str, /) -> Iterator[Fault]:
        return statement_faults(prompt, self.function, self.starter, self.groups)

    def _bound_faults(self) -> Iterator[Fault]:
        for name in ("wall", "cpu", "memory_mb"):
            if not 0 < getattr(self.limits, name) <= 4096:
                yield fault("BANK019", "limits", name)
        for name in ("rtol", "atol"):
            if not 0 <= getattr(self.tolerance, name) <= 1e9:
                yield fault("BANK019", "tolerance", name)

    def _group_faults(self, group: Group, before: Sequence[str]) -> Iterator[Fault]:
        if group.name in before:
            yield fault("BANK016", "name", text=group.name)
        yield from group.faults()

    def _state_faults(self) -> Iterator[Fault]:
        """What is handed on from step to step must be given to begin with."""
        named: list[tuple[KeyPath, str]] = [
            (("update", position), name) for position, name in enumerate(self.update)
        ]
        if self.count:
            named.append((("count",), self.count))
        for path, name in named:
            for place, group in enumerate(self.groups, start=1):
                if name not in group.names():
                    yield fault("BANK036", *path, name=name, place=place)
                    break

    def checks_of(self, group: Group) -> tuple[CheckName, ...]:
        return group.checks or self.checks

    def asked(self) -> dict[str, Any]:
        programs = ("right", "wrong", "inseparable")
        return {key: value for key, value in super().asked().items() if key not in programs}

    def form(self) -> Editor:
        faulty = any(untouched(program, self.starter) for program in self.wrong.values())
        return Editor(self.starter, self.function, faulty)

    def nearest_wrong(self) -> Iterator[Kind]:
        """None: a drill brings its own wrong programs, and its proof is that they fail."""
        return iter(())

    def grade(self, answer: Answer, trial: Trial) -> Verdict:
        return self.judged(self.attempted(str(answer), trial), trial)

    def attempted(self, text: str, trial: Trial) -> Attempt:
        """All calls made, and told case by case."""
        source = text.removeprefix("\ufeff")  # the mark of UTF-8 is no part of the program
        stopped = refused(source)
        if stopped is None:
            return self._attempt(source, trial)
        cases = [Case(group.name, stopped.outcome, stopped.message) for group in self.groups]
        for case in cases:
            trial.on_case(case)
        return Attempt(source, cases, stopped=stopped)

    def judged(self, made: Attempt, trial: Trial) -> Verdict:
        """What it comes to, with the belief that led there."""
        belief = None if made.passed else recognise(self, made, trial)
        if belief is None:
            return _verdict(made, None, ())
        return _verdict(made, belief.id, [phrase("feedback.misconception", text=belief.text)])

    def _attempt(self, source: str, trial: Trial) -> Attempt:
        """What fails here is ours, so it is tried once more before anyone hears of it."""
        told = 0

        def judged(case: Case) -> None:
            nonlocal told
            if case.outcome is not Outcome.INTERNAL_ERROR:
                told += 1
                trial.on_case(case)

        made = attempt(self, source, replace(trial, on_case=judged))
        if made.failed_here:
            made = attempt(self, source, replace(trial, on_case=_after(told, trial.on_case)))
        return made


def _after(count: int, on_case: Callable[[Case], None]) -> Callable[[Case], None]:
    """Leaves out the cases that were told already."""
    left = iter(range(count))

    def told(case: Case) -> None:
        if next(left, None) is None:
            on_case(case)

    return told


def _verdict(made: Attempt, misconception: str | None, feedback: Sequence[Phrase | str]) -> Verdict:
    cases = made.cases
    passed = sum(case.outcome is Outcome.PASS for case in cases)
    outcome = next((c.outcome for c in cases if c.outcome is not Outcome.PASS), Outcome.PASS)
    if made.failed_here:
        outcome = Outcome.INTERNAL_ERROR
    score = passed / len(cases)
    return Verdict(outcome, score, feedback, misconception, tuple(cases), made.output)
