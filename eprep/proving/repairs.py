"""Tries the programs of a question that asks to mend one: as it stands it must fail, mended pass,
and half mended fail still."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eprep.core.catalogue import Phrase, phrase
from eprep.core.digits import Digits
from eprep.core.question import Question
from eprep.core.trial import Kept, Runner, Trial
from eprep.core.verdict import Outcome, Verdict
from eprep.kinds.repair import Repair
from eprep.proving.drills import SEEDS, judged


def repair_problems(
    question: Question, run: Runner, seeds: Sequence[int] = SEEDS, digits: Digits | None = None
) -> Iterator[Phrase]:
    """Raises Refusal where nothing could be tried."""
    body = question.body
    assert isinstance(body, Repair)
    kept = Kept()

    def verdicts(source: str) -> list[Verdict]:
        trials = (Trial(run, seed, digits=digits, kept=kept) for seed in seeds)
        return [judged(body.grade(source, trial)) for trial in trials]

    if any(verdict.outcome is Outcome.PASS for verdict in verdicts(body.listing)):
        yield phrase("verify.listing_passes")
    for verdict, seed in zip(verdicts(body.mended), seeds, strict=True):
        if verdict.outcome is not Outcome.PASS:
            yield phrase("verify.mended_fails", seed=seed, outcome=verdict.outcome)
            break
    for line in body.mend if len(body.mend) > 1 else ():
        rest = {key: value for key, value in body.mend.items() if key != line}
        if any(v.outcome is Outcome.PASS for v in verdicts(replace(body, mend=rest).mended)):
            yield phrase("verify.half_mended", line=line)
