"""What entries of several parts say to their screen, and how those that hold others take the
focus."""

from __future__ import annotations

from typing import Self

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from eprep.core.form import Answer


class Answered(Message):
    def __init__(self, answer: Answer | None) -> None:
        """None is a skip."""
        super().__init__()
        self.answer = answer


class Remarked(Message):
    def __init__(self, key: str) -> None:
        """By its key in the catalogue."""
        super().__init__()
        self.key = key


class Composite(Vertical):
    """Holds the part that is typed in, beside what is to be read for it."""

    first: Widget
    """Where typing begins."""

    def focus(self, scroll_visible: bool = True) -> Self:
        self.first.focus(scroll_visible)
        return self
