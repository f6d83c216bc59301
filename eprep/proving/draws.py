"""Proves a question with parameters in several of its draws, as each of them is a question."""

from __future__ import annotations

from collections.abc import Sequence

from eprep.core.catalogue import phrase
from eprep.core.question import Question
from eprep.proving.answers import Proved, prove
from eprep.proving.bench import Bench

SEEDS = (0, 1, 20, 300, 4000)


def prove_draws(question: Question, bench: Bench, seeds: Sequence[int] = SEEDS) -> Proved:
    """What comes of the first draw whose proof is no proof, with its seed; else of any."""
    if question.vary is None:
        return prove(question, bench)
    for seed in seeds:
        proved = prove(question.at(seed), bench)
        if proved.reasons:
            reasons = [phrase("proof.draw", seed=seed, what=why) for why in proved.reasons]
            return Proved(proved.standing, reasons)
    return proved
