"""Copies of the history in a folder beside it: made, checked, found again, and let go."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from eprep.store.schema import APPLICATION_ID, MIGRATIONS
from eprep.store.verification import Damage, Verified, check_whole

if TYPE_CHECKING:
    from eprep.store.log import Log

DAILY = "daily-{day}.sqlite3"
DAYS, WEEKS = 7, 4
"""How many of the daily ones are kept: the newest, and the newest of each of the newest weeks."""


def folder_of(history: Path) -> Path:
    return history.parent / "backups"


def copy(database: Connection, target: Path, *, check: bool) -> None:
    """It gets its name when it is on disk, and sound if that is checked. Raises Damage where it is
    not, sqlite3.Error and OSError."""
    new = target.with_name(f".{target.name}.{os.getpid()}")
    new.unlink(missing_ok=True)  # it may be a link that leads elsewhere
    try:
        os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(new)) as made:
            made.execute("PRAGMA synchronous = OFF")  # it is flushed below, once
            database.backup(made)
        if check and not is_sound(new):
            raise Damage("copy")
        flush(new)
        new.replace(target)
        flush(target.parent)
    finally:
        new.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Until it is on disk, where the system can say so."""
    with suppress(OSError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def daily_backup(log: Log, history: Path, today: date) -> None:
    """Unless today's is there, or nothing is new since the newest. Raises Refusal and OSError."""
    folder = folder_of(history)
    target = folder / DAILY.format(day=today)
    if target.exists() or log.end[0] == 0:
        return
    days = _days(folder)
    newest = max((day for day in days if day <= today), default=None)
    if newest is not None and _end(folder / DAILY.format(day=newest)) == log.end:
        return
    folder.mkdir(mode=0o700, exist_ok=True)
    log.copy_to(target, check=False)  # the history has been verified, and time is short
    for day in superfluous([*days, today], today):
        (folder / DAILY.format(day=day)).unlink(missing_ok=True)


def superfluous(days: Iterable[date], today: date) -> set[date]:
    """Of which the daily backups are let go: first what a clock that was wrong dated to days that
    are still to come, or nothing newer would be kept until then."""
    newest = sorted(set(days), key=lambda day: (day <= today, day), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest:
        weeks.setdefault(day.isocalendar()[:2], day)
    return {*newest} - {*newest[:DAYS]} - {*list(weeks.values())[:WEEKS]}


def _days(folder: Path) -> list[date]:
    """Of the daily backups that there are."""
    pattern = re.compile(re.escape(DAILY).replace(r"\{day\}", r"(\d{4}-\d\d-\d\d)"))
    found = []
    for path in folder.glob(DAILY.format(day="*")):
        match = pattern.fullmatch(path.name)
        with suppress(ValueError):
            found += [] if match is None else [date.fromisoformat(match[1])]
    return found


def newest_backup(history: Path) -> Path | None:
    """The newest one that is sound."""
    dated = []
    for path in folder_of(history).glob("*.sqlite3"):
        with suppress(OSError):
            dated.append((path.stat().st_mtime_ns, path))
    return next((path for _, path in sorted(dated, reverse=True) if is_sound(path)), None)


def is_sound(path: Path) -> bool:
    """Whether it is a history of ours, or of an older version of ours, as it was written."""
    with suppress(sqlite3.Error, Damage, UnicodeDecodeError, OSError), closing(_read(path)) as copy:
        (application,) = copy.execute("PRAGMA application_id").fetchone()
        (version,) = copy.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID or version > len(MIGRATIONS):
            return False
        if version == len(MIGRATIONS):  # an older one is verified when it has been brought up
            Verified().follow(copy)
        check_whole(copy, path)
        return True
    return False


def _end(path: Path) -> tuple[int, str] | None:
    with suppress(sqlite3.Error), closing(_read(path)) as copy:
        end = "SELECT rowid, checksum FROM events ORDER BY rowid DESC LIMIT 1"
        found: tuple[int, str] | None = copy.execute(end).fetchone()
        return found
    return None


def _read(path: Path) -> Connection:
    """To read alone: nothing is made beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
