"""Where the text of a program comes from: a file, or the learner's own editor."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import click

LARGEST = 1024 * 1024
"""Bytes that are read at most; the grader refuses far smaller ones."""


class Files:
    """Implements `plain.conversation.Source`."""

    def __init__(self, *, interactive: bool) -> None:
        self._interactive = interactive

    def read(self, path: str) -> str | None:
        content = read_content(os.path.expanduser(path))  # noqa: PTH111  Path's own raises
        return None if content is None else decoded(content)

    def edit(self, starter: str) -> str | None:
        """A script cannot drive an editor, so without a terminal there is none."""
        if not self._interactive:
            return None
        try:
            return click.edit(starter, extension=".py", require_save=False)
        except click.ClickException:
            return None


def read_content(path: str) -> bytes | None:
    """What is in the file, or None where it cannot be read or is none."""
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST) if Path(path).is_file() else None
    except (OSError, ValueError):
        return None


def digest(path: str) -> str:
    """SHA-256 of the whole file, however large."""
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def decoded(content: bytes) -> str:
    """The program's text.

    Bytes that are no UTF-8 survive as lone surrogates, so that the grader sees, and says, that
    the file is not what Python expects.
    """
    return content.decode("utf-8-sig", "surrogateescape").replace("\r\n", "\n")
