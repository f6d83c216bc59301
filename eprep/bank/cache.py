"""The compiled bank, in SQLite: what each unit came to, and the index of all of them.

Everything here can be rebuilt from the files, so nothing here is trusted: each row carries a
digest, and a row, a table or a database that is not as it was written is as good as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

REMARKS_KEPT = 8
TABLES = """
CREATE TABLE IF NOT EXISTS units (
    path TEXT PRIMARY KEY, head TEXT, digest TEXT, entries TEXT, rest TEXT
);
CREATE TABLE IF NOT EXISTS bodies (
    path TEXT, position INTEGER, body TEXT, PRIMARY KEY (path, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remarks (key TEXT PRIMARY KEY, content TEXT, digest TEXT);
"""


class Unit(NamedTuple):
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
        if path is not None and not self._opened(path):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)  # broken: start afresh
            self._opened(path)

    def _opened(self, path: Path) -> bool:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=2.0, isolation_level=None)
        except (OSError, sqlite3.Error):
            return False
        try:
            database.execute("PRAGMA synchronous = OFF")
            known = database.execute("SELECT name FROM sqlite_master").fetchall()
            if not known:
                database.executescript(f"BEGIN IMMEDIATE; {TABLES} COMMIT;")
            for table in ("units", "bodies", "remarks"):
                database.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall()  # noqa: S608
        except sqlite3.Error:
            database.close()
            return False
        self._database = database
        return True

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        if self._database is None:
            return []
        try:
            return self._database.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError, OverflowError):
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
        rows = self._rows("SELECT body FROM bodies WHERE path = ? AND position = ?", path, position)
        return next((body for (body,) in rows if _sound(seal, body)), None)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection | None]:
        """One transaction; where it fails the cache is as before, which does no harm."""
        database = self._database
        if database is None:
            yield None
            return
        try:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")
        except sqlite3.Error:
            with contextlib.suppress(sqlite3.Error):
                database.execute("ROLLBACK")

    def store(
        self, units: Mapping[str, Unit], vanished: Iterable[str], remarks: Mapping[str, Any]
    ) -> None:
        """Write changed units, forget vanished ones, add remarks."""
        with self._writing() as database:
            if database is None:
                return
            for path in vanished:
                database.execute("DELETE FROM units WHERE path = ?", (path,))
                database.execute("DELETE FROM bodies WHERE path = ?", (path,))
            for path, unit in units.items():
                _write_unit(database, path, unit)
            for key, content in remarks.items():
                text = compact(content)
                database.execute(
                    "INSERT OR REPLACE INTO remarks VALUES (?, ?, ?)",
                    (key, text, digest(key, text)),
                )
            database.execute(
                "DELETE FROM remarks WHERE rowid NOT IN"
                " (SELECT rowid FROM remarks ORDER BY rowid DESC LIMIT ?)",
                (REMARKS_KEPT,),
            )


def compact(content: object) -> str:
    return json.dumps(content, separators=(",", ":"))


def _write_unit(database: sqlite3.Connection, path: str, unit: Unit) -> None:
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
