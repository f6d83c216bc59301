"""Sums over the answers that count, for reports and exports. It reads, and never writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple, Self

from eprep.core.event import Event
from eprep.core.verdict import NO_ATTEMPT
from eprep.store.database import open_database, refusing
from eprep.store.queries import BOTH, COUNTED, TO_QUESTIONS
from eprep.store.rows import event_of

SINCE = "AND a.time >= :since"

CAUSE = """
(SELECT detail FROM events WHERE about = a.id AND type = 'caused' ORDER BY rowid DESC LIMIT 1)
"""
"""The newest word on why an answer `a` was missed."""

QUARTERS = f"""
SELECT substr(a.time, 1, 14) || printf('%02d', substr(a.time, 15, 2) / 15 * 15) AS quarter,
    count(*), sum(g.score = 1.0), sum(g.score), coalesce(sum(a.seconds), 0.0)
{COUNTED} {TO_QUESTIONS} {SINCE}
GROUP BY quarter ORDER BY quarter
"""
"""No zone of today differs from UTC by a part of a quarter of an hour, and days turn at a whole
hour: so a quarter lies in one day, wherever the learner is."""

MISTAKES = f"""
SELECT g.misconception, a.question, count(*)
{COUNTED} {TO_QUESTIONS} {SINCE} AND g.misconception IS NOT NULL
GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
"""

CAUSES = f"""
SELECT {CAUSE} AS cause, count(*)
{COUNTED} {TO_QUESTIONS} {SINCE} AND g.score < 1.0
GROUP BY cause HAVING cause IS NOT NULL
"""

NEWEST = f"""
SELECT {", ".join(BOTH)}, {CAUSE}, max(a.rowid)
{COUNTED} {TO_QUESTIONS}
GROUP BY a.question
"""
"""With a lone max(), SQLite takes the other columns from the row that has it."""

ALL = f"""
SELECT {", ".join(BOTH)}, {CAUSE}
{COUNTED}
ORDER BY a.rowid
"""


class Quarter(NamedTuple):
    """A quarter of an hour."""

    start: str
    """UTC, ISO 8601 without a zone: `2026-04-01T12:15`."""

    answers: int
    correct: int
    points: float
    seconds: float


class Judged(NamedTuple):
    """An answer that counts, with the verdict that holds."""

    answer: Event
    verdict: Event
    id: str
    device: str
    cause: str | None
    """What the learner says that it was missed for."""


class Aggregates:
    """Of a history that has been opened, and so verified, by `Log`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: Connection = open_database(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def quarters(self, questions: Iterable[str], since: str | None = None) -> Sequence[Quarter]:
        """Those with answers, oldest first."""
        return [Quarter._make(row) for row in self._rows(QUARTERS, questions, since)]

    def mistakes(
        self, questions: Iterable[str], since: str | None = None
    ) -> Sequence[tuple[str, str, int]]:
        """Misconception, question and how often, by misconception; the most frequent first."""
        return [(row[0], row[1], row[2]) for row in self._rows(MISTAKES, questions, since)]

    def causes(
        self, questions: Iterable[str], since: str | None = None
    ) -> Sequence[tuple[str, int]]:
        """Of missed answers, the cause and how often."""
        return [(row[0], row[1]) for row in self._rows(CAUSES, questions, since)]

    def newest(self, questions: Iterable[str]) -> Iterator[Judged]:
        """The newest counted answer to each of the questions."""
        return map(_judged, self._rows(NEWEST, questions))

    def all(self) -> Iterator[Judged]:
        """Every counted answer, oldest first, one at a time."""
        return map(_judged, self._rows(ALL))

    def _rows(
        self, query: str, questions: Iterable[str] = (), since: str | None = None
    ) -> Iterator[tuple[Any, ...]]:
        values = {
            "no_attempt": json.dumps(sorted(NO_ATTEMPT)),
            "questions": json.dumps(list(questions)),
            "since": since or "",
        }
        with refusing(self._path), closing(self._database.cursor()) as cursor:
            yield from cursor.execute(query, values)


def _judged(row: tuple[Any, ...]) -> Judged:
    width = len(BOTH) // 2
    return Judged(event_of(row), event_of(row[width:]), row[0], row[1], row[2 * width])
