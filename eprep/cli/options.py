"""What may stand before or after any command, and the settings that come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from eprep import __version__
from eprep.cli.language import words
from eprep.core.catalogue import LANGUAGES

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Settings:
    data_dir: Path | None = None
    banks: list[Path] = field(default_factory=list)


def settings() -> Settings:
    """Those of the command that runs: said before it or after it."""
    found = click.get_current_context().find_object(Settings)
    assert found is not None  # `eprep` itself makes one
    return found


def _data_dir(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Settings).data_dir = value


def _banks(context: click.Context, _parameter: click.Parameter, value: tuple[Path, ...]) -> None:
    context.ensure_object(Settings).banks.extend(value)


def shared(command: F) -> F:
    """Give a command the options that every command has."""
    path = click.Path(path_type=Path)
    options = [
        click.option(
            "--data-dir", type=path, metavar="DIR",
            callback=_data_dir, expose_value=False, help=words("help.data_dir"),
        ),
        click.option(
            "--bank", type=path, metavar="PATH", multiple=True,
            callback=_banks, expose_value=False, help=words("help.bank_option"),
        ),
        click.option(
            "--lang", type=click.Choice(list(LANGUAGES)), expose_value=False,
            help=words("help.lang"),
        ),
        click.option("--debug", is_flag=True, expose_value=False, help=words("help.debug")),
        click.version_option(__version__, "-V", "--version", help=words("help.version")),
        click.help_option("-h", "--help", help=words("help.help")),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command
