"""`eprep sync DIR`: the histories of several machines become one, through a folder they share."""

from __future__ import annotations

from pathlib import Path

import click

from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import note, say
from eprep.cli.writing import refusing_to_write
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal


@click.command("sync", help=words("help.sync"))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@shared
def command(folder: Path) -> int:
    from eprep.store.log import Log
    from eprep.store.remembered import Remembered
    from eprep.store.shared import sync
    from eprep.tutor.standings import Standings

    if not folder.is_dir():
        raise Refusal(phrase("sync.no_folder", path=str(folder)), USAGE)
    log = Log(here().log, here().verified)
    try:
        with refusing_to_write(folder):
            synced = sync(log, folder)
        if synced.came:  # the next first picture need not wait for this
            Standings(log, Remembered(here().standings)).keep()
    finally:
        log.close()
    for left_out in synced.left_out:
        note(words(left_out))
    say(words("sync.done", came=synced.came, went=synced.went, folder=str(folder)))
    return 0
