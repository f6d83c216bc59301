"""The learner's days, by the clock of the machine and the hour that was set."""

from __future__ import annotations

from eprep.cli.preferences import preferences
from eprep.core.day import Calendar


def learners_calendar() -> Calendar:
    return Calendar(hour=preferences().day_hour)
