"""The options that may stand before or after any command, and what they were given."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from eprep import __version__
from eprep.cli.language import words
from eprep.cli.places import Places, places
from eprep.core.catalogue import LANGUAGES

OURSELVES = (sys.executable, "-P", "-m", "eprep")
"""Starts this program in a child."""

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Given:
    """What they were given."""

    data_dir: Path | None = None
    banks: list[Path] = field(default_factory=list)
    lang: str | None = None
    told: bool = False
    """Whether it has been said what is not taken from a folder's settings."""


def given() -> Given:
    """To the command that runs: before it or after it."""
    found = click.get_current_context().find_object(Given)
    assert found is not None  # `eprep` itself makes one
    return found


def said_again() -> list[str]:
    """The options of the command that runs, for a child that is this program too."""
    said = given()
    options = [] if said.data_dir is None else ["--data-dir", str(said.data_dir)]
    for bank in said.banks:
        options += ["--bank", str(bank)]
    return options if said.lang is None else [*options, "--lang", said.lang]


def here() -> Places:
    """The places of the command that runs."""
    return places(given().data_dir)


def _data_dir(context: click.Context, _parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(Given).data_dir = value


def _banks(context: click.Context, _parameter: click.Parameter, value: tuple[Path, ...]) -> None:
    context.ensure_object(Given).banks.extend(value)


def _lang(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Given).lang = value


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
            "--lang", type=click.Choice(list(LANGUAGES)),
            callback=_lang, expose_value=False, help=words("help.lang"),
        ),
        click.option("--debug", is_flag=True, expose_value=False, help=words("help.debug")),
        click.version_option(__version__, "-V", "--version", help=words("help.version")),
        click.help_option("-h", "--help", help=words("help.help")),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command
