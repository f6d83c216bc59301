"""`eprep completion`: the script that lets a shell complete what is typed."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

from eprep.cli import COMPLETING
from eprep.cli.language import words
from eprep.cli.options import shared

SHELLS = ("bash", "zsh", "fish")


@click.command("completion", help=words("help.completion"))
@click.argument("shell", type=click.Choice(SHELLS))
@shared
def command(shell: str) -> int:
    completion = get_completion_class(shell)
    assert completion is not None  # SHELLS are of those
    root = click.get_current_context().find_root().command
    # click's own `source` of bash starts a bash, to ask for its version
    script = ShellComplete.source(completion(root, {}, "eprep", COMPLETING))
    print(script, end="")  # noqa: T201  for the shell, byte for byte
    return 0
