"""What is wrong with a command line, in the catalogue's words instead of click's."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import click

from eprep.core.catalogue import Phrase, Words, phrase


def usage_message(error: click.ClickException, words: Words) -> str:
    command = (
        error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "eprep"
    )
    what = _what(error)
    said = what if isinstance(what, str) else words(what)
    return words("usage", what=said, command=command)


def _what(error: click.ClickException) -> Phrase | str:
    match error:
        case click.NoSuchOption():
            known = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
            options = [name for param in known for name in param.opts]
            return _nearest(phrase("usage.no_such_option", name=error.option_name),
                            error.option_name, options)  # fmt: skip
        case click.exceptions.NoSuchCommand():
            names = _commands(error.ctx)
            return _nearest(phrase("usage.no_such_command", name=error.command_name),
                            error.command_name, names)  # fmt: skip
        case click.MissingParameter():
            return phrase("usage.missing", name=_parameter(error))
        case click.BadParameter():
            return _bad_value(error)
        case click.BadOptionUsage():
            flag = "does not take" in error.message  # click says which in its words alone
            key = "usage.no_value" if flag else "usage.needs_value"
            return phrase(key, name=error.option_name)
        case click.UsageError() if "unexpected extra argument" in error.message:
            extra = error.message.partition("(")[2].removesuffix(")")
            return phrase("usage.extra", extra=extra)
    return error.format_message()


def _commands(context: click.Context | None) -> Sequence[str]:
    if context is None or not isinstance(context.command, click.Group):
        return []
    return context.command.list_commands(context)


def _nearest(what: Phrase, name: str, known: Sequence[str]) -> Phrase:
    found = get_close_matches(name, known, n=1)
    return phrase("usage.nearest", what=what, nearest=found[0]) if found else what


def _bad_value(error: click.BadParameter) -> Phrase:
    what = None if error.param is None else _wanted(error.param.type)
    if what is None:
        return phrase("usage.bad_value", name=_parameter(error), why=error.message)
    return phrase("usage.wanted", name=_parameter(error), what=what)


def _wanted(kind: click.ParamType[Any]) -> Phrase | None:
    """What a value of this type is; None where it may fail in more than one way."""
    match kind:
        case click.Choice():
            return phrase("usage.wanted.choice", choices=", ".join(map(str, kind.choices)))
        case click.IntRange():
            return _range(phrase("usage.wanted.int"), kind.min, kind.max)
        case click.FloatRange():
            return _range(phrase("usage.wanted.float"), kind.min, kind.max)
        case click.types.IntParamType():
            return phrase("usage.wanted.int")
        case click.types.FloatParamType():
            return phrase("usage.wanted.float")
    return None


def _range(number: Phrase, low: float | None, high: float | None) -> Phrase:
    if low is not None and high is not None:
        return phrase("usage.wanted.between", number=number, low=low, high=high)
    if low is not None:
        return phrase("usage.wanted.least", number=number, low=low)
    return number if high is None else phrase("usage.wanted.most", number=number, high=high)


def _parameter(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    if isinstance(param, click.Argument):
        return param.metavar or str(param.name).upper()
    return "/".join(param.opts)
