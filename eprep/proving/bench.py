"""Works proofs out, each in a sandboxed child of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import UNGRADABLE, Refusal
from eprep.core.trial import Limits, Raised, Runner, Stopped
from eprep.core.verdict import Outcome
from eprep.proving.evaluator import SOURCE
from eprep.proving.reading import Unworkable

LIMITS = Limits(wall=20.0, cpu=20.0, memory_mb=1024)

Lender = Callable[[Sequence[str]], Runner | None]
"""Gives a runner that lends what is named besides, as far as it is here; None where that is
nothing beyond what all proofs are lent."""


def nothing(_needs: Sequence[str]) -> None:
    pass


class Bench:
    """Raises Unworkable for what the proof does, and Refusal where no proof could be tried."""

    def __init__(self, run: Runner, limits: Limits = LIMITS, lend: Lender = nothing) -> None:
        """`run` lends NumPy, SymPy and the reference network: it is no runner for submissions.
        Several threads may share a bench."""
        self._run = run
        self._limits = limits
        self._lend = lend

    def values(self, expressions: Sequence[str]) -> Generator[object]:
        """Of each expression in turn, as plain data."""
        return self._results("value", expressions)

    def output(self, program: str, needs: Sequence[str] = ()) -> object:
        """What it prints: a text, unless that is too long to send."""
        (printed,) = self._results("output", [program], needs)
        return printed

    def missing(self, modules: Sequence[str]) -> Sequence[str]:
        """Those that cannot be imported here."""
        if not modules:
            return []
        lacking = self._results("lacks", modules, modules)
        return [name for name, lacks in zip(modules, lacking, strict=True) if lacks]

    def _results(
        self, function: str, arguments: Sequence[str], needs: Sequence[str] = ()
    ) -> Generator[object]:
        run = self._lend(needs) or self._run if needs else self._run
        try:
            with run(SOURCE, function, self._limits) as running:
                for argument in arguments:
                    reply = running.call([argument])
                    if isinstance(reply, Raised):
                        raise _unworkable(reply.outcome, reply.message)
                    yield reply.value
        except Stopped as stopped:
            if stopped.outcome is Outcome.INTERNAL_ERROR:
                raise Refusal(stopped.message, UNGRADABLE) from stopped
            raise _unworkable(stopped.outcome, stopped.message) from stopped


def _unworkable(outcome: Outcome, why: Phrase) -> Unworkable:
    return Unworkable(phrase("proof.unworkable", outcome=phrase(f"outcome.{outcome}"), why=why))
