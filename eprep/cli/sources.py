"""Where the text of a program comes from: a file, or the learner's own editor."""

from __future__ import annotations

from pathlib import Path

import click

LARGEST = 1024 * 1024
"""Bytes that are read at most; the grader refuses far smaller ones."""


class Files:
    """Implements `plain.conversation.Source`."""

    def __init__(self, *, interactive: bool) -> None:
        self._interactive = interactive

    def read(self, path: str) -> str | None:
        return read_source(Path(path).expanduser())

    def edit(self, starter: str) -> str | None:
        """A script cannot drive an editor, so without a terminal there is none."""
        if not self._interactive:
            return None
        try:
            return click.edit(starter, extension=".py", require_save=False)
        except click.ClickException:
            return None


def read_source(path: Path) -> str | None:
    """The file as text, or None where it cannot be read.

    Bytes that are no UTF-8 survive as lone surrogates, so that the grader sees, and says, that
    the file is not what Python expects.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
    except (OSError, ValueError):
        return None
    return content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
