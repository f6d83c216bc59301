"""Opens the learner's database, brings it up to date, and words what can go wrong."""

from __future__ import annotations

import shlex
import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import FAULTY, LOCKED, Refusal
from eprep.core.system import reason_of
from eprep.store.schema import APPLICATION_ID, MIGRATIONS

BUSY_SECONDS = 5.0


def open_database(path: Path) -> sqlite3.Connection:
    """A connection that commits durably. Raises Refusal."""
    _make_folder(path.parent)
    _make_private(path)
    with refusing(path), ExitStack() as failing:
        database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        failing.callback(database.close)
        _prepare(database, path)
        failing.pop_all()
    return database


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(phrase("log.no_folder", path=str(folder), reason=reason), FAULTY) from error


def file_of(path: Path) -> tuple[int, int]:
    """Which file that is. Raises Refusal where there is none any more."""
    try:
        status = path.stat()
    except OSError as error:
        raise Refusal(phrase("log.gone", path=str(path)), FAULTY) from error
    return status.st_dev, status.st_ino


def check_still_there(path: Path, opened: tuple[int, int]) -> None:
    """What is written into a file that is removed or replaced is lost, and nothing says so."""
    if file_of(path) != opened:
        raise Refusal(phrase("log.gone", path=str(path)), FAULTY)


def _make_private(path: Path) -> None:
    """A new database is its learner's alone: it holds answers, notes and programs."""
    if not path.exists():
        with suppress(OSError):  # SQLite says better what is wrong
            path.touch(mode=0o600)


@contextmanager
def transaction(database: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """All of it or nothing."""
    database.execute(begin)
    try:
        yield
        database.execute("COMMIT")
    finally:
        if database.in_transaction:  # it failed, and SQLite has not ended it, as on a full disk
            database.execute("ROLLBACK")


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    version = _checked_version(database, path)
    _use_wal(database)
    database.execute("PRAGMA synchronous = FULL")
    if version < len(MIGRATIONS):
        _migrate(database, path)


def _use_wal(database: sqlite3.Connection) -> None:
    """SQLite does not wait by itself where two programs ask for this at once."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _checked_version(database: sqlite3.Connection, path: Path) -> int:
    with transaction(database, "BEGIN"):  # or another program's first steps are seen half done
        (version,) = database.execute("PRAGMA user_version").fetchone()
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise refusal("log.not_ours", path)
    if version > len(MIGRATIONS):
        raise refusal("log.newer", path, version=version, known=len(MIGRATIONS))
    return int(version)


def _migrate(database: sqlite3.Connection, path: Path) -> None:
    """Take the missing steps in one transaction, after a copy; another program may be first."""
    with transaction(database):
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if 0 < version < len(MIGRATIONS):
            _copy(path, path.with_name(f"{path.stem}-before-v{len(MIGRATIONS)}{path.suffix}"))
        for step in MIGRATIONS[version:]:
            for statement in step.split(";"):
                database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _copy(path: Path, copy: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Says in one sentence what SQLite reports."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_IOERR:
            raise refusal("log.io", path, reason=str(error)) from error
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise refusal("log.locked", path, LOCKED) from error
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
            raise refusal("log.read_only", path) from error
        if code == sqlite3.SQLITE_FULL:
            raise refusal("log.full", path) from error
        raise damaged(path, str(error)) from error
    except UnicodeDecodeError as error:  # in what SQLite quotes of a damaged schema
        raise damaged(path, error.reason) from error


def damaged(path: Path, reason: str) -> Refusal:
    return refusal("log.damaged", path, reason=reason)


def refusal(key: str, path: Path, code: int = FAULTY, **values: object) -> Refusal:
    """With the way back from the newest backup, where there is one."""
    from eprep.store.backups import newest_backup

    backup = newest_backup(path)
    back: Phrase | str = ""
    if backup is not None:
        folder, file = (shlex.quote(str(place)) for place in (path.parent, backup))
        back = phrase("log.way_back", backup=file, folder=folder)
    return Refusal(phrase(key, path=str(path), back=back, **values), code)
