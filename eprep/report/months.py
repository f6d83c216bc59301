"""Names of months along an axis of weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from eprep.core.catalogue import Words
from eprep.core.text.width import width
from eprep.report.svg import text

SMALL = 5.8
"""Units that a cell of small text is wide, roughly."""


def month_names(
    mondays: Iterable[date], x: Callable[[date], float], y: float, words: Words
) -> Iterator[str]:
    """The name of each month over or under its first Monday, where there is room for it; with the
    year where that is another than before."""
    taken, year = float("-inf"), 0
    for monday in mondays:
        name = words("report.month", month=monday.month)
        if monday.year != year:
            name = words("report.year", year=monday.year, month=monday.month)
        half = width(name) * SMALL / 2
        if x(monday) - half > taken:
            yield text(x(monday), y, name, "small", "middle")
            taken, year = x(monday) + half + SMALL, monday.year


def first_mondays(first: date, weeks: int) -> Iterator[date]:
    """Of each month that begins in so many weeks."""
    mondays = (first + timedelta(weeks=week) for week in range(weeks))
    return (monday for monday in mondays if monday.day <= 7)
