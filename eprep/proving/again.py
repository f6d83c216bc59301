"""A proof worked out once more before somebody's eyes: what came of it, and whether it proves."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

from eprep.core.catalogue import Phrase
from eprep.core.question import Question
from eprep.core.trial import Runner
from eprep.proving.answers import Standing, prove, shown
from eprep.proving.bench import Bench


@dataclass(frozen=True)
class Again:
    standing: Standing
    seen: Sequence[tuple[str, str]] = ()
    """What was worked out, an expression, a program or the name of one, and what came of it."""

    reasons: Sequence[Phrase] = ()
    """Why it does not prove the answer, or was not checked."""


class Witness(Bench):
    """Remembers what everything came to."""

    def __init__(self, run: Runner) -> None:
        super().__init__(run)
        self.seen: list[tuple[str, str]] = []

    def _results(self, function: str, arguments: Sequence[str]) -> Generator[object]:
        with closing(super()._results(function, arguments)) as results:
            for argument, found in zip(arguments, results, strict=False):
                if function != "lacks":
                    is_printed = function == "output" and isinstance(found, str)
                    self.seen.append((argument, str(found) if is_printed else shown(found)))
                yield found


def prove_again(question: Question, run: Runner) -> Again:
    """Raises Refusal where nothing could be tried."""
    witness = Witness(run)
    proved = prove(question, witness)
    return Again(proved.standing, witness.seen, proved.reasons)
