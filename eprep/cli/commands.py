"""The family of commands: a module each, imported when it is called for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

import click

from eprep.cli.help import Family
from eprep.cli.language import words
from eprep.cli.options import Given, shared
from eprep.cli.unswept import sweep

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: Mapping[str, str] = {
    "quiz": "eprep.cli.quiz",
    "review": "eprep.cli.review",
    "plan": "eprep.cli.plan",
    "next": "eprep.cli.next",
    "drill": "eprep.cli.drill",
    "exam": "eprep.cli.exam",
    "report": "eprep.cli.report",
    "grade": "eprep.cli.grade.command",
    "train": "eprep.cli.train",
    "welcome": "eprep.cli.welcome",
    "infer": "eprep.cli.infer",
    "bank": "eprep.cli.bank",
    "note": "eprep.cli.note",
    "export": "eprep.cli.export",
    "config": "eprep.cli.config",
    "completion": "eprep.cli.completion",
    "backup": "eprep.cli.backup",
    "restore": "eprep.cli.restore",
    "sync": "eprep.cli.sync",
    "serve": "eprep.cli.serve",
    "doctor": "eprep.cli.doctor",
}


class Lazy(Family):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(COMMANDS)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """As click does it, but no module of a command is loaded for its name."""
        from click.shell_completion import CompletionItem

        names = [name for name in COMMANDS if name.startswith(incomplete)]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [*(CompletionItem(n, help=words(f"help.{n}")) for n in names), *options]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        return import_module(COMMANDS[cmd_name]).command  # type: ignore[no-any-return]


@click.group("eprep", cls=Lazy, invoke_without_command=True, help=words("help.eprep"))
@shared
@click.pass_context
def eprep(context: click.Context) -> int | None:
    context.ensure_object(Given)
    if context.invoked_subcommand is not None:
        sweep()  # its module has been imported
        return None
    from eprep.cli.home import home, status
    from eprep.cli.wiring import interactive

    return home() if interactive() else status()
