"""Follows the chains of the history, so that no change to what happened goes unnoticed.

All of it is read again where the file is not the one that was read last; otherwise only what is
new.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Self

from eprep.core.event import CHAIN_START, Event, EventType, checksum
from eprep.store.remembered import Remembered
from eprep.store.rows import COLUMNS, SEAL, event_of, stamp_of

PENDING = """
SELECT id, rowid FROM events AS a
WHERE type = 'answered'
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type IN ('graded', 'undone'))
"""


class Damage(Exception):
    """What is not as it was written."""


@dataclass
class Verified:
    """How far the history has been read and found as it was written."""

    rowid: int = 0
    heads: dict[str, tuple[int, str]] = field(default_factory=dict)
    """The last place and checksum of each device's chain."""

    order: tuple[int, str] = (0, "")
    """Moment and device of the last event that has a moment."""

    pending: dict[str, int] = field(default_factory=dict)
    """Answers that are neither graded nor undone, with their places."""

    seal: str = ""
    """The checksum of the last event that was read."""

    @classmethod
    def of(cls, database: Connection) -> Self:
        """All of a history whose events have been verified one by one."""
        end = "SELECT rowid, checksum FROM events ORDER BY rowid DESC LIMIT 1"
        heads = "SELECT device, max(n), checksum FROM events GROUP BY device"
        newest = (
            "SELECT moment, device FROM events WHERE moment NOTNULL ORDER BY rowid DESC LIMIT 1"
        )
        rowid, seal = database.execute(end).fetchone() or (0, "")
        return cls(
            rowid,
            {device: (n, seal) for device, n, seal in database.execute(heads)},
            database.execute(newest).fetchone() or (0, ""),
            dict(database.execute(PENDING).fetchall()),
            seal,
        )

    def follow(self, database: Connection) -> None:
        """Read what is new. Raises Damage at the first event that is not as written."""
        self._check_heads(database)
        if not self._is_in_place(database):  # events of other devices have come before it
            vars(self).update(vars(Verified()))
        rows = database.execute(
            f"SELECT {COLUMNS}, rowid FROM events WHERE rowid > ? ORDER BY rowid",  # noqa: S608
            (self.rowid,),
        )
        for row in rows:
            self._follow_one(row)

    def _check_heads(self, database: Connection) -> None:
        """Where the last events that were read have gone, so has what a journal still held."""
        for device, head in self.heads.items():
            row = database.execute(
                "SELECT n, checksum FROM events WHERE device = ? AND n = ?", (device, head[0])
            ).fetchone()
            if row != head:
                raise Damage("truncated")

    def _is_in_place(self, database: Connection) -> bool:
        row = database.execute(
            "SELECT checksum FROM events WHERE rowid = ?", (self.rowid,)
        ).fetchone()
        return row == (self.seal,) if self.rowid else True

    def _follow_one(self, row: tuple[Any, ...]) -> None:
        stamp, seal, rowid = stamp_of(row), row[SEAL], row[-1]
        n, previous = self.heads.get(stamp.device, (0, CHAIN_START))
        try:
            event = event_of(row)
            expected = checksum(previous, stamp, event)
        except (ValueError, TypeError) as error:
            raise Damage(f"event {stamp.n}") from error
        if stamp.n != n + 1 or seal != expected:
            raise Damage(f"checksum, event {stamp.n}")
        if stamp.moment is not None:
            if (stamp.moment, stamp.device) < self.order:
                raise Damage(f"order, event {stamp.n}")
            self.order = stamp.moment, stamp.device
        self.heads[stamp.device] = (n + 1, seal)
        self.rowid, self.seal = rowid, seal
        self._heed(event, stamp.id)

    def _heed(self, event: Event, id_: str) -> None:
        if event.type is EventType.ANSWERED:
            self.pending[id_] = self.rowid
        elif event.type in (EventType.GRADED, EventType.UNDONE) and event.about is not None:
            self.pending.pop(event.about, None)


def check_whole(database: Connection, path: Path) -> None:
    """Raises Damage where it is no sound database."""
    (found,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise Damage(" ".join(found.split()))
    if _ends_within_a_page(database, path):
        raise Damage("truncated")


def _ends_within_a_page(database: Connection, path: Path) -> bool:
    """SQLite takes what is missing there for zeros. While there is a journal, it may be that a
    page is still to come from it."""
    (page,) = database.execute("PRAGMA page_size").fetchone()
    journal = path.with_name(f"{path.name}-wal")
    settled = not journal.exists() or journal.stat().st_size == 0
    return bool(settled and path.stat().st_size % page)


class Seal:
    """Remembers how far a history was verified."""

    def __init__(self, path: Path | None) -> None:
        """`path` is a file of the cache; without one nothing is remembered."""
        self._remembered = Remembered(path)

    def read(self, history: Path) -> Verified | None:
        """None where it is not the file that was verified, in size, time or inode."""
        text = self._remembered.recall()
        if text is None:
            return None
        told = json.loads(text)
        if told["file"] != list(_state(history)) or "seal" not in told:
            return None
        heads = {device: (n, seal) for device, (n, seal) in told["heads"].items()}
        return Verified(told["rowid"], heads, tuple(told["order"]), told["pending"], told["seal"])

    def write(self, history: Path, verified: Verified) -> None:
        told = {"file": _state(history), **asdict(verified)}
        self._remembered.keep(json.dumps(told))


def _state(history: Path) -> tuple[int, int, int, int]:
    status = history.stat()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
