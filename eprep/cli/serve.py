"""`eprep serve`: the TUI in a browser on this machine."""

from __future__ import annotations

import asyncio
import secrets
import shlex
import sys
from contextlib import redirect_stdout

import click

from eprep.cli.language import words
from eprep.cli.options import OURSELVES, said_again, shared
from eprep.cli.preferences import preferences
from eprep.cli.saying import note, say
from eprep.cli.wiring import usage
from eprep.core.catalogue import phrase
from eprep.core.fault import INTERRUPTED, USAGE, Refusal

HERE = "127.0.0.1"
"""The app runs programs, so it is not offered to other machines."""


@click.command("serve", help=words("help.serve"))
@click.option("--host", default=HERE, metavar="ADDRESS", help=words("help.serve.host"))
@click.option("--port", type=click.IntRange(0, 65535), default=0, metavar="N",
              help=words("help.serve.port"))  # fmt: skip
@shared
def command(host: str, port: int) -> int:
    if host != HERE:
        raise usage("usage.serve.host", host=host, here=HERE)
    preferences()  # what is wrong with them is said here, not in a browser
    try:
        from eprep.cli.browser import serve
    except ModuleNotFoundError as error:
        raise Refusal(phrase("serve.not_installed"), USAGE) from error
    with redirect_stdout(sys.stderr):  # textual-serve prints there what an app complains of
        asyncio.run(serve(_app(), secrets.token_urlsafe(), HERE, port, _tell))
    return INTERRUPTED


def _tell(address: str) -> None:
    assert sys.__stdout__ is not None
    with redirect_stdout(sys.__stdout__):
        say(address)
        sys.stdout.flush()
    note(words("serve.open"))


def _app() -> str:
    """The command of the app, which has this one's options and environment."""
    command = shlex.join([*OURSELVES, *said_again()])
    return f"exec {command}"  # with no shell between, the app sees the server go
