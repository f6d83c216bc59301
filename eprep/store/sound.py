"""What an event must be, whoever wrote it, so that every part of the program can take it for one of
ours: a checksum says that nothing has changed, and not that it makes sense."""

from __future__ import annotations

import re
from datetime import datetime

from eprep.core.event import Event, Stamp
from eprep.store.rows import as_stored

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00", re.ASCII)
YEARS = range(1970, 9000)
"""Far enough from the ends of the calendar to add and take away an interval."""

LATEST = 2**62
"""A row holds moments up to 2**63, and what we write goes on behind the newest."""

FAR, ROOM = 2**48, 2**40
"""Milliseconds since 1970 to which no clock of those years comes; and how far beyond those, or
beyond the newest moment that is known, one of another device may be. So no single one makes all
that is written behind it too late for others."""

LONGEST = 1e10
"""Seconds, some three hundred years: sums of them stay finite."""


def check(stamp: Stamp, event: Event, latest: int = LATEST) -> None:
    """Raises ValueError, or TypeError where a column holds what is no number."""
    if not TIME.fullmatch(event.time) or datetime.fromisoformat(event.time).year not in YEARS:
        raise ValueError("time")
    if stamp.moment is not None and not 0 <= stamp.moment < latest:
        raise ValueError("moment")
    if event.seed is not None and (type(event.seed) is not int or event.seed < 0):
        raise ValueError("seed")
    for number, most in ((event.score, 1.0), (event.seconds, LONGEST), (event.expected, LONGEST)):
        if number is not None and not 0.0 <= number <= most:  # NaN is neither
            raise ValueError("number")
    if repr(as_stored(event)) != repr(event):  # -0.0
        raise ValueError("number")
    answer = event.answer
    if not (answer is None or isinstance(answer, str) or _is_texts(answer)):
        raise ValueError("answer")


def _is_texts(answer: object) -> bool:
    return isinstance(answer, list) and all(isinstance(text, str) for text in answer)
