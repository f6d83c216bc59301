"""`eprep welcome`: the newcomer's three questions and the first evening, once more."""

from __future__ import annotations

import click

from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.wiring import interactive, open_library, open_tutor, usage


@click.command("welcome", help=words("help.welcome"))
@shared
def command() -> int:
    if not interactive():
        raise usage("cli.welcome_terminal")
    from eprep.cli.home import show

    with open_tutor(open_library()) as tutor:
        return show(tutor, welcome=True)
