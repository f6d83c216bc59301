"""Which device a history is written by, and which it was before.

No two programs may write one chain, or it would fork. So a history that may have a double gets a
new device, and remembers the former ones.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable
from sqlite3 import Connection

NAME = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

OWN, FORMER = "device", "former devices"


def own_device(database: Connection) -> str:
    """Made where there is none."""
    found = _value(database, OWN)
    if found is None:
        new = (OWN, str(uuid.uuid4()))
        database.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", new)
        found = _value(database, OWN)
    return str(found)


def former_devices(database: Connection) -> list[str]:
    """Oldest first. Files are named by them, and no chain covers them: what we have not named so is
    left out."""
    try:
        told = json.loads(_value(database, FORMER) or "[]")
    except ValueError:
        return []
    names = told if isinstance(told, list) else []
    return [name for name in names if isinstance(name, str) and NAME.fullmatch(name)]


def renew_device(database: Connection, others: Iterable[str] = ()) -> None:
    """Write a chain of another name from now on; `others` are of this data folder too."""
    former = dict.fromkeys([*former_devices(database), *others, own_device(database)])
    new = [(FORMER, json.dumps(list(former))), (OWN, str(uuid.uuid4()))]
    database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", new)


def _value(database: Connection, key: str) -> str | None:
    row = database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])
