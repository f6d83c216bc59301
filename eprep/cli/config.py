"""`eprep config`: the learner's settings, and where each of them comes from."""

from __future__ import annotations

import json
from typing import Any

import click

from eprep.cli.completing import complete, key_values, keys
from eprep.cli.config_files import EDITORS
from eprep.cli.config_writing import keep
from eprep.cli.help import Family
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.preferences import where_from
from eprep.cli.saying import note, say, say_json
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.preferences import KEYS, Unfit, from_text, shown
from eprep.core.selection import unknown


@click.group("config", cls=Family, help=words("help.config"))
@shared
def command() -> None:
    pass


@command.command("path", help=words("help.config.path"))
@shared
def path() -> int:
    say(str(here().config))
    return 0


@command.command("show", help=words("help.config.show"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@shared
def show(as_json: bool) -> int:
    found = where_from()
    if as_json:
        rows = [
            {"key": key, "value": _plain(s.value), "source": s.source, "where": s.where or None}
            for key, s in found.items()
        ]
        say_json({"schema": "eprep.config/1", "path": str(here().config), "settings": rows})
        return 0
    for key, setting in found.items():
        source = words(f"config.source.{setting.source}", where=setting.where)
        say(f"{key}\t{_on_one_line(setting.value)}\t{source}")
    return 0


@command.command("get", help=words("help.config.get"))
@click.argument("key", metavar="KEY", shell_complete=complete(keys))
@shared
def get(key: str) -> int:
    _known(key)
    value = shown(where_from()[key].value)
    if value:
        say(value)
    return 0


@command.command("set", help=words("help.config.set"))
@click.argument("key", metavar="KEY", shell_complete=complete(keys))
@click.argument(
    "texts", metavar="VALUE...", nargs=-1, required=True, shell_complete=complete(key_values)
)
@shared
def set_(key: str, texts: tuple[str, ...]) -> int:
    _known(key)
    value = None if texts == ("",) else _fit(key, texts)
    keep(key, value)
    try:
        stronger = where_from()[key]
    except Refusal as refusal:  # of another key, which may be the next to be set
        note(words(refusal.phrase))
        return 0
    if stronger.source in ("folder", "environment", "flag") and stronger.where not in EDITORS:
        note(words("config.overruled", key=key, where=stronger.where))
    return 0


def _known(key: str) -> None:
    if key not in KEYS:
        raise unknown("config.unknown", key, KEYS)


def _fit(key: str, texts: tuple[str, ...]) -> Any:
    try:
        return from_text(key, texts)
    except Unfit as fault:
        raise Refusal(phrase("config.value", key=key, what=fault.phrase), USAGE) from fault


def _plain(value: Any) -> Any:
    """What JSON has for it."""
    return value if value is None or isinstance(value, bool | int | tuple) else shown(value)


def _on_one_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else shown(value)
