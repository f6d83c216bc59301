"""A mock exam as its events tell it: what is answered, what is flagged, how much time is left.

The time of an exam is the wall time between its events, added up: it runs on while the program is
shut. Where the clock was set back between two of them, nothing is added: what is given away is at
most the time between those two. A clock set forward ends the exam early, as do two devices whose
clocks differ and that take the same exam at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from eprep.core.attempts import seconds_of
from eprep.core.event import Event, EventType
from eprep.core.exam import Forecast, Paper, read_detail

BY_HAND, BY_TIME = "hand", "time"
LOOKED = '"looked"'
"""Detail of an event that gives and takes back no answer: the question was only looked at."""


class Submission(NamedTuple):
    id: str
    """Of its event: its answers are about it."""

    time: str
    """UTC, ISO 8601."""

    by: str
    gone: frozenset[str] = frozenset()
    """Questions that had changed or vanished since the exam began, and were not graded."""


class Pace(NamedTuple):
    """Shares, 0 to 1."""

    answered: float
    time: float


@dataclass(frozen=True)
class Exam:
    id: str
    paper: Paper
    started: str
    """UTC, ISO 8601."""

    forecast: Forecast | None = None
    answers: Mapping[int, Event] = field(default_factory=dict)
    """What stands at each position, from 0; what was taken back is not among it."""

    flags: frozenset[int] = frozenset()
    seconds: Mapping[int, float] = field(default_factory=dict)
    """How long each position was thought about, as far as its events tell."""

    submission: Submission | None = None
    passed: float = 0.0
    """Seconds of the exam that had passed at its newest event."""

    newest: str = ""
    """When that was: UTC, ISO 8601."""

    def spent(self, now: str) -> float:
        """Seconds of the exam that have passed at `now`, never more than it has."""
        if self.submission is not None:
            return self.passed
        passed = self.passed + max(0.0, seconds_of(now) - seconds_of(self.newest))
        return min(passed, self.paper.seconds)

    def left(self, now: str) -> float:
        """Seconds until it is handed in, from 0 to the whole time."""
        return self.paper.seconds - self.spent(now)

    def is_over(self, now: str) -> bool:
        """Whether it is handed in, or its time is up."""
        return self.submission is not None or self.left(now) <= 0

    def pace(self, now: str) -> Pace:
        return Pace(
            len(self.answers) / len(self.paper.places), self.spent(now) / self.paper.seconds
        )

    def after(self, id_: str, event: Event) -> Exam:
        """The exam with one more event. What comes when it is over changes nothing."""
        exam = replace(self, passed=self.spent(event.time), newest=event.time)
        if self.submission is not None:
            return self
        if event.type is EventType.EXAM_SUBMITTED:
            return replace(exam, submission=_submission(id_, event))
        position = self._positions.get(event.question)
        if position is None or self.is_over(event.time):
            return exam
        if event.type is EventType.EXAM_FLAGGED:
            flagged = event.detail == "1"
            flags = self.flags | {position} if flagged else self.flags - {position}
            return replace(exam, flags=flags)
        if event.type is EventType.EXAM_ANSWERED:
            return exam._answered(position, event)
        return exam

    def _answered(self, position: int, event: Event) -> Exam:
        answers = dict(self.answers)
        if event.answer is not None:
            answers[position] = event
        elif event.detail != LOOKED:  # another device may have an answer
            answers.pop(position, None)
        used = self.seconds.get(position, 0.0) + (event.seconds or 0.0)
        return replace(self, answers=answers, seconds={**self.seconds, position: used})

    @property
    def _positions(self) -> Mapping[str, int]:
        return {place.question: position for position, place in enumerate(self.paper.places)}


def exam_of(events: Iterable[tuple[str, Event]]) -> Exam | None:
    """The exam that events with their ids, in canonical order, are all of; None where its start is
    not among them, or another version wrote it. The first submission counts."""
    exam: Exam | None = None
    for id_, event in events:
        if exam is not None:
            exam = exam.after(id_, event)
        elif event.type is EventType.EXAM_STARTED:
            exam = begun(event)
            if exam is None:
                return None
    return exam


def begun(event: Event) -> Exam | None:
    """The exam at its first event."""
    try:
        paper, forecast = read_detail(event.detail or "")
    except ValueError:
        return None
    return Exam(event.session or "", paper, event.time, forecast, newest=event.time)


def _submission(id_: str, event: Event) -> Submission:
    """Whatever its event says besides, it is handed in."""
    try:
        told = json.loads(event.detail or "{}")
        by, gone = told.get("by", BY_HAND), frozenset(told.get("gone", ()))
    except (ValueError, TypeError, AttributeError, RecursionError):
        by, gone = BY_HAND, frozenset()
    return Submission(id_, event.time, by, gone)


def submission_detail(by: str, gone: Iterable[str]) -> str:
    """JSON of a submission, as its event holds it."""
    told = sorted(gone)
    return json.dumps({"by": by, **({"gone": told} if told else {})})
