"""How a learner stands with one question: what its counted answers come to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from eprep.core.attempts import Attempt, seconds_of
from eprep.core.progress import Tally
from eprep.core.schedule import Card, reviewed


class Standing(NamedTuple):
    attempts: int = 0
    """0 where the question was only stood in for."""

    correct: int = 0
    newest: float = 0.0
    """The score of the newest answer."""

    newest_at: float = 0.0
    """Seconds since 1970, UTC."""

    first: float = 0.0
    """The score at first sight."""

    first_at: float = 0.0
    mistaken: bool = False
    """Whether the newest answer was sure and wrong: it comes back first."""

    card: Card | None = None
    """None before the first answer that moves the schedule."""

    @property
    def tally(self) -> Tally:
        return Tally(self.attempts, self.correct, self.newest)


def standings(attempts: Iterable[Attempt]) -> dict[str, Standing]:
    """By question, from its attempts, oldest first.

    An answer to a question that stood in for a lapsed one is a review of both.
    """
    found: dict[str, Standing] = {}
    for attempt in attempts:
        found[attempt.question] = _answered(found.get(attempt.question, Standing()), attempt)
        if attempt.instead_of is not None:
            stood_for = found.get(attempt.instead_of, Standing())
            found[attempt.instead_of] = _reviewed(stood_for, attempt)
    return found


def _answered(old: Standing, attempt: Attempt) -> Standing:
    at = seconds_of(attempt.time)
    new = old._replace(
        attempts=old.attempts + 1,
        correct=old.correct + (attempt.score == 1.0),
        newest=attempt.score,
        newest_at=at,
        mistaken=attempt.confidence == 1 and attempt.score < 1.0,
    )
    if old.attempts == 0:
        new = new._replace(first=attempt.score, first_at=at)
    return _reviewed(new, attempt)


def _reviewed(old: Standing, attempt: Attempt) -> Standing:
    return old._replace(card=reviewed(old.card, attempt)) if attempt.counts else old
