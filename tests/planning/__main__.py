"""Prints what fifty evenings come to under each policy: `python -m tests.planning [LEARNERS]`."""

from __future__ import annotations

import sys
from random import Random
from statistics import mean, stdev

from tests.planning.bank import Bank, bank
from tests.planning.evenings import POLICIES, Outcome, outcome
from tests.planning.learners import MODELS

MINUTES = 30.0


def outcomes(of: Bank, model: str, policy: str, learners: int, minutes: float) -> list[Outcome]:
    return [outcome(of, MODELS[model], policy, seed, minutes) for seed in range(learners)]


def shuffled(of: Bank) -> Bank:
    """The same questions in no order that helps anybody."""
    entries = list(of.entries)
    Random(5).shuffle(entries)
    return of._replace(entries=entries)


def main(learners: int) -> None:
    for name, of in (("bank order", bank()), ("shuffled", shuffled(bank()))):
        print(f"{name}, {MINUTES:g} minutes, {learners} learners")
        for model in MODELS:
            planned: list[Outcome] = []
            for policy in POLICIES:
                found = outcomes(of, model, policy, learners, MINUTES)
                planned = planned or found
                ahead = [100 * (p.score - f.score) for p, f in zip(planned, found, strict=True)]
                error = stdev(ahead) / learners**0.5 if learners > 1 else 0.0
                score, other, spent, seen = (mean(part) for part in zip(*found, strict=True))
                print(
                    f"| {model} | {policy} | {100 * score:.1f} | {100 * other:.1f} "
                    f"| {mean(ahead):.1f} ± {error:.1f} | {spent:.1f} | {seen:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
