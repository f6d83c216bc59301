"""Puts another copy of the history in the place of the present one, or takes out of it what the
present one lacks."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection

from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.system import reason_of
from eprep.store import database as databases
from eprep.store.arrivals import unsound
from eprep.store.backups import copy, flush
from eprep.store.chains import Chains
from eprep.store.database import open_database, refusing, transaction
from eprep.store.device import former_devices, own_device, renew_device
from eprep.store.log import Log
from eprep.store.schema import APPLICATION_ID
from eprep.store.sound import check
from eprep.store.verification import Damage, Verified, check_whole

JOURNALS, INDEX = ("-wal", "-journal"), "-shm"
"""What SQLite keeps beside a database, by the ends of the names."""

IN_THE_WAY = (
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_FULL,
)  # fmt: skip
"""What may be said of a database that is sound."""


@contextmanager
def prepared(file: Path, history: Path) -> Iterator[Path]:
    """A copy of `file` in a folder of its own beside `history`, brought up to date and verified.
    The file itself is only read. Raises Refusal, which names it, and OSError."""
    _check_readable(file)
    history.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="restoring-", dir=history.parent) as folder:
        path = Path(folder) / history.name
        _copy_as_it_stands(file, path)
        try:
            _check_ours(path)
            with closing(open_prepared(path)) as log:
                _check_sound(log.chains, path)
        except Refusal as refusal:
            named = {"path": str(file), "back": phrase("restore.unchanged")}
            said = phrase(refusal.phrase.key, **{**refusal.phrase.values, **named})
            raise Refusal(said, FAULTY) from refusal
        yield path


def open_prepared(path: Path) -> Log:
    """Which has been verified."""
    return Log(path, path.with_name("verified"))


def beside(history: Path) -> list[Path]:
    """What SQLite keeps there now."""
    paths = (_beside(history, end) for end in (*JOURNALS, INDEX))
    return [path for path in paths if path.exists()]


def _check_sound(chains: Chains, path: Path) -> None:
    """What makes no sense would stop every command that comes later."""
    for device in chains.devices():
        for link in chains.links(device):
            try:
                check(link.stamp, link.event)
            except (ValueError, TypeError) as error:
                raise unsound(link, path) from error


def _check_readable(file: Path) -> None:
    reason = phrase("cannot_read.file")
    try:
        if file.is_file():  # reading a pipe or a device might never end
            with file.open("rb"):
                return
    except OSError as error:
        raise Refusal(phrase("cannot_read", path=str(file), reason=reason), USAGE) from error
    raise Refusal(phrase("cannot_read", path=str(file), reason=reason), USAGE)


def _check_ours(path: Path) -> None:
    """An empty file would be a new history, and a trigger would change what is written later."""
    with refusing(path), closing(sqlite3.connect(path)) as database:
        (application,) = database.execute("PRAGMA application_id").fetchone()
        made = {type_ for (type_,) in database.execute("SELECT type FROM sqlite_master")}
    if not made:
        raise databases.damaged(path, "empty")
    if application != APPLICATION_ID or made - {"table", "index"}:
        raise databases.refusal("log.not_ours", path)


def renew(path: Path, history: Path) -> None:
    """Let the copy be written by a new device, which remembers those of both."""
    with closing(open_database(path)) as database, transaction(database):
        renew_device(database, _devices(history))


def _devices(history: Path) -> list[str]:
    """None where they cannot be read."""
    with suppress(sqlite3.Error, ValueError), closing(_connected(history, "ro")) as database:
        return [*former_devices(database), own_device(database)]
    return []


def extent(history: Path) -> int | None:
    """How many events it has; None where it cannot be read."""
    with suppress(sqlite3.Error), closing(_connected(history, "ro")) as database:
        (count,) = database.execute("SELECT count(*) FROM events").fetchone()
        return int(count)
    return None


def _connected(history: Path, mode: str = "rw") -> Connection:
    """To what is there already: none is made."""
    return sqlite3.connect(
        f"{history.absolute().as_uri()}?mode={mode}", uri=True,
        timeout=databases.BUSY_SECONDS, isolation_level=None,
    )  # fmt: skip


def replace(history: Path, new: Path, aside: Path) -> None:
    """Put `new` in the place of the history, which is copied to `aside` first, if there is one.
    Raises Refusal.

    Meanwhile nobody writes, and whoever has the history open finds afterwards that it has gone.
    Its journal is not left for the new one, which it does not belong to. At any moment there is
    one whole history or the other.
    """
    try:
        with ExitStack() as holding:
            if history.exists():
                aside.parent.mkdir(mode=0o700, exist_ok=True)
                if not _keep(history, aside, holding):
                    _copy_as_it_stands(history, aside)
            if sys.platform == "win32":  # no file is replaced there while it is open
                holding.close()
            for end in (*JOURNALS, INDEX):
                _beside(history, end).unlink(missing_ok=True)
            flush(new)
            new.replace(history)
            flush(history.parent)
    except OSError as error:
        said = phrase("restore.failed", path=str(history), reason=reason_of(error))
        raise Refusal(said, FAULTY) from error


def _keep(history: Path, aside: Path, holding: ExitStack) -> bool:
    """Copy it, and let nobody write until `holding` ends. False where it is not sound."""
    try:
        database = holding.enter_context(closing(_connected(history)))
        database.execute("BEGIN IMMEDIATE")
        with closing(_connected(history)) as reader:
            check_whole(reader, history)
            Verified().follow(reader)
            copy(reader, aside, check=False)
            reader.execute("PRAGMA wal_checkpoint(PASSIVE)")
    except (sqlite3.Error, Damage, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in IN_THE_WAY:
            with refusing(history):
                raise
        holding.close()
        return False
    return True


def _copy_as_it_stands(file: Path, copied: Path) -> None:
    """With its journal, so that what is only there is not lost."""
    shutil.copyfile(file, copied)
    for end in JOURNALS:
        with suppress(FileNotFoundError):
            shutil.copyfile(_beside(file, end), _beside(copied, end))


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
