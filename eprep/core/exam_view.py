"""A mock exam as it is told while it runs: its clock, its pace, and the map of its questions."""

from __future__ import annotations

import math
from typing import NamedTuple

from eprep.core.catalogue import Phrase, phrase
from eprep.core.exam import WARNING, Paper
from eprep.core.exam_state import Exam
from eprep.core.text.numeral import percent

ANSWERED, OPEN, FLAGGED, HERE = "■", "□", "▲", "▶"
"""Signs of the map. None of them is a mark: nothing is judged while the exam runs."""

COLUMNS = 10
"""Questions in a row of the map."""

CELL = 7
"""Cells that one of them takes."""


class Open(NamedTuple):
    """What a candidate should know before handing in."""

    unanswered: int
    flagged: int


def still_open(exam: Exam) -> Open:
    return Open(len(exam.paper.places) - len(exam.answers), len(exam.flags))


def clock(seconds: float) -> str:
    """Minutes and seconds; a second counts until it is over."""
    minutes, rest = divmod(math.ceil(seconds), 60)
    return f"{minutes}:{rest:02d}"


def minutes_left(seconds: float) -> int:
    """Those that the clock shows; the last one counts until it is over."""
    return max(1, math.ceil(seconds) // 60)


def is_near_end(exam: Exam, now: str) -> bool:
    return exam.left(now) <= WARNING


def pace(exam: Exam, now: str) -> Phrase:
    """How many questions should be answered by now, and how many more or fewer are."""
    shares = exam.pace(now)
    wanted = int(shares.time * len(exam.paper.places))
    ahead = len(exam.answers) - wanted
    key = "exam.pace.even" if not ahead else "exam.pace.ahead" if ahead > 0 else "exam.pace.behind"
    return phrase(key, wanted=wanted, count=abs(ahead))


def seen(paper: Paper) -> Phrase:
    """How much of it had been met before, and is known better than what an exam asks."""
    count = len(paper.places)
    key = "exam.seen" if paper.seen else "exam.none_seen"
    return phrase(key, seen=paper.seen, count=count, share=percent(paper.seen / count))


def cell(exam: Exam, position: int, here: int) -> str:
    """A question of the map: its number, whether one is there, whether it is answered, flagged."""
    number = f"{HERE if position == here else ''}{position + 1}"
    answered = ANSWERED if position in exam.answers else OPEN
    return f"{number:>4} {answered}{FLAGGED if position in exam.flags else ' '}"


def legend() -> Phrase:
    return phrase("exam.map.legend", here=HERE, answered=ANSWERED, open=OPEN, flagged=FLAGGED)
