"""What must be known before click has read the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def last_said(argv: Sequence[str], option: str) -> str | None:
    """The value that follows the option, wherever it stands; None where it is not there."""
    value = None
    for position, argument in enumerate(argv):
        if argument == "--":
            break
        name, equals, attached = argument.partition("=")
        if name == option:
            value = attached if equals else next(iter(argv[position + 1 :]), None)
    return value


def data_dir(argv: Sequence[str]) -> Path | None:
    named = last_said(argv, "--data-dir")
    return Path(named) if named else None
