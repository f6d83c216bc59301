"""A note to a question, over the screen that shows it. What is typed is kept without asking."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from eprep.core.fault import Refusal
from eprep.tui.desk import Desk
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.widgets.text_area import UndoingTextArea

SILENCE = 0.5
"""Seconds without a key after which the text is written down."""


class NoteScreen(ModalScreen[None]):
    CSS_PATH = "note.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("escape,f9", "leave")]

    def __init__(self, desk: Desk, question: str) -> None:
        super().__init__()
        self._desk = desk
        self._question = question
        self._kept = self._text = desk.notebook.notes().get(question, "")
        self._refused = False
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        words = self._desk.words
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = escaped(words("screen.note", id=self._question))
            sheet.border_subtitle = escaped(words("screen.note.leave"))
            area = UndoingTextArea(self._kept, id="note", soft_wrap=True, tab_behavior="focus")
            area.cursor_blink = False
            yield area
            yield Static(classes="notice", markup=False)

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    @on(TextArea.Changed)
    def _edited(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(SILENCE, self._keep)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.prevent_default()  # TextArea would go to whatever comes next

    def action_leave(self) -> None:
        """What could not be kept can still be read, and copied, until Esc is pressed again."""
        self._text = self.query_one(TextArea).text
        was_refused = self._refused
        self._keep()
        if self._refused and was_refused:
            self._desk.rescue(self._file_name, self._text)
            self._kept = self._text
        if was_refused or not self._refused:
            self.dismiss()

    def on_unmount(self) -> None:
        """The last chance: no screen is left to say anything on."""
        if self._text != self._kept:
            self._desk.keep_or_rescue(self._write, self._file_name, self._text)

    def _keep(self) -> None:
        """An empty note is none."""
        if self._text == self._kept:
            return
        try:
            self._write()
        except Refusal as refusal:
            self._refused = True
            said = Content(self._desk.words(refusal.phrase))
            self.query_one(".notice", Static).update(said)
        else:
            self._kept, self._refused = self._text, False

    @property
    def _file_name(self) -> str:
        return f"{self._question}.txt"

    def _write(self) -> None:
        self._desk.notebook.keep_note(self._question, self._text)
