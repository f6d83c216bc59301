"""A drill: a function to write, graded by calling it beside the reference on the same inputs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from keyword import iskeyword
from typing import Any, Literal

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, Editor
from eprep.core.question import Kind
from eprep.core.trial import Limits, Raised, Runner, Running, Stopped, Trial
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.kinds.comparison import Difference, Tolerance, difference, shown
from eprep.kinds.draws import is_rectangular, parse_draw, written
from eprep.kinds.reference import IMPL, Reference, internal, open_reference

LONGEST_SOURCE = 64 * 1024
"""Bytes of UTF-8."""

SURROGATE = re.compile("[\ud800-\udfff]")

SPREAD = 3
"""A group with draws is called `calls` times, and up to two times more, as the seed says."""

Check = Literal["equal", "arguments_unchanged"]


@dataclass(frozen=True)
class Group:
    """Calls that show one thing; passed when every one of them is right."""

    name: str
    draw: dict[str, str] = field(default_factory=dict)
    args: dict[str, Any] = field(default_factory=dict)
    calls: int = 1


@dataclass(frozen=True)
class Code(Kind):
    function: str
    reference: str
    """A public name of the reference network, or `reference.py` in the drill's folder."""

    groups: tuple[Group, ...]
    starter: str = ""
    reference_source: str = ""
    limits: Limits = field(default_factory=Limits)
    tolerance: Tolerance = field(default_factory=Tolerance)
    checks: tuple[Check, ...] = ("equal",)
    inseparable: dict[str, str] = field(default_factory=dict)
    """Groups that no wrong program fails alone, and why."""

    right: dict[str, str] = field(default_factory=dict)
    """Programs that must pass, by file name."""

    wrong: dict[str, str] = field(default_factory=dict)
    """Programs that must fail; each opens with a comment that names its misconception."""

    def faults(self) -> Iterator[Fault]:
        if not self.function.isidentifier() or iskeyword(self.function):
            yield fault("BANK023", "function")
        if self.reference != "reference.py" and not self.reference.startswith(IMPL):
            yield fault("BANK024", "reference", got=self.reference)
        if self.reference == "reference.py" and not self.reference_source:
            yield fault("BANK025", "reference")
        if not self.groups:
            yield fault("BANK018", "groups")
        yield from self._bound_faults()
        names = [group.name for group in self.groups]
        for position, group in enumerate(self.groups):
            for found in self._group_faults(group, names[:position]):
                yield found.below("groups", position)
        for name in self.inseparable:
            if name not in names:
                yield fault("BANK026", "inseparable", name, name=name)

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
        if not group.draw and not group.args:
            yield fault("BANK027")
        if not 1 <= group.calls <= 100:
            yield fault("BANK010", "calls", low=1, high=100)
        for name, value in group.args.items():
            if not is_rectangular(value):
                yield fault("BANK033", "args", name)
        for name, text in group.draw.items():
            if parse_draw(text) is None:
                yield fault("BANK028", "draw", name, text=text)
            if name in group.args:
                yield fault("BANK029", "draw", name, name=name)

    def asked(self) -> dict[str, Any]:
        programs = ("right", "wrong", "inseparable")
        return {key: value for key, value in super().asked().items() if key not in programs}

    def form(self) -> Editor:
        return Editor(self.starter, self.function)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:
        source = str(answer)
        if len(source.encode("utf-8", "replace")) > LONGEST_SOURCE:
            message = phrase("case.too_large", most=LONGEST_SOURCE)
            return self._verdict([], Stopped(Outcome.SOURCE_TOO_LARGE, message), trial, "")
        if SURROGATE.search(source):  # how bytes that are no UTF-8 were read
            stop = Stopped(Outcome.SYNTAX_ERROR, phrase("case.not_utf8"))
            return self._verdict([], stop, trial, "")
        limits = self.limits if trial.wall is None else replace(self.limits, wall=trial.wall)
        cases: list[Case] = []
        stopped, running = None, None
        try:
            with (
                self._reference(trial.run, limits) as reference,
                trial.run(source, self.function, limits) as running,
            ):
                for position, group in enumerate(self.groups):
                    inputs = self._inputs(group, position, trial.seed)
                    case = self._try_group(group, inputs, running, reference, trial)
                    cases.append(case)
                    trial.on_case(case)
        except Stopped as stop:
            stopped = stop
        return self._verdict(cases, stopped, trial, running.output if running else "")

    def _reference(self, run: Runner, limits: Limits) -> AbstractContextManager[Reference]:
        return open_reference(self.reference, self.reference_source, self.function, limits, run)

    def _inputs(self, group: Group, position: int, seed: int) -> Iterator[Mapping[str, Any]]:
        import numpy as np

        rng = np.random.default_rng([seed, position])
        calls = group.calls + (int(rng.integers(SPREAD)) if group.draw else 0)
        draws = {name: parse_draw(text) for name, text in group.draw.items()}
        for _ in range(calls):
            try:
                inputs = {name: written(value) for name, value in group.args.items()}
                inputs |= {name: draw(rng) for name, draw in draws.items() if draw is not None}
            except (ArithmeticError, MemoryError, TypeError, ValueError) as error:
                raise internal(error) from error
            yield inputs

    def _try_group(
        self,
        group: Group,
        inputs: Iterator[Mapping[str, Any]],
        running: Running,
        reference: Reference,
        trial: Trial,
    ) -> Case:
        """The first failing call decides; later groups are tried all the same."""
        for arguments in inputs:
            ordered = reference.ordered(arguments)
            found = self._difference(running, reference, ordered, trial.show_expected)
            if found is not None:
                message = _with_inputs(found.message, ordered)
                return Case(
                    group.name, found.outcome, message if trial.show_expected else found.message
                )
        return Case(group.name, Outcome.PASS)

    def _difference(
        self, running: Running, reference: Reference, arguments: Mapping[str, Any], show: bool
    ) -> Raised | Difference | None:
        reply = running.call(list(arguments.values()))
        if isinstance(reply, Raised):
            return reply
        if reply.mutated and "arguments_unchanged" in self.checks:
            return Difference(Outcome.INPUT_MUTATED, phrase("case.mutated"))
        return difference(reply.value, reference.value(arguments), self.tolerance, show)

    def _verdict(
        self, cases: list[Case], stopped: Stopped | None, trial: Trial, output: str
    ) -> Verdict:
        if stopped is not None:
            for group in self.groups[len(cases) :]:
                case = Case(group.name, stopped.outcome, stopped.message)
                cases.append(case)
                trial.on_case(case)
        passed = sum(case.outcome is Outcome.PASS for case in cases)
        failed = next((case for case in cases if case.outcome is not Outcome.PASS), None)
        outcome = Outcome.PASS if failed is None else failed.outcome
        if any(case.outcome is Outcome.INTERNAL_ERROR for case in cases):
            outcome = Outcome.INTERNAL_ERROR
        return Verdict(outcome, passed / len(cases), (), None, tuple(cases), output)


def _with_inputs(message: Phrase, arguments: Mapping[str, Any]) -> Phrase:
    lines = "\n".join(f"{name} = {shown(value)}" for name, value in arguments.items())
    return phrase("case.with_inputs", what=message, inputs=lines)
