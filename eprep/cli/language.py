"""The language of the command line: found before anything else, since help texts need it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from eprep.core.catalogue import LANGUAGES, Words

words = Words()
"""The catalogue in use. Command modules are imported after `choose`, so they see it settled."""


def choose(argv: Sequence[str]) -> Words:
    """Take the language that `--lang` names, wherever it stands."""
    global words
    for position, argument in enumerate(argv):
        option, _, name = argument.partition("=")
        if option == "--lang" and not name:
            name = next(iter(argv[position + 1 :]), "")
        if option == "--lang" and name in LANGUAGES:
            words = Words(name)
    return words


def usage_message(error: click.ClickException, words: Words) -> str:
    """What click complains about, in the catalogue's words."""
    command = (
        error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "eprep"
    )
    return words("usage", what=_what(error, words), command=command)


def _what(error: click.ClickException, words: Words) -> str:
    match error:
        case click.NoSuchOption():
            return words("usage.no_such_option", name=error.option_name)
        case click.MissingParameter():
            return words("usage.missing", name=_parameter(error))
        case click.BadParameter():
            return words("usage.bad_value", name=_parameter(error), why=error.message)
        case click.BadOptionUsage():
            return words("usage.bad_option", name=error.option_name)
        case click.UsageError() if error.message.startswith("No such command"):
            return words("usage.no_such_command", name=error.message.split("'")[1])
        case click.UsageError() if "unexpected extra argument" in error.message:
            return words("usage.extra")
    return error.format_message()


def _parameter(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint or "")
    return "/".join(error.param.opts) if error.param.opts else str(error.param.name)
