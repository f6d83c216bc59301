"""When a question comes again, by FSRS-6: without fuzzing, so that a replay gives the same days,
and without learning steps, so that nothing is due again within minutes."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from eprep.core.attempts import Attempt, seconds_of

if TYPE_CHECKING:
    import fsrs

VERSION = "FSRS-6, rule 1"
"""Counts the changes of `rating` and of the parameters, since other cards are not ours."""

PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""The defaults of FSRS-6, which its authors fitted to the reviews of many learners; written down so
that another release of the library makes the same cards."""

NEARLY = 2 / 3
"""Share of the points from which on a partial answer is hard and no lapse."""

SLOW = 2.0
"""Times the expected seconds from which on an answer is slow."""


class Rating(IntEnum):
    """Numbers as FSRS has them."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Card(NamedTuple):
    """What the schedule remembers of a question."""

    stability: float
    """Days after which it is still remembered with a probability of 90 %."""

    difficulty: float
    """From 1 to 10, as FSRS has it."""

    reviewed: float
    """Seconds since 1970, UTC, of the last review."""

    days: int
    """From the last review to the next."""

    lapsed: bool
    """Whether it was not remembered at the last review."""


def rating(attempt: Attempt) -> Rating:
    """The written rule:

    | the answer | rating |
    | --- | --- |
    | less than two thirds of the points, or overruled to wrong | AGAIN |
    | two thirds and more, but not all | HARD |
    | right, but unsure, or slower than twice the expected time | HARD |
    | right and sure, within the expected time, by the grader's word | EASY |
    | any other right one, also one that the learner overruled to right | GOOD |
    """
    if attempt.score < NEARLY:
        return Rating.AGAIN
    pace = None if attempt.seconds is None else attempt.seconds / (attempt.expected or 60.0)
    if attempt.score < 1.0 or attempt.confidence == 0 or (pace is not None and pace > SLOW):
        return Rating.HARD
    if attempt.confidence == 1 and pace is not None and pace <= 1.0 and not attempt.overruled:
        return Rating.EASY
    return Rating.GOOD


def reviewed(card: Card | None, attempt: Attempt) -> Card:
    """The card after a review. A clock that was set back makes it one of the same moment."""
    import fsrs

    at = seconds_of(attempt.time)
    known = fsrs.Card(card_id=1) if card is None else _with(card)
    now = at if card is None else max(at, card.reviewed)
    grade = rating(attempt)
    moment = datetime.fromtimestamp(now, UTC)
    after, _ = _scheduler().review_card(known, fsrs.Rating(grade), moment)
    assert after.stability is not None
    assert after.difficulty is not None
    days = (after.due - moment).days
    return Card(after.stability, after.difficulty, at, days, lapsed=grade is Rating.AGAIN)


def retrievability(card: Card, now: datetime) -> float:
    """The probability that it is remembered now, 0 to 1."""
    moment = datetime.fromtimestamp(max(now.timestamp(), card.reviewed), UTC)
    return _scheduler().get_card_retrievability(_with(card), moment)


def _with(card: Card) -> fsrs.Card:
    import fsrs

    last = datetime.fromtimestamp(card.reviewed, UTC)
    return fsrs.Card(
        card_id=1,  # without one, it waits a millisecond to make one
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=last,
        last_review=last,
    )


@cache
def _scheduler() -> fsrs.Scheduler:
    import fsrs

    return fsrs.Scheduler(PARAMETERS, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
