"""First sights, summed up by section and chance of a guess."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p
from operator import mul
from typing import NamedTuple

from eprep.core.readiness.sights import Sight
from eprep.core.readiness.tree import Matrix, Vector

LONG_AGO = 60.0
"""Days, at which `age` is 1."""

SCALE = log1p(LONG_AGO / 7.0)

HALF_PRACTISED = 4.0
"""Answers in a section, after which practice has half its effect."""


SUREST_GUESS = 0.9
"""A question that cannot be missed would tell nothing, with certainty."""


class Cell(NamedTuple):
    """Sights of one section that have the same chance of a guess. Each has a vector x: 1, the
    difficulty from the mean, minus the age, the practice."""

    section: str
    guess: float
    mean: Vector
    """Of x."""

    sums: Vector
    """Σ x"""

    squares: Matrix
    """Σ x xᵀ"""

    scores: Vector
    """Σ x y, with y the score."""


class Summed(NamedTuple):
    cells: Sequence[Cell]
    difficulty: float
    """The mean."""

    guess: float
    """The mean."""

    practice: Mapping[str, float]
    """What each section has come to now."""


def age(days: float) -> float:
    """Rises fast at first: what has changed since is much alike after six weeks and after eight."""
    return log1p(max(days, 0.0) / 7.0) / SCALE


def practice(answers: float, idle: float) -> float:
    """0 to 1: answers given in a section, worn off by a power of the days since.

    Answers count as in performance factor analysis (Pavlik, Cen and Koedinger 2009), but ever less;
    for the wearing off see Wixted and Carpenter 2007, "The Wickelgren power law and the Ebbinghaus
    savings function".
    """
    return answers / (answers + HALF_PRACTISED) * float((1.0 + max(idle, 0.0) / 10.0) ** -0.3)


def summed(sights: Sequence[Sight]) -> Summed:
    n = len(sights)
    difficulty = sum(sight.difficulty for sight in sights) / n
    guess = sum(min(sight.guess, SUREST_GUESS) for sight in sights) / n
    before: dict[str, tuple[int, float]] = {}
    rows: dict[tuple[str, float], list[tuple[float, ...]]] = {}
    for sight in sorted(sights, key=lambda sight: -sight.first_at):
        answers, at = before.get(sight.section, (0, sight.first_at))
        before[sight.section] = answers + 1, sight.first_at
        practised = practice(answers, at - sight.first_at)
        row = (1.0, sight.difficulty - difficulty, -age(sight.first_at), practised, sight.first)
        rows.setdefault((sight.section, round(min(sight.guess, SUREST_GUESS), 2)), []).append(row)
    cells = [_cell(section, chance, found) for (section, chance), found in rows.items()]
    return Summed(cells, difficulty, guess, _now(sights))


def _cell(section: str, guess: float, rows: Sequence[Vector]) -> Cell:
    *x, y = zip(*rows, strict=True)
    sums = [sum(column) for column in x]
    return Cell(
        section,
        guess,
        [value / len(rows) for value in sums],
        sums,
        [[sum(map(mul, a, b)) for b in x] for a in x],
        [sum(map(mul, column, y)) for column in x],
    )


def _now(sights: Sequence[Sight]) -> Mapping[str, float]:
    """Repeats count for what has stuck of them."""
    found: dict[str, tuple[float, float]] = {}
    for sight in sights:
        answers, idle = found.get(sight.section, (0.0, sight.newest_at))
        stuck = (sight.attempts - 1) * sight.newest
        found[sight.section] = answers + 1.0 + stuck, min(idle, sight.newest_at)
    return {section: practice(answers, idle) for section, (answers, idle) in found.items()}
