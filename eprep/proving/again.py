"""A proof worked out once more before somebody's eyes: what came of it, and whether it proves."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from eprep.core.catalogue import Phrase, phrase
from eprep.core.question import Question
from eprep.core.trial import Runner
from eprep.core.verdict import Verdict
from eprep.proving.answers import Standing, prove, shown
from eprep.proving.bench import Bench, Lender, nothing


@dataclass(frozen=True)
class Again:
    standing: Standing
    seen: Sequence[tuple[str, str]] = ()
    """What was worked out, an expression, a program or the name of one, and what came of it."""

    reasons: Sequence[Phrase] = ()
    """Why it does not prove the answer, or was not checked."""


class Witness(Bench):
    """Remembers what everything came to."""

    def __init__(self, run: Runner, lend: Lender = nothing) -> None:
        super().__init__(run, lend=lend)
        self.seen: list[tuple[str, str]] = []

    def _results(
        self, function: str, arguments: Sequence[str], needs: Sequence[str] = ()
    ) -> Generator[object]:
        with closing(super()._results(function, arguments, needs)) as results:
            for argument, found in zip(arguments, results, strict=False):
                if function != "lacks":
                    is_printed = function == "output" and isinstance(found, str)
                    self.seen.append((argument, str(found) if is_printed else shown(found)))
                yield found


def prove_again(question: Question, run: Runner, lend: Lender = nothing) -> Again:
    """Raises Refusal where nothing could be tried."""
    witness = Witness(run, lend)
    proved = prove(question, witness)
    return Again(proved.standing, witness.seen, proved.reasons)


def programs_again(right: Mapping[str, str], grade: Callable[[str], Verdict]) -> Again:
    """A drill is proved by programs in other styles, that give what the reference gives."""
    seen, reasons = [], []
    for name, source in right.items():
        found = grade(source)
        seen.append((name, found.mark))
        if not found.correct:
            outcome = phrase(f"outcome.{found.outcome}")
            reasons.append(phrase("proof.program_fails", program=name, outcome=outcome))
    standing = Standing.FAILED if reasons else Standing.EXECUTED if right else Standing.BARE
    return Again(standing, seen, reasons)
