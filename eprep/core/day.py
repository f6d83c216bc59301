"""The learner's days, which turn at an hour of the morning and not at midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from eprep.core.schedule import Card


class Calendar(NamedTuple):
    zone: tzinfo | None = None
    """Where the learner is; None for the zone of the machine."""

    hour: int = 4
    """At which a day begins."""

    def day(self, moment: datetime) -> date:
        """The learner's day of a moment in UTC."""
        return (moment.astimezone(self.zone) - timedelta(hours=self.hour)).date()

    def begin(self, day: date) -> datetime:
        """The moment at which it begins."""
        return datetime.combine(day, time(self.hour), self.zone).astimezone(UTC)

    def day_of(self, seconds: float) -> date:
        """The same for seconds since 1970."""
        return self.day(datetime.fromtimestamp(seconds, UTC))


def due_day(card: Card, calendar: Calendar, exam: date | None = None) -> date:
    """The day on which the question is to be reviewed: never after the exam, unless the exam was
    over when it was last reviewed."""
    last = calendar.day_of(card.reviewed)
    due = last + timedelta(days=card.days)
    return due if exam is None or last >= exam else min(due, exam)
