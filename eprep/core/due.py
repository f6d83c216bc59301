"""What is to be reviewed on the learner's day, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from eprep.core.day import Calendar, due_day
from eprep.core.schedule import Card
from eprep.core.standing import Standing

DAY = 86400.0
DOUBT = 2
"""Days by which so many days of the learner and of 24 hours may differ."""


def due(
    standings: Mapping[str, Standing], calendar: Calendar, now: datetime, exam: date | None = None
) -> list[str]:
    """The questions whose day has come: first what was sure and wrong, then what was forgotten at
    its last review, then what is least likely to be remembered.

    An exam that is over bounds no interval any more. What was reviewed in days that are still to
    come, by a clock that was wrong, is due: nobody knows when that was.
    """
    today, at = calendar.day(now), now.timestamp()
    exam = None if exam is None or exam < today else exam

    def has_come(card: Card) -> bool:
        if card.reviewed > at + DAY:
            return True
        if exam != today and card.reviewed + (card.days - DOUBT) * DAY > at:
            return False  # without asking the calendar, which takes its time
        return due_day(card, calendar, exam) <= today

    cards = {id_: standing.card for id_, standing in standings.items() if standing.card is not None}
    found = [id_ for id_, card in cards.items() if has_come(card)]
    return sorted(found, key=lambda id_: _urgency(standings[id_].mistaken, cards[id_], at))


def _urgency(mistaken: bool, card: Card, at: float) -> tuple[bool, bool, float]:
    """Retrievability falls with the time since the review over the stability."""
    return not mistaken, not card.lapsed, (card.reviewed - at) / card.stability


def early(
    standings: Mapping[str, Standing], questions: Iterable[str],
    calendar: Calendar, now: datetime, exam: date | None = None,
) -> frozenset[str]:  # fmt: skip
    """Those of the questions whose day is still to come."""
    ready = set(due(standings, calendar, now, exam))
    known = (id_ for id_ in questions if id_ in standings and id_ not in ready)
    return frozenset(id_ for id_ in known if standings[id_].card is not None)
