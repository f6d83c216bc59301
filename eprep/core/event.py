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


class Event(NamedTuple):
    type: EventType
    time: str
    """UTC, ISO 8601."""

    question: str
    revision: str
    about: str | None = None
    """The id of the `answered` event that this one is about."""

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


class Stamp(NamedTuple):
    """Where an event stands: the device that wrote it, and its place in that device's chain."""

    id: str
    device: str
    n: int


CHAIN_START = "0" * 64


def checksum(previous: str, stamp: Stamp, event: Event) -> str:
    """SHA-256 over the event and its predecessor's checksum, because SQLite alone does not
    notice a flipped byte."""
    content = json.dumps([previous, stamp._asdict(), event._asdict()], ensure_ascii=True)
    return hashlib.sha256(content.encode()).hexdigest()
