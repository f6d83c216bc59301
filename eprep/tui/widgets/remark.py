"""What is said about the last key; while nothing is said, there is no such line."""

from __future__ import annotations

from textual.widgets import Static

from eprep.tui.text import literal


class Remark(Static):
    DEFAULT_CSS = """
    Remark {
        height: auto;
        padding: 0 1;
        background: $boost;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="remark", markup=False)
        self.display = False

    def say(self, text: str) -> None:
        self.update(literal(text))
        self.display = True

    def unsay(self) -> None:
        self.display = False
