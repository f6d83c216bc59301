"""A line for a word or a formula. What is too long to be one is not taken in."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from eprep.core.form import MOST_TYPED
from eprep.core.text.harmless import flat
from eprep.tui.keys import bind


class TextInput(Input):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "submit", "key.answer")]

    class TooLong(Message):
        """A paste that was not taken."""

    def __init__(self) -> None:
        super().__init__(max_length=MOST_TYPED)
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Half of what was pasted would be another answer."""
        event.prevent_default()
        line, start, end = flat(event.text), *sorted(self.selection)
        if len(self.value) - (end - start) + len(line) > MOST_TYPED:
            self.post_message(self.TooLong())
        else:
            self.replace(line, start, end)
