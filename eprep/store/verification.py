"""Follows the chains of the history, so that no change to what happened goes unnoticed.

All of it is read again where the file is not the one that was read last; otherwise only what is
new.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from eprep.core.event import CHAIN_START, Event, EventType, checksum
from eprep.store.remembered import Remembered
from eprep.store.rows import COLUMNS, SEAL, event_of, stamp_of


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

    def follow(self, database: Connection) -> None:
        """Read what is new. Raises Damage at the first event that is not as written."""
        self._check_end(database)
        rows = database.execute(
            f"SELECT {COLUMNS}, rowid FROM events WHERE rowid > ? ORDER BY rowid",  # noqa: S608
            (self.rowid,),
        )
        for row in rows:
            self._follow_one(row)

    def _check_end(self, database: Connection) -> None:
        """Where the last events that were read have gone, so has what a journal still held."""
        row = database.execute(
            "SELECT device, n, checksum FROM events WHERE rowid = ?", (self.rowid,)
        ).fetchone()
        if self.rowid and (row is None or self.heads.get(row[0]) != (row[1], row[2])):
            raise Damage("truncated")

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
        self.rowid = rowid
        self._heed(event, stamp.id)

    def _heed(self, event: Event, id_: str) -> None:
        if event.type is EventType.ANSWERED:
            self.pending[id_] = self.rowid
        elif event.type in (EventType.GRADED, EventType.UNDONE) and event.about is not None:
            self.pending.pop(event.about, None)


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
        if told["file"] != list(_state(history)):
            return None
        heads = {device: (n, seal) for device, (n, seal) in told["heads"].items()}
        return Verified(told["rowid"], heads, tuple(told["order"]), told["pending"])

    def write(self, history: Path, verified: Verified) -> None:
        told = {"file": _state(history), **asdict(verified)}
        self._remembered.keep(json.dumps(told))


def _state(history: Path) -> tuple[int, int, int, int]:
    status = history.stat()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
