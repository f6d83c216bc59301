"""A word or two in a row of such, to be clicked; its key does the same."""

from __future__ import annotations

from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Chip(Static):
    DEFAULT_CSS = """
    Chip {
        width: auto;
        height: 1;
        padding: 0 1;
        margin: 0 1 0 0;
        background: $boost;
        text-wrap: nowrap;
    }
    Chip.-set {
        text-style: bold;
        color: $text-accent;
    }
    """

    class Clicked(Message):
        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, number: int) -> None:
        super().__init__(markup=False)
        self._number = number

    def say(self, key: str, text: str, *, is_set: bool) -> None:
        self.update(Content.assemble((key, "bold $text-accent"), f" {text}"))
        self.set_class(is_set, "-set")

    def on_click(self) -> None:
        self.post_message(self.Clicked(self._number))
