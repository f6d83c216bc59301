"""The event log, in SQLite. Append and read; history is never edited."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eprep.core.catalogue import phrase
from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum
from eprep.core.fault import FAULTY, Refusal
from eprep.core.progress import Tally
from eprep.core.verdict import NO_ATTEMPT
from eprep.store.database import (
    check_still_there,
    file_of,
    open_database,
    refusing,
    transaction,
)

if TYPE_CHECKING:
    from eprep.core.form import Answer

COLUMNS = (
    "id, device, n, type, time, question, revision, about, seed, choice_order, answer, outcome,"
    " score, seconds, confidence, misconception, session, counts, checksum"
)
VERDICT = """coalesce(
    (SELECT max(rowid) FROM events WHERE about = a.id AND type = 'overruled'),
    (SELECT max(rowid) FROM events WHERE about = a.id AND type = 'graded')
)"""
"""The learner's word, or else the grader's, on an answer `a`; the newest of either."""

ATTEMPTS = f"""
SELECT a.question, count(*), sum(g.score = 1.0), g.score, max(a.rowid)
FROM events AS a JOIN events AS g ON g.rowid = {VERDICT}
WHERE a.type = 'answered' AND a.time >= ?
    AND g.outcome NOT IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
GROUP BY a.question
"""  # noqa: S608  a constant
"""With a lone max(), SQLite takes the other columns from the row that has it: the newest answer."""

UNGRADED = f"""
SELECT {COLUMNS} FROM events AS a
WHERE type = 'answered'
    AND NOT EXISTS (
        SELECT 1 FROM events WHERE about = a.id AND type IN ('graded', 'undone')
    )
ORDER BY rowid
"""  # noqa: S608  a constant

BOTH = [f"{table}.{column}" for table in "ag" for column in COLUMNS.split(", ")]

OF_SESSION = f"""
SELECT {", ".join(BOTH)}
FROM events AS a JOIN events AS g ON g.rowid = {VERDICT}
WHERE a.type = 'answered' AND a.session = ?
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
ORDER BY a.rowid
"""  # noqa: S608  a constant

NEWEST = f"""
SELECT {COLUMNS} FROM events AS a
WHERE type = 'answered' AND question = ? AND revision = ?
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
ORDER BY rowid DESC LIMIT 1
"""  # noqa: S608  a constant


class Log:
    """Implements `tutor.Log`. Every call is one transaction, on disk when it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = open_database(path)
        with refusing(path), ExitStack() as failing:
            failing.callback(self.close)
            self._file = file_of(path)
            self._device = self._own_device()
            self._verify()
            failing.pop_all()

    def close(self) -> None:
        self._database.close()

    def append(self, event: Event) -> str:
        check_still_there(self._path, self._file)
        with refusing(self._path), transaction(self._database):
            return self._append(event)

    def append_if_ungraded(self, event: Event) -> bool:
        """Store a verdict unless the answer that it is about has got one, or was undone."""
        check_still_there(self._path, self._file)
        with refusing(self._path), transaction(self._database):
            settled = self._database.execute(
                "SELECT 1 FROM events WHERE about = ? AND type IN ('graded', 'undone')",
                (event.about,),
            ).fetchone()
            if settled is None:
                self._append(event)
            return settled is None

    def _append(self, event: Event) -> str:
        row = self._database.execute(
            "SELECT n, checksum FROM events WHERE device = ? ORDER BY n DESC LIMIT 1",
            (self._device,),
        ).fetchone()
        n, previous = row or (0, CHAIN_START)
        stamp = Stamp(str(uuid.uuid4()), self._device, n + 1)
        event = event._replace(score=_real(event.score), seconds=_real(event.seconds))
        values = _values(stamp, event, checksum(previous, stamp, event))
        marks = ", ".join("?" * len(values))
        self._database.execute(
            f"INSERT INTO events ({COLUMNS}) VALUES ({marks})",  # noqa: S608  constants
            values,
        )
        return stamp.id

    def events(self) -> Sequence[tuple[str, Event]]:
        """The whole history with the events' ids, oldest first."""
        with refusing(self._path):
            rows = self._database.execute(f"SELECT {COLUMNS} FROM events ORDER BY rowid")  # noqa: S608
            return [(row[0], _event(row)) for row in rows]

    def ungraded(self) -> Sequence[tuple[str, Event]]:
        with refusing(self._path):
            return [(row[0], _event(row)) for row in self._database.execute(UNGRADED)]

    def of_session(self, session: str) -> Sequence[tuple[str, Event, Event]]:
        """What was answered in a session and not undone: id, answer, verdict; oldest first."""
        with refusing(self._path):
            rows = self._database.execute(OF_SESSION, (session,))
            return [(row[0], _event(row), _event(row[len(row) // 2 :])) for row in rows]

    def newest_answer(self, question: str, revision: str) -> Answer | None:
        """What was last answered to the question as it is; None for a skip or nothing."""
        with refusing(self._path):
            rows = self._database.execute(NEWEST, (question, revision))
            return next((_event(row).answer for row in rows), None)

    def tallies(self, since: str | None = None) -> Mapping[str, Tally]:
        with refusing(self._path):
            rows = self._database.execute(ATTEMPTS, (since or "", json.dumps(sorted(NO_ATTEMPT))))
            return {row[0]: Tally(row[1], row[2], row[3]) for row in rows}

    def _own_device(self) -> str:
        query = "SELECT value FROM meta WHERE key = 'device'"
        row = self._database.execute(query).fetchone()
        if row is None:
            new = ("device", str(uuid.uuid4()))
            self._database.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", new)
            row = self._database.execute(query).fetchone()
        return str(row[0])

    def _verify(self) -> None:
        """Follow each device's chain. Raises Refusal at the first event that is not as written.

        The chain covers the events alone; the indexes, from which they are counted, are SQLite's
        to check.
        """
        (found,) = self._database.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise self._damaged(" ".join(found.split()))
        if self._ends_within_a_page():
            raise self._damaged("truncated")
        ends: dict[str, tuple[int, str]] = {}
        for row in self._database.execute(f"SELECT {COLUMNS} FROM events ORDER BY device, n"):  # noqa: S608
            stamp = Stamp(row[0], row[1], row[2])
            n, previous = ends.get(stamp.device, (0, CHAIN_START))
            try:
                seal = checksum(previous, stamp, _event(row))
            except (ValueError, TypeError) as error:
                raise self._damaged(f"event {stamp.n}") from error
            if stamp.n != n + 1 or row[-1] != seal:
                raise self._damaged(f"checksum, event {stamp.n}")
            ends[stamp.device] = (stamp.n, row[-1])

    def _ends_within_a_page(self) -> bool:
        """SQLite takes what is missing there for zeros. While there is a journal, it may be that
        a page is still to come from it."""
        (page,) = self._database.execute("PRAGMA page_size").fetchone()
        journal = self._path.with_name(f"{self._path.name}-wal")
        settled = not journal.exists() or journal.stat().st_size == 0
        return settled and self._path.stat().st_size % page != 0

    def _damaged(self, reason: str) -> Refusal:
        return Refusal(phrase("log.damaged", path=str(self._path), reason=reason), FAULTY)


def _real(number: float | None) -> float | None:
    """As SQLite gives it back, so that the checksum is of what is stored: it knows no -0.0."""
    return None if number is None else float(number) + 0.0


def _values(stamp: Stamp, event: Event, seal: str) -> tuple[Any, ...]:
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
    )


def _event(row: Sequence[Any]) -> Event:
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
    )
