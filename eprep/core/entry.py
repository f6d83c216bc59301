"""A question as the bank's index knows it, without its text."""

from __future__ import annotations

from typing import NamedTuple

DRILL = "code"
"""The kind whose answer is a program."""

FOUR_CHOICE = "single"
"""The kind that the exam asks."""


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
    series: str | None = None
    """The same for all questions of one series, and for no others."""

    @property
    def is_drill(self) -> bool:
        return self.kind == DRILL
