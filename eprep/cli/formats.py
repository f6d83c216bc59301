"""The format of a file: by its ending, and how its letters are written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from eprep.cli.wiring import usage

MARKED = ("csv",)
"""Their files begin with the mark of UTF-8: Excel takes them for Shift_JIS without it, in Japan."""


def format_of(output: Path, endings: Mapping[str, str]) -> str:
    """What the file's name asks for. Raises UsageError."""
    if output.suffix not in endings:
        raise usage("usage.ending", endings=" ".join(endings))
    return endings[output.suffix]


def encoding_of(format_: str) -> str:
    return "utf-8-sig" if format_ in MARKED else "utf-8"
