"""The compiled bank, in SQLite: what each unit came to, and the index of all of them.

Everything here can be rebuilt from the files, so nothing here is trusted: each row carries a
digest, and a row, a table or a database that is not as it was written is as good as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

REMARKS_KEPT = 8
PATIENCE = 2.0
"""Seconds to wait for another program that is writing."""

TABLES = (
    "CREATE TABLE units (path TEXT PRIMARY KEY, head TEXT, digest TEXT, entries TEXT, rest TEXT)",
    "CREATE TABLE bodies (path TEXT, n INTEGER, body TEXT, PRIMARY KEY (path, n)) WITHOUT ROWID",
    "CREATE TABLE remarks (key TEXT PRIMARY KEY, content TEXT, digest TEXT)",
)
BROKEN = (OSError, sqlite3.Error, UnicodeDecodeError, OverflowError)
"""What SQLite raises over a file that is not as it was written; its messages may be spoilt too."""


class CachedUnit(NamedTuple):
    """What is known of one unit; plain JSON data."""

    head: dict[str, Any]
    """Enough to tell whether the unit is still the same."""

    entries: str | None
    """JSON of its part of the index; None where it is unchanged and stays."""

    rest: str | None
    """JSON of all else that it came to."""

    bodies: Iterable[str]


def digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


class Cache:
    """Reads give None where the cache knows nothing sound; writes that fail are forgotten."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        if path is None:
            return
        try:
            self._database = _open(path)
        except BROKEN as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                return  # another program is writing it
            with contextlib.suppress(*BROKEN):
                path.unlink(missing_ok=True)
                self._database = _open(path)

    def beside(self) -> Cache:
        """The same, for another thread."""
        return Cache(self._path)

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        if self._database is None:
            return []
        try:
            return self._database.execute(query, values).fetchall()
        except BROKEN:
            return []

    def heads(self) -> dict[str, dict[str, Any]]:
        """All sound heads, by path."""
        rows = self._rows("SELECT path, head, digest FROM units")
        return {path: json.loads(head) for path, head, seal in rows if _sound(seal, path, head)}

    def part(self, name: str, path: str, seal: str) -> dict[str, Any] | None:
        """The `entries` or the `rest` of one unit."""
        rows = self._rows(f"SELECT {name} FROM units WHERE path = ?", path)  # noqa: S608  two names
        return next((json.loads(text) for (text,) in rows if _sound(seal, text)), None)

    def parts(self, name: str, seals: Mapping[str, str]) -> dict[str, dict[str, Any]]:
        """The same of all units whose digest is known, by path."""
        rows = self._rows(f"SELECT path, {name} FROM units")  # noqa: S608  as above
        return {
            path: json.loads(text)
            for path, text in rows
            if path in seals and _sound(seals[path], text)
        }

    def remark(self, key: str) -> Any:
        """What was found out about all units together."""
        for content, seal in self._rows("SELECT content, digest FROM remarks WHERE key = ?", key):
            if _sound(seal, key, content):
                return json.loads(content)
        return None

    def body(self, path: str, position: int, seal: str) -> str | None:
        rows = self._rows("SELECT body FROM bodies WHERE path = ? AND n = ?", path, position)
        return next((body for (body,) in rows if _sound(seal, body)), None)

    def bodies(self, path: str, seals: Sequence[str]) -> list[str] | None:
        """Those of a whole unit, in order."""
        rows = self._rows("SELECT body FROM bodies WHERE path = ? ORDER BY n", path)
        sound = len(rows) == len(seals) and all(map(_sound, seals, (body for (body,) in rows)))
        return [body for (body,) in rows] if sound else None

    def store(
        self, units: Mapping[str, CachedUnit], vanished: Iterable[str], remarks: Mapping[str, Any]
    ) -> None:
        """Write changed units, forget vanished ones, add remarks: all of it, or where that fails
        nothing, which does no harm."""
        if self._database is None:
            return
        try:
            self._database.execute("BEGIN IMMEDIATE")
            _write(self._database, units, vanished, remarks)
            self._database.execute("COMMIT")
        except BROKEN:
            with contextlib.suppress(*BROKEN):
                self._database.execute("ROLLBACK")


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        database.execute("PRAGMA synchronous = OFF")
        if not _tables(database):
            database.execute("BEGIN IMMEDIATE")
            for table in () if _tables(database) else TABLES:  # unless another was faster
                database.execute(table)
            database.execute("COMMIT")
        if _tables(database) != set(TABLES):
            raise sqlite3.DatabaseError("other tables than ours")
    except BROKEN:
        database.close()
        raise
    return database


def _tables(database: sqlite3.Connection) -> set[str]:
    rows = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {sql for (sql,) in rows}


def _write(
    database: sqlite3.Connection,
    units: Mapping[str, CachedUnit],
    vanished: Iterable[str],
    remarks: Mapping[str, Any],
) -> None:
    for path in vanished:
        database.execute("DELETE FROM units WHERE path = ?", (path,))
        database.execute("DELETE FROM bodies WHERE path = ?", (path,))
    for path, unit in units.items():
        _write_unit(database, path, unit)
    for key, content in remarks.items():
        text = compact(content)
        database.execute(
            "INSERT OR REPLACE INTO remarks VALUES (?, ?, ?)", (key, text, digest(key, text))
        )
    database.execute(
        "DELETE FROM remarks WHERE rowid NOT IN"
        " (SELECT rowid FROM remarks ORDER BY rowid DESC LIMIT ?)",
        (REMARKS_KEPT,),
    )


def compact(content: object) -> str:
    return json.dumps(content, separators=(",", ":"))


def _write_unit(database: sqlite3.Connection, path: str, unit: CachedUnit) -> None:
    head = compact(unit.head)
    if unit.entries is None:
        values = (head, digest(path, head), path)
        database.execute("UPDATE units SET head = ?, digest = ? WHERE path = ?", values)
        return
    database.execute(
        "INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?)",
        (path, head, digest(path, head), unit.entries, unit.rest),
    )
    database.execute("DELETE FROM bodies WHERE path = ?", (path,))
    database.executemany(
        "INSERT INTO bodies VALUES (?, ?, ?)",
        [(path, position, body) for position, body in enumerate(unit.bodies)],
    )


def _sound(seal: object, *texts: object) -> bool:
    return all(isinstance(text, str) for text in texts) and seal == digest(*map(str, texts))
