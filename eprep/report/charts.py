"""The pictures of a report: bars of places, the curve over weeks, mock exams."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from eprep.core.catalogue import Words
from eprep.core.progress import Progress
from eprep.core.readiness.sights import Estimate
from eprep.core.reporting import Mock, Report, Week
from eprep.core.text.numeral import percent
from eprep.report.months import first_mondays, month_names
from eprep.report.shown import bar_title, forecast
from eprep.report.svg import dot, drawing, line, path, rect, said, text

WIDE = 870
"""Units of a drawing's width; a unit is a pixel, or less where there is no room."""

SIDE = 44
"""Beside a plot, at both ends: room for what its lines mean."""

LEAST, WEEK, MOCK = 300, 48, 90
"""Units of a plot with few points: they stand no further apart."""

QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)

PAUSE = timedelta(weeks=4)
"""The curve is not drawn across more than that without answers."""


def place_bar(place: Progress, words: Words) -> str:
    """Of all questions: the points of those answered, what they lack, and those not answered."""
    if not place.questions:
        return ""
    right = 100 * place.points / place.questions
    seen = 100 * place.seen / place.questions
    marks = rect(0, 0, 100, 10, "unseen")
    marks += rect(right, 0, seen - right, 10, "lost") + rect(0, 0, right, 10, "won")
    return _bar(marks, bar_title(place, words))


def share_bar(share: float, title: str) -> str:
    """A part of the longest."""
    marks = rect(0, 0, 100, 10, "unseen") + rect(0, 0, 100 * share, 10, "won")
    return _bar(marks, title)


def _bar(marks: str, title: str) -> str:
    """As wide as its place in a table."""
    return (
        '<svg class="bar" role="img" viewBox="0 0 100 10" preserveAspectRatio="none">'
        f"<title>{said(title)}</title>{marks}</svg>"
    )


def subjects(report: Report, words: Words, wide: float = WIDE, name: float = 150) -> str:
    """A bar for each subject's score, over it the interval of what is expected. `name` is the room
    for the names."""
    row, end = 40, 64
    whole = wide - name - end
    known: Mapping[str, Estimate | None] = {}
    if report.readiness is not None:
        known = report.readiness.subjects
    parts = report.overview.whole.parts
    high = row * len(parts) + 24
    marks = "".join(
        line(name + whole * q, 4, name + whole * q, high - 20, "grid")
        + text(name + whole * q, high - 4, percent(q), "small", "middle")
        for q in QUARTERS
    )
    for place, subject in enumerate(parts):
        y, score = row * place + 8, subject.score
        marks += text(name - 10, y + 17, subject.name, "", "end")
        title = f"{subject.name} {percent(score)}"
        marks += rect(name, y, whole, 24, "track") + rect(
            name, y, whole * (score or 0.0), 24, "won", title
        )
        marks += _interval(known.get(subject.id), name, whole, y, subject.name, words)
        marks += text(wide - end + 10, y + 17, percent(score), "number")
    return drawing(wide, high, words("report.subjects"), marks)


def _interval(
    estimate: Estimate | None, left: float, whole: float, y: float, name: str, words: Words
) -> str:
    if estimate is None:
        return ""
    low, high, mean = (left + whole * x for x in (estimate.low, estimate.high, estimate.mean))
    label = words("report.readiness")
    title = f"{name} {label} {forecast(estimate, words)}"
    halo = line(low - 2, y + 12, high + 2, y + 12, "halo")
    ends = line(low, y + 6, low, y + 18, "guess") + line(high, y + 6, high, y + 18, "guess")
    return (
        halo
        + line(low, y + 12, high, y + 12, "guess")
        + ends
        + dot(mean, y + 12, "mean", title, 4.5)
    )


def weeks(listed: Sequence[Week], words: Words) -> str:
    """The curve of scores, and below it how many answers there were."""
    plot, counts, foot = 180, 46, 22
    high = 12 + plot + 12 + counts + foot
    first, last = listed[0].first, listed[-1].first
    months = [first, *first_mondays(first + timedelta(weeks=1), (last - first).days // 7)]
    span = max((last - first).days // 7, 1)
    wide = _width(span + 1, WEEK)
    step = (wide - 2 * SIDE) / (span + 1)
    most = max(week.answers for week in listed)
    base = 12 + plot + 12 + counts

    def x(day: date) -> float:
        return SIDE + step * ((day - first).days / 7 + 0.5)

    def y(share: float) -> float:
        return 12 + plot * (1 - share)

    marks = _grid(y, wide)
    marks += line(SIDE, base, wide - SIDE, base, "grid")
    marks += text(SIDE - 6, base - counts + 9, str(most), "small", "end")
    bar = max(min(step - 2, 24), 1.5)
    for week in listed:
        tall = counts * week.answers / most
        marks += rect(x(week.first) - bar / 2, base - tall, bar, tall, "count")
    marks += "".join(month_names(months, x, base + 16, words))
    for run in _runs(listed):
        marks += path([(x(week.first), y(week.score)) for week in run], "curve")
    for week in listed:
        day, score = week.first.isoformat(), percent(week.score)
        title = words("report.week.point", day=day, score=score, answers=week.answers)
        marks += dot(x(week.first), y(week.score), "point", title, 3.5 if step > 8 else 2.5)
    return drawing(wide, high, words("report.weeks"), marks)


def _runs(listed: Sequence[Week]) -> list[list[Week]]:
    """The weeks between two long pauses."""
    runs = [[listed[0]]]
    for before, week in pairwise(listed):
        if week.first - before.first > PAUSE:
            runs.append([])
        runs[-1].append(week)
    return runs


def _width(points: int, apart: float) -> float:
    return min(WIDE, max(LEAST, 2 * SIDE + apart * points))


def _grid(y: Callable[[float], float], wide: float) -> str:
    """Its lines are named at both ends: where there is little room, one is out of sight."""
    return "".join(
        line(SIDE, y(q), wide - SIDE, y(q), "grid")
        + text(SIDE - 6, y(q) + 4, percent(q), "small", "end")
        + text(wide - SIDE + 6, y(q) + 4, percent(q), "small")
        for q in QUARTERS
    )


def mocks(listed: Sequence[Mock], words: Words) -> str:
    """A dot for each result, beside what had been expected."""
    plot, foot = 200, 24
    wide = _width(len(listed), MOCK)
    step = (wide - 2 * SIDE) / len(listed)

    def y(share: float) -> float:
        return 14 + plot * (1 - share)

    marks, taken = _grid(y, wide), 0.0
    for place, mock in enumerate(listed):
        x, at = SIDE + step * (place + 0.5), y(mock.share)
        written_at = at - 10
        title = words(
            "report.mock.point", day=mock.day, form=words(f"report.form.{mock.form}"),
            score=percent(mock.share),
        )  # fmt: skip
        if mock.forecast is not None:
            low, high, mean = map(y, (mock.forecast.low, mock.forecast.high, mock.forecast.mean))
            label = f"{words('report.forecast')} {forecast(mock.forecast, words)}"
            marks += rect(x - 7, high, 14, low - high, "band", label)
            marks += line(x - 7, mean, x + 7, mean, "guess")
            written_at = _beside(at, high, low)
        marks += dot(x, at, "point", title, 5)
        if x - 26 >= taken:
            marks += text(x, 14 + plot + 18, f"{mock.day.month}/{mock.day.day}", "small", "middle")
            marks += text(x, written_at, percent(mock.share), "number", "middle")
            taken = x + 26
    return drawing(wide, 14 + plot + foot, words("report.mocks"), marks)


def _beside(dot: float, high: float, low: float) -> float:
    """Where a result is written: above its dot, unless the band between these is there."""
    if high > dot - 10 or low < dot - 22:
        return dot - 10
    return dot + 20 if dot > low else high - 10
