"""The editor for programs. Keys that type are its own; Esc leaves it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import TextArea

from eprep.tui.keys import bind

TYPING = frozenset({"enter", "tab"})


class CodeEditor(TextArea):
    BINDINGS: ClassVar[list[BindingType]] = [bind("escape", "leave", "key.leave_editor")]

    class Left(Message):
        """The learner is done typing."""

    def __init__(self, text: str) -> None:
        super().__init__(text, id="editor", show_line_numbers=True, tab_behavior="indent")
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.prevent_default()  # TextArea would go to whatever comes next

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        return key in TYPING or super().check_consume_key(key, character)

    def action_leave(self) -> None:
        self.post_message(self.Left())
