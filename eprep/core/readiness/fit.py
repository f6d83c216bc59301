"""What first sights tell of a learner's level: a logistic model with guessing, fitted to cells.

P(right) = c + (1 - c) σ(x·β + a + b), with c the chance of a guess and σ the logistic function
(the three-parameter model; Birnbaum 1968, in Lord and Novick, "Statistical Theories of Mental Test
Scores"). Around the newest level of each cell the score is taken as normal with mean linear in the
level (Fisher's scoring, iterated), so that `tree` has the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import exp, log, pi, sqrt

from eprep.core.readiness.cells import Cell, Summed
from eprep.core.readiness.tree import Evidence, Posterior, Prior, posterior, total

PRIOR = Prior(
    means=(-0.07, -0.15, 0.03, 0.17),
    deviations=(0.85, 0.2, 0.08, 0.12),
    subjects=0.45,
    sections=0.55,
)
"""In logits. The level: -0.07 is a score of .612 with guessing .25, the mean of the eight subject
means that JDLA published for 2023#2 and 2025#1. Then what a step of difficulty takes, what two
months brought, and what practice in a section brings: small, and unsure."""

SCALES = ((1.0, 1.0), (0.5, 1.0), (1.8, 1.0), (1.0, 2.0))
"""How much subjects and sections may differ, and how much time and practice may have brought,
against the prior. All are tried, and weigh by how well each foretells the answers."""

ROUNDS = 25
NEAR = 0.05
"""Logits: levels that moved by no more have all but settled, and one step is still to come."""


def success(level: float, guess: float) -> tuple[float, float]:
    """The chance of a right answer, and its slope in the level."""
    known = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, level))))
    return guess + (1.0 - guess) * known, (1.0 - guess) * known * (1.0 - known)


def blurred(level: float, variance: float, guess: float) -> tuple[float, float]:
    """The same where the level is normal with that variance
    (MacKay 1992, "The evidence framework applied to classification networks")."""
    narrowing = 1.0 / sqrt(1.0 + pi * variance / 8.0)
    chance, slope = success(level * narrowing, guess)
    return chance, slope * narrowing


def fitted(found: Summed, subject_of: Mapping[str, str]) -> Sequence[Posterior]:
    """The posterior under each of `SCALES`."""
    right = sum(cell.scores[0] for cell in found.cells) / sum(cell.sums[0] for cell in found.cells)
    start = min(max((right - found.guess) / (1.0 - found.guess), 0.1), 0.9)
    levels = [log(start / (1.0 - start))] * len(found.cells)
    for _ in range(ROUNDS):
        told = posterior(PRIOR, _evidence(found.cells, levels, _careful), subject_of)
        new = [
            told.level(cell.section, subject_of[cell.section], cell.mean) for cell in found.cells
        ]
        moved = max(abs(a - b) for a, b in zip(new, levels, strict=True))
        levels = new
        if moved < NEAR:
            break
    evidence = _evidence(found.cells, levels, _expected)
    return [posterior(_scaled(*scale), evidence, subject_of) for scale in SCALES]


def _scaled(places: float, months: float) -> Prior:
    level, difficulty, age, practice = PRIOR.deviations
    return PRIOR._replace(
        deviations=(level, difficulty, age * months, practice * months),
        subjects=PRIOR.subjects * places,
        sections=PRIOR.sections * places,
    )


def _expected(_cell: Cell, chance: float, slope: float) -> float:
    """Fisher's information of one answer about the level: g² / (π (1 - π))."""
    return slope * slope / (chance * (1.0 - chance))


def _careful(cell: Cell, chance: float, slope: float) -> float:
    """The greater of the expected information and the observed one, -d²(log likelihood)/dη². A
    step by less would leap over the top where many answers are worse than guesses."""
    right = cell.scores[0] / cell.sums[0]
    known = (chance - cell.guess) / (1.0 - cell.guess)
    bend = slope * (1.0 - 2.0 * known) * (right - chance) / (chance * (1.0 - chance))
    squares = right / chance**2 + (1.0 - right) / (1.0 - chance) ** 2
    return max(_expected(cell, chance, slope), slope * slope * squares - bend)


def _evidence(
    cells: Sequence[Cell],
    levels: Sequence[float],
    information: Callable[[Cell, float, float], float],
) -> Mapping[str, Evidence]:
    """By section. With w the information, g the slope and v = π (1 - π):

    M = w Σ xxᵀ,  h = w η Σ x + g/v Σ x(y - π)
    """
    parts: dict[str, list[Evidence]] = {}
    for cell, level in zip(cells, levels, strict=True):
        chance, slope = success(level, cell.guess)
        w, pull = information(cell, chance, slope), slope / (chance * (1.0 - chance))
        M = [[w * value for value in row] for row in cell.squares]
        shift = w * level - pull * chance
        h = [shift * x + pull * xy for x, xy in zip(cell.sums, cell.scores, strict=True)]
        parts.setdefault(cell.section, []).append(Evidence(M, h))
    return {section: total(found) for section, found in parts.items()}
