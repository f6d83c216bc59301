"""The numbers of a report as people read them: written in one way, whatever the format."""

from __future__ import annotations

from eprep.core.catalogue import Words
from eprep.core.exam import Forecast
from eprep.core.progress import Progress
from eprep.core.readiness.sights import Estimate
from eprep.core.text.numeral import percent, written

NONE = "-"


def rights(place: Progress) -> str:
    return f"{place.correct}/{place.attempts}"


def coverage(place: Progress) -> str:
    return f"{place.seen}/{place.questions}"


def spread(estimate: Estimate | Forecast | None, words: Words) -> str:
    """The ends of its interval."""
    if estimate is None:
        return NONE
    return words("report.range", low=percent(estimate.low), high=percent(estimate.high))


def forecast(estimate: Estimate | Forecast, words: Words) -> str:
    """What is expected, with its interval."""
    return words("report.expected", mean=percent(estimate.mean), ends=spread(estimate, words))


def expected(estimate: Estimate | Forecast | None) -> str:
    return NONE if estimate is None else percent(estimate.mean)


def more(gain: float, words: Words) -> str:
    """What is gained, in points of a hundred."""
    return words("report.more", points=f"{gain * 100:.1f}")


def duration(seconds: float, words: Words) -> str:
    """In whole minutes."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours:
        return words("report.hours", hours=hours, minutes=minutes)
    return words("report.minutes", minutes=minutes)


def bar_title(place: Progress, words: Words) -> str:
    points = written(round(place.points, 2))
    return words("report.bar", questions=place.questions, points=points, seen=place.seen)
