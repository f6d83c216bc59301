"""The answers that count: given, judged, and not undone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from eprep.core.event import Event, EventType
from eprep.core.verdict import NO_ATTEMPT


class Attempt(NamedTuple):
    question: str
    time: str
    """UTC, ISO 8601: when it was answered."""

    score: float
    seconds: float | None = None
    expected: float | None = None
    """Seconds that a prepared candidate takes."""

    confidence: int | None = None
    """1 for sure, 0 for unsure."""

    counts: bool = True
    """Whether it moves the review schedule."""

    instead_of: str | None = None
    """The lapsed question in whose place it was asked."""

    overruled: bool = False
    """Whether the score is the learner's word."""


def attempts(events: Iterable[tuple[str, Event]]) -> list[Attempt]:
    """What counts of a history, oldest first; `events` with their ids, in canonical order.

    The newest word on an answer counts, the learner's before the grader's. Answers of a mock exam
    count by its first submission. The store finds the same in SQL, because it is faster.
    """
    answers: dict[str, Event] = {}
    graded: dict[str, Event] = {}
    overruled: dict[str, Event] = {}
    submissions: dict[str | None, str] = {}
    for id_, event in events:
        if event.type is EventType.ANSWERED:
            answers[id_] = event
        elif event.type is EventType.EXAM_SUBMITTED:
            submissions.setdefault(event.session, id_)
        elif event.about is None:
            continue
        elif event.type is EventType.GRADED:
            graded[event.about] = event
        elif event.type is EventType.OVERRULED:
            overruled[event.about] = event
        elif event.type is EventType.UNDONE:
            answers.pop(event.about, None)
    found = []
    for id_, answer in answers.items():
        verdict = overruled.get(id_) or graded.get(id_)
        if verdict is None or verdict.outcome in NO_ATTEMPT or verdict.score is None:
            continue
        if answer.about in (None, submissions.get(answer.session)):
            found.append(_attempt(answer, verdict))
    return found


def _attempt(answer: Event, verdict: Event) -> Attempt:
    return Attempt(
        answer.question,
        answer.time,
        verdict.score or 0.0,
        answer.seconds,
        answer.expected,
        answer.confidence,
        answer.counts,
        answer.instead_of,
        verdict.type is EventType.OVERRULED,
    )


def seconds_of(time: str) -> float:
    """Since 1970, of a time in ISO 8601; 0 where it is none."""
    try:
        return datetime.fromisoformat(time).astimezone(UTC).timestamp()
    except (ValueError, OverflowError):
        return 0.0
