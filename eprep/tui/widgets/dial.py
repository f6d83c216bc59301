"""One value of a few, turned with the arrow keys or by a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from eprep.core.text.width import width
from eprep.tui.keys import bind

FOCUSED = "bold $block-cursor-foreground on $block-cursor-background"


class Dial(Widget):
    DEFAULT_CSS = """
    Dial {
        width: auto;
        height: 1;
        margin-right: 3;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("left,down", "turn(-1)"),
        bind("right,up", "turn(1)"),
    ]
    can_focus = True

    class Turned(Message):
        """Another face is up."""

    def __init__(self, id: str, name: str, faces: Sequence[str], at: int = 0) -> None:  # noqa: A002
        super().__init__(id=id)
        self._caption = name
        self._faces = faces
        self.at = at
        """Which of its faces is up."""

    def render(self) -> Content:
        face = self._faces[self.at]
        room = max(map(width, self._faces)) - width(face)
        face = " " * (room // 2) + face + " " * (room - room // 2)
        style = FOCUSED if self.has_focus else "bold"
        return Content.assemble(self._caption, "  < ", (f" {face} ", style), " >")

    def action_turn(self, step: int) -> None:
        self.at = (self.at + step) % len(self._faces)
        self.refresh()
        self.post_message(self.Turned())

    def on_click(self, event: events.Click) -> None:
        """Back on what points left, and forward elsewhere."""
        self.action_turn(-1 if event.x < width(self._caption) + 4 else 1)
