"""An event as a row of the table, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from eprep.core.event import Event, EventType, Stamp

COLUMNS = (
    "id, device, n, type, time, question, revision, about, seed, choice_order, answer, outcome,"
    " score, seconds, confidence, misconception, session, counts, checksum, moment, expected,"
    " instead_of, detail"
)
SEAL = 18
"""Where the checksum stands."""

INSERT = f"INSERT INTO events ({COLUMNS}) VALUES ({', '.join('?' * len(COLUMNS.split(',')))})"  # noqa: S608  a constant


def as_stored(event: Event) -> Event:
    """With its reals as SQLite gives them back, so that the checksum is of what is stored: it
    knows no -0.0."""
    return event._replace(
        score=_real(event.score), seconds=_real(event.seconds), expected=_real(event.expected)
    )


def _real(number: float | None) -> float | None:
    return None if number is None else float(number) + 0.0


def row_of(stamp: Stamp, event: Event, seal: str) -> tuple[Any, ...]:
    return (
        stamp.id,
        stamp.device,
        stamp.n,
        event.type.value,
        event.time,
        event.question,
        event.revision,
        event.about,
        event.seed,
        None if event.order is None else json.dumps(event.order),
        None if event.answer is None else json.dumps(event.answer),
        event.outcome,
        event.score,
        event.seconds,
        event.confidence,
        event.misconception,
        event.session,
        int(event.counts),
        seal,
        stamp.moment,
        event.expected,
        event.instead_of,
        event.detail,
    )


def stamp_of(row: Sequence[Any]) -> Stamp:
    return Stamp(row[0], row[1], row[2], row[19])


def event_of(row: Sequence[Any]) -> Event:
    """Raises ValueError or TypeError on a row that no event of ours can be."""
    order, answer = row[9], row[10]
    return Event(
        type=EventType(row[3]),
        time=row[4],
        question=row[5],
        revision=row[6],
        about=row[7],
        seed=row[8],
        order=None if order is None else tuple(json.loads(order)),
        answer=None if answer is None else json.loads(answer),
        outcome=row[11],
        score=row[12],
        seconds=row[13],
        confidence=row[14],
        misconception=row[15],
        session=row[16],
        counts=bool(row[17]),
        expected=row[20],
        instead_of=row[21],
        detail=row[22],
    )
