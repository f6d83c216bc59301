"""`eprep backup [FILE]`: a copy of the history, which can be gone back to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import note, say
from eprep.cli.writing import refusing_to_write
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal

if TYPE_CHECKING:
    from eprep.store.log import Log


@click.command("backup", help=words("help.backup"))
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help=words("help.backup.yes"))
@shared
def command(file: Path | None, yes: bool) -> int:
    from eprep.store.log import Log

    log = Log(here().log, here().verified)
    try:
        target = free(f"events-{stamp()}") if file is None else _allowed(file, yes)
        with refusing_to_write(target):
            log.copy_to(target)
        count, _ = log.chains.extent()
    finally:
        log.close()
    say(words("backup.done", path=str(target), count=count))
    return 0


def _allowed(file: Path, yes: bool) -> Path:
    """Not over the history, nor what SQLite keeps beside it, nor a device."""
    from eprep.store.restoring import beside

    if file.exists() and any(map(file.samefile, [here().log, *beside(here().log)])):
        raise Refusal(phrase("backup.itself", path=str(file)), USAGE)
    if file.exists() and not file.is_file():
        reason = phrase("no_regular_file")
        raise Refusal(phrase("cannot_write", path=str(file), reason=reason), USAGE)
    if file.exists() and not yes:
        raise Refusal(phrase("backup.exists", path=str(file)), USAGE)
    return file


def stamp() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")


def free(stem: str) -> Path:
    """A name in the folder of backups that nothing has."""
    from eprep.store.backups import folder_of

    folder = folder_of(here().log)
    with refusing_to_write(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = (f"{stem}{end}.sqlite3" for end in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder / name for name in names if not (folder / name).exists())


def back_up_daily(log: Log) -> None:
    """Once on each of the learner's days that bring something new. It stops no command."""
    from eprep.cli.calendar import learners_calendar
    from eprep.core.system import reason_of
    from eprep.store.backups import daily_backup, folder_of

    today = learners_calendar().day(datetime.now(UTC))
    try:
        daily_backup(log, here().log, today)
    except (OSError, Refusal) as error:
        reason = words(error.phrase) if isinstance(error, Refusal) else reason_of(error)
        folder = str(folder_of(here().log))
        note(words("backup.not_made", path=folder, reason=reason))
