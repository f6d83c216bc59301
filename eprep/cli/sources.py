"""Where the text of a program comes from: a file, or the learner's own editor."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

import click

LARGEST = 1024 * 1024
"""Bytes that are read at most; the grader refuses far smaller ones."""


class Content(NamedTuple):
    text: str
    sha256: str
    """Of the whole file, however large."""


class Files:
    """Implements `plain.conversation.Source`."""

    def __init__(self, *, interactive: bool, editor: str | None = None) -> None:
        self._interactive = interactive
        self._editor = editor

    def read(self, path: str) -> str | None:
        """A path with a blank in it may stand in quotes, as a shell would have it."""
        for name in (path, _unquoted(path)):
            content = read_program(os.path.expanduser(name))  # noqa: PTH111  Path's own raises
            if content is not None:
                return content.text
        return None

    def edit(self, starter: str) -> str | None:
        """A script cannot drive an editor, so without a terminal there is none."""
        if not self._interactive:
            return None
        try:
            return click.edit(starter, self._editor, extension=".py", require_save=False)
        except click.ClickException:
            return None


def _unquoted(path: str) -> str:
    quoted = len(path) > 1 and path[0] == path[-1] and path[0] in "'\""
    return path[1:-1] if quoted else path


def read_program(path: str) -> Content | None:
    """What is in the file, or None where it cannot be read or is none."""
    try:
        if not Path(path).is_file():  # to open a pipe is to wait for who writes into it
            return None
        with Path(path).open("rb") as file:
            content = file.read(LARGEST)
            total = hashlib.sha256(content)
            while more := file.read(LARGEST):
                total.update(more)
    except (OSError, ValueError):
        return None
    return Content(_decoded(content), total.hexdigest())


def _decoded(content: bytes) -> str:
    """The program's text.

    Bytes that are no UTF-8 survive as lone surrogates, so that the grader sees, and says, that
    the file is not what Python expects.
    """
    return content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
