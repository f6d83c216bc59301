"""What a learner keeps beside the history: drafts, notes, bookmarks, sessions under way.

It stands in the history's database, so that there is one file to keep, but no score depends on it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection

from eprep.core.session import Plan
from eprep.store.database import check_still_there, file_of, open_database, refusing

PLANS_KEPT = 10

COPIED = {
    "notes": "question, text",
    "bookmarks": "question",
    "drafts": "question, text, replaced",
}
"""Tables with their columns that go from one notebook to another."""


class Notebook:
    """Opened at its first use. Every change is on disk when its call returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: Connection | None = None

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()

    # Drafts of programs

    def draft(self, question: str) -> str | None:
        """The program as it was left; None where it was never changed."""
        return self._one("SELECT text FROM drafts WHERE question = ?", question)

    def drafts(self) -> frozenset[str]:
        """Questions whose program is another than the starter, which is kept as nothing."""
        return frozenset(
            id_ for (id_,) in self._all("SELECT question FROM drafts WHERE text != ''")
        )

    def keep_draft(self, question: str, text: str) -> None:
        self._do(
            "INSERT INTO drafts (question, text) VALUES (?, ?)"
            " ON CONFLICT (question) DO UPDATE SET text = excluded.text",
            question,
            text,
        )

    def reset_draft(self, question: str, text: str) -> None:
        """Begin again with `text`; what stood there can still be read by `replaced_draft`."""
        self._do(
            "INSERT INTO drafts (question, text) VALUES (?, ?)"
            " ON CONFLICT (question) DO UPDATE SET replaced = text, text = excluded.text",
            question,
            text,
        )

    def replaced_draft(self, question: str) -> str | None:
        return self._one("SELECT replaced FROM drafts WHERE question = ?", question)

    # Notes and bookmarks

    def notes(self) -> Mapping[str, str]:
        """By question id."""
        return {row[0]: row[1] for row in self._all("SELECT question, text FROM notes")}

    def keep_note(self, question: str, text: str) -> None:
        """An empty note is none."""
        if text.strip():
            self._do("INSERT OR REPLACE INTO notes VALUES (?, ?)", question, text)
        else:
            self._do("DELETE FROM notes WHERE question = ?", question)

    def bookmarks(self) -> frozenset[str]:
        return frozenset(id_ for (id_,) in self._all("SELECT question FROM bookmarks"))

    def bookmark(self, question: str, on: bool) -> None:
        if on:
            self._do("INSERT OR IGNORE INTO bookmarks VALUES (?)", question)
        else:
            self._do("DELETE FROM bookmarks WHERE question = ?", question)

    # What another one has

    def take(self, other: Notebook) -> int:
        """Add its notes, bookmarks and drafts of questions that have none here; return how many."""
        added = 0
        for table, columns in COPIED.items():
            asked = ", ".join("?" * len(columns.split(", ")))
            statement = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({asked})"  # noqa: S608
            for row in other._all(f"SELECT {columns} FROM {table}"):  # noqa: S608
                added += self._do(statement, *row)
        return added

    # Sessions under way

    def keep_plan(self, plan: Plan) -> None:
        """As the newest; the oldest are let go."""
        _, *content = plan._replace(stands_for=dict(plan.stands_for))
        self._do("INSERT OR REPLACE INTO plans VALUES (?, ?)", plan.id, json.dumps(content))
        self._do(
            "DELETE FROM plans WHERE rowid NOT IN"
            " (SELECT rowid FROM plans ORDER BY rowid DESC LIMIT ?)",
            PLANS_KEPT,
        )

    def plans(self) -> Sequence[Plan]:
        """Newest first. What is none, as after a flipped byte, is left out: no checksum covers
        it."""
        rows = self._all("SELECT id, content FROM plans ORDER BY rowid DESC")
        found = []
        for id_, content in rows:
            with suppress(ValueError, TypeError, RecursionError):
                found.append(_plan(id_, content))
        return found

    def drop_plan(self, id_: str) -> None:
        self._do("DELETE FROM plans WHERE id = ?", id_)

    # Small marks, such as that somebody has been welcomed

    def mark(self, name: str) -> str | None:
        return self._one("SELECT value FROM meta WHERE key = ?", f"mark:{name}")

    def keep_mark(self, name: str, value: str) -> None:
        self._do("INSERT OR REPLACE INTO meta VALUES (?, ?)", f"mark:{name}", value)

    def _one(self, query: str, *values: object) -> str | None:
        return next((value for (value,) in self._all(query, *values)), None)

    def _all(self, query: str, *values: object) -> list[tuple[str, ...]]:
        with refusing(self._path):
            return self._database.execute(query, values).fetchall()

    def _do(self, statement: str, *values: object) -> int:
        """How many rows that changed."""
        database = self._database
        check_still_there(self._path, self._file)
        with refusing(self._path):
            return database.execute(statement, values).rowcount

    @property
    def _database(self) -> Connection:
        if self._opened is None:
            self._opened = open_database(self._path)
            self._file = file_of(self._path)
        return self._opened


def _plan(id_: str, content: str) -> Plan:
    """Raises ValueError or TypeError where it is none."""
    questions, seeds, shuffle, *rest = json.loads(content)  # older ones have no more
    uncounted, stands_for = rest or ((), {})
    whole = all(isinstance(seed, int) for seed in seeds) and len(seeds) == len(questions) > 0
    ids = [*questions, *uncounted, *stands_for, *dict(stands_for).values()]
    if not whole or not all(isinstance(id_, str) for id_ in ids):
        raise ValueError(content)
    return Plan(id_, tuple(questions), tuple(seeds), shuffle, tuple(uncounted), stands_for)
