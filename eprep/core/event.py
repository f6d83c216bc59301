"""What happened: the only state that scores depend on."""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from eprep.core.form import Answer


class EventType(StrEnum):
    ANSWERED = "answered"
    GRADED = "graded"
    UNDONE = "undone"
    OVERRULED = "overruled"
    """The learner's own verdict, in place of the grader's; a newer one takes it back."""

    CAUSED = "caused"
    """Why an answer was missed, as the learner sees it; without a cause it is taken back."""

    EXAM_STARTED = "exam_started"
    EXAM_ANSWERED = "exam_answered"
    """As it stands now; it becomes an answer when the exam is handed in."""

    EXAM_FLAGGED = "exam_flagged"
    EXAM_SUBMITTED = "exam_submitted"


class Event(NamedTuple):
    type: EventType
    time: str
    """UTC, ISO 8601."""

    question: str
    revision: str
    about: str | None = None
    """The id of the `answered` event that this one is about; of an answer of a mock exam, that of
    its submission."""

    seed: int | None = None
    """What drew the variant and the inputs of its cases."""

    order: tuple[int, ...] | None = None
    """The positions in the file of the choices, as they were shown."""

    answer: Answer | None = None
    outcome: str | None = None
    score: float | None = None
    seconds: float | None = None
    confidence: int | None = None
    misconception: str | None = None
    session: str | None = None
    counts: bool = True
    """Whether it moves the review schedule."""

    expected: float | None = None
    """Seconds that a prepared candidate takes, as the bank said then."""

    instead_of: str | None = None
    """The lapsed question in whose place this one was asked."""

    detail: str | None = None
    """JSON, by type: an exam's paper, a flag, the cause of a miss."""


LATER = ("expected", "instead_of", "detail")
"""Fields that older events lack: they are in no checksum where they are None."""


class Stamp(NamedTuple):
    """Where an event stands: the device that wrote it, and its place in that device's chain."""

    id: str
    device: str
    n: int
    moment: int | None = None
    """Milliseconds by a clock that never goes back: the wall clock, or one more than the newest
    event known to the device (a hybrid logical clock, Kulkarni et al. 2014). Events of all devices
    are ordered by it. Older events have none."""


CHAIN_START = "0" * 64


def checksum(previous: str, stamp: Stamp, event: Event) -> str:
    """SHA-256 over the event and its predecessor's checksum, because SQLite alone does not
    notice a flipped byte."""
    place, told = stamp._asdict(), event._asdict()
    if stamp.moment is None:
        del place["moment"]
    for name in LATER:
        if told[name] is None:
            del told[name]
    content = json.dumps([previous, place, told], ensure_ascii=True)
    return hashlib.sha256(content.encode()).hexdigest()
