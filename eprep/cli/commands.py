"""The family of commands: a module each, imported when it is called for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from eprep.cli.language import words
from eprep.cli.options import Settings, shared

COMMANDS: Mapping[str, str] = {
    "quiz": "eprep.cli.quiz",
    "drill": "eprep.cli.drill",
    "report": "eprep.cli.report",
    "grade": "eprep.cli.grade.command",
    "train": "eprep.cli.train",
    "infer": "eprep.cli.infer",
    "bank": "eprep.cli.bank",
    "doctor": "eprep.cli.doctor",
}


class Formatter(click.HelpFormatter):
    """click's help with its own headings in the catalogue's words."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        del prefix
        super().write_usage(prog, args, prefix=words("help.usage"))

    def write_heading(self, heading: str) -> None:
        key = f"help.heading.{heading.lower()}"
        super().write_heading(words(key) if words.knows(key) else heading)


click.Context.formatter_class = Formatter


class Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        return import_module(COMMANDS[cmd_name]).command  # type: ignore[no-any-return]


@click.group("eprep", cls=Lazy, invoke_without_command=True, help=words("help.eprep"))
@shared
@click.pass_context
def eprep(context: click.Context) -> int | None:
    context.ensure_object(Settings)
    if context.invoked_subcommand is not None:
        return None
    from eprep.cli.home import home, status
    from eprep.cli.wiring import interactive

    return home() if interactive() else status()
