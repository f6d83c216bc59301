"""What a newcomer is asked: five questions, each from another section, and a program to mend."""

from __future__ import annotations

from eprep.core.advice import next_section, sections, weakest_first
from eprep.core.progress import Overview, Progress
from eprep.core.session import Session

FIRST_EVENING = (
    "d1-stored-result",
    "d1-linear-which",
    "d1-draw-parameters",
    "d1-update-order",
    "d1-softmax-invariance",
    "mend-softmax",
)
"""In this order. Each has a popular wrong answer, whose reason the bank gives."""


def is_first_evening(session: Session) -> bool:
    """Also where a bank no longer has all of it."""
    ids = [entry.id for entry in session.entries]
    return len(ids) > 1 and ids == [id_ for id_ in FIRST_EVENING if id_ in ids]


def next_at(place: str, overview: Overview) -> Progress | None:
    """The section that is proposed to a learner who stands there in the course."""
    places = sections(overview)
    if place == "done":
        return next(iter(weakest_first(places)), None)
    # The syllabus names the sections of the course by their day.
    of_day = (s for s in places if s.id.startswith(f"{place}-") and s.seen < s.questions)
    return next(of_day, None) or next_section(overview)
