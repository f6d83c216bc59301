"""`eprep restore FILE`: back to a backup, or what a backup has besides."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from eprep.cli.backup import free, stamp
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import say
from eprep.cli.wiring import usage
from eprep.cli.writing import refusing_to_write
from eprep.core.fault import FAULTY


@click.command("restore", help=words("help.restore"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--merge", is_flag=True, help=words("help.restore.merge"))
@click.option("--yes", is_flag=True, help=words("help.restore.yes"))
@shared
def command(file: Path, merge: bool, yes: bool) -> int:
    from eprep.store.restoring import prepared

    asks = not merge and not yes
    if asks and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise usage("restore.needs_yes")
    with refusing_to_write(here().data, FAULTY), prepared(file, here().log) as path:
        return _merge(file, path) if merge else _go_back(file, path, asks)


def _go_back(file: Path, path: Path, asks: bool) -> int:
    from eprep.store.restoring import extent, open_prepared, renew, replace

    with closing(open_prepared(path)) as log:
        count, newest = log.chains.extent()
    history, aside = here().log, free(f"before-restore-{stamp()}")
    there = history.exists()
    if asks and there:
        now = extent(history)
        state = words("restore.now_unreadable" if now is None else "restore.now", count=now)
        told = {"path": str(history), "file": str(file), "count": count, "now": state}
        newest = newest or words("restore.never")
        question = words("restore.ask", aside=str(aside), newest=newest, **told)
        if not click.confirm(question, err=True):
            say(words("restore.kept"))
            return 0
    renew(path, history)
    replace(history, path, aside)
    say(words("restore.done", file=str(file), count=count))
    if there:
        say(words("restore.aside", aside=str(aside)))
    return 0


def _merge(file: Path, path: Path) -> int:
    from eprep.cli.wiring import open_notebook
    from eprep.store.arrivals import Arrivals
    from eprep.store.log import Log
    from eprep.store.notebook import Notebook
    from eprep.store.restoring import open_prepared

    with (
        closing(Log(here().log, here().verified)) as log,
        closing(open_prepared(path)) as other,
        closing(Notebook(path)) as notebook,
    ):
        arrivals = Arrivals(log.chains)
        arrivals.take_all(other.chains, file)
        count = log.merge(arrivals)
        notes = open_notebook().take(notebook)
    say(words("restore.merged", file=str(file), count=count, notes=notes))
    return 0
