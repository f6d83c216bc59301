"""A question as the bank's index knows it, without its text."""

from __future__ import annotations

from typing import NamedTuple

DRILL = "code"
"""The kind whose answer is a program."""


class Entry(NamedTuple):
    id: str
    kind: str
    subject: str
    chapter: str
    section: str
    item: str
    tags: tuple[str, ...]
    difficulty: int
    seconds: int
    revision: str

    @property
    def is_drill(self) -> bool:
        return self.kind == DRILL
