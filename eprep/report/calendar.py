"""The days with answers as a calendar, a year of weeks each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from eprep.core.catalogue import Words
from eprep.core.reporting import Day
from eprep.report.months import first_mondays, month_names
from eprep.report.shown import duration
from eprep.report.svg import drawing, rect, text

CELL = 15
"""Of the calendar, with the gap."""

YEAR = 53
"""Weeks of a calendar."""

LEVELS = (1, 10, 25, 50)
"""Answers of a day from which on it is drawn in the next colour."""


def calendars(days: Sequence[Day], today: date, words: Words) -> list[str]:
    """A year of weeks each, the newest first, where there are answers; at least the newest."""
    by_day = {day.day: day for day in days}
    end = max([today, *by_day])
    oldest = min([today, *by_day])
    monday = end - timedelta(days=end.weekday())
    found: list[str] = []
    while monday + timedelta(days=6) >= oldest:
        first = monday - timedelta(weeks=YEAR - 1)
        after = monday + timedelta(weeks=1)
        if not found or any(first <= day < after for day in by_day):
            found.append(_calendar(first, end, by_day, words))
        monday = first - timedelta(weeks=1)
    return found


def _calendar(first: date, end: date, by_day: Mapping[date, Day], words: Words) -> str:
    left, top = 26, 20
    wide, high = left + CELL * YEAR, top + CELL * 7 + 2
    marks = ""
    for weekday in (0, 2, 4):
        name = words(f"report.weekday.{weekday}")
        marks += text(left - 6, top + CELL * weekday + 10, name, "small", "end")

    def x(day: date) -> float:
        return left + CELL * (day - first).days / 7

    inside = first_mondays(first, YEAR - 2)  # a name at the end would stand out
    marks += "".join(month_names(inside, lambda day: x(day) + CELL / 2, 12, words))
    for week in range(YEAR):
        monday = first + timedelta(weeks=week)
        for weekday in range(7):
            day = monday + timedelta(days=weekday)
            if day <= end:
                marks += rect(
                    x(monday), top + CELL * weekday, CELL - 2, CELL - 2,
                    f"level{_level(by_day.get(day))}", _of_day(day, by_day.get(day), words),
                )  # fmt: skip
    last = first + timedelta(weeks=YEAR, days=-1)
    title = words("report.range", low=first, high=last)
    return drawing(wide, high, f"{words('report.calendar')} {title}", marks)


def _level(day: Day | None) -> int:
    return 0 if day is None else sum(day.answers >= least for least in LEVELS)


def _of_day(day: date, found: Day | None, words: Words) -> str:
    if found is None:
        return words("report.day.none", day=day)
    values = {"answers": found.answers, "right": found.correct}
    return words("report.day.cell", day=day, time=duration(found.seconds, words), **values)


def legend(words: Words) -> Iterator[tuple[int, str]]:
    """The colours of the calendar, and what they stand for."""
    for level, low in enumerate(LEVELS, start=1):
        if level == len(LEVELS):
            yield level, words("report.level.most", low=low)
        else:
            yield level, words("report.level", low=low, high=LEVELS[level] - 1)
