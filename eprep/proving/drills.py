"""Tries every program of a drill: what must pass passes, what must fail fails, and each group is
the only one to catch some mistake, or is said not to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eprep.core.catalogue import Phrase, phrase
from eprep.core.digits import Digits
from eprep.core.fault import UNGRADABLE, Refusal
from eprep.core.question import Question
from eprep.core.trial import Kept, Runner, Trial
from eprep.core.verdict import Outcome, Verdict
from eprep.kinds.code import Code
from eprep.kinds.grading.misconception import misconception_of, remember

SEEDS = (1, 20, 300)
UNTRIED = frozenset({Outcome.INTERNAL_ERROR, Outcome.SYNTAX_ERROR, Outcome.MISSING_FUNCTION})
"""Verdicts of a program that shows no mistake, because it was never called."""


@dataclass(frozen=True)
class Kills:
    """What a drill's programs came to."""

    groups: Sequence[str]
    wrong: Mapping[str, frozenset[str]]
    """By wrong program, the groups that caught it with some seed."""

    named: Mapping[str, str | None]
    """By wrong program, the misconception that the learner is told with the first seed."""

    problems: Sequence[Phrase] = field(default_factory=tuple)


def prove_drill(
    question: Question, run: Runner, seeds: Sequence[int] = SEEDS, digits: Digits | None = None
) -> Kills:
    body = question.body
    assert isinstance(body, Code)
    kept = Kept()

    trials = [Trial(run, seed, digits=digits, kept=kept) for seed in seeds]

    def verdicts(source: str) -> list[Verdict]:
        return [judged(body.grade(source, trial)) for trial in trials]

    wrong = _of_wrong(body, trials)
    problems = [
        *_starter(verdicts(body.starter)),
        *(p for name, source in body.right.items() for p in _right(name, verdicts(source), seeds)),
        *(p for name in wrong for p in _wrong(name, body.wrong[name], wrong[name], seeds)),
    ]
    caught = {name: frozenset().union(*map(_failed, found)) for name, found in wrong.items()}
    problems += _groups(body, caught)
    named = {name: found[0].misconception for name, found in wrong.items()}
    return Kills([group.name for group in body.groups], caught, named, problems)


def _of_wrong(body: Code, trials: Sequence[Trial]) -> Mapping[str, list[Verdict]]:
    """All are tried before the first is told from the others: so each is asked once a seed."""
    verdicts: dict[str, list[Verdict]] = {name: [] for name in body.wrong}
    for trial in trials:
        made = {name: body.attempted(source, trial) for name, source in body.wrong.items()}
        for name, attempt in made.items():
            remember(name, attempt, trial)
        for name, attempt in made.items():
            verdicts[name].append(judged(body.judged(attempt, trial)))
    return verdicts


def judged(verdict: Verdict) -> Verdict:
    """Raises Refusal where the sandbox itself cannot run, which says nothing of the bank."""
    for case in verdict.cases:
        if case.message is not None and case.message.key == "case.internal":
            raise Refusal(case.message, UNGRADABLE)
    return verdict


def _failed(verdict: Verdict) -> frozenset[str]:
    return frozenset(case.name for case in verdict.cases if case.outcome is not Outcome.PASS)


def _starter(verdicts: Sequence[Verdict]) -> Iterator[Phrase]:
    if any(verdict.outcome is Outcome.PASS for verdict in verdicts):
        yield phrase("verify.starter_solved")
    for verdict in verdicts[:1]:
        if verdict.outcome in UNTRIED:
            yield phrase("verify.untried", program="starter.py", outcome=verdict.outcome)


def _right(name: str, verdicts: Sequence[Verdict], seeds: Sequence[int]) -> Iterator[Phrase]:
    for verdict, seed in zip(verdicts, seeds, strict=True):
        for case in verdict.cases:
            if case.outcome is not Outcome.PASS:
                yield phrase(
                    "verify.right_fails", program=name, group=case.name, seed=seed,
                    outcome=case.outcome, message=case.message or "",
                )  # fmt: skip
                return


def _wrong(
    name: str, source: str, verdicts: Sequence[Verdict], seeds: Sequence[int]
) -> Iterator[Phrase]:
    belief = misconception_of(source)
    if belief is None:
        yield phrase("verify.no_misconception", program=name)
    for verdict, seed in zip(verdicts, seeds, strict=True):
        if verdict.outcome is Outcome.PASS:
            yield phrase("verify.wrong_passes", program=name, seed=seed)
        elif verdict.outcome in UNTRIED:
            yield phrase("verify.untried", program=name, outcome=verdict.outcome)
        elif belief is not None and verdict.misconception not in (belief.id, None):
            yield phrase("verify.misnamed", program=name, named=verdict.misconception)
        else:
            continue
        return
    if len({_failed(verdict) for verdict in verdicts}) > 1:
        yield phrase("verify.unsteady", program=name)


def _groups(body: Code, caught: Mapping[str, frozenset[str]]) -> Iterator[Phrase]:
    """Each group must be the only one to catch some wrong program, or be listed with a reason."""
    alone = {next(iter(groups)) for groups in caught.values() if len(groups) == 1}
    for group in body.groups:
        if group.name not in alone and group.name not in body.inseparable:
            yield phrase("verify.not_separated", group=group.name)
        if group.name in alone and group.name in body.inseparable:
            yield phrase("verify.separated", group=group.name)
