"""The editor for prose: it wraps, Enter begins a line, and keys that type are its own."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from eprep.core.text.harmless import harmless
from eprep.tui.keys import bind
from eprep.tui.widgets.text_area import UndoingTextArea

MOST = 4000
"""Characters: more is no paste for a few lines."""


class ProseArea(UndoingTextArea):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+r,ctrl+enter", "hand_in", "key.answer"),
        bind("escape", "leave", "key.leave_prose"),
    ]

    class HandedIn(Message):
        """The learner is done."""

    class Left(Message):
        """The learner is done typing."""

    class TooLong(Message):
        """A paste that was not taken."""

    def __init__(self, text: str) -> None:
        super().__init__(harmless(text), soft_wrap=True, tab_behavior="focus")
        self.cursor_blink = False

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.prevent_default()  # TextArea would go to whatever comes next

    def on_paste(self, event: events.Paste) -> None:
        if len(self.text) + len(event.text) > MOST:
            event.prevent_default()
            self.post_message(self.TooLong())

    def action_hand_in(self) -> None:
        self.post_message(self.HandedIn())

    def action_leave(self) -> None:
        self.post_message(self.Left())
