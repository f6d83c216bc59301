"""Asks whether a mock exam is to be handed in, and says what it still lacks."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.exam_view import Open
from eprep.tui.keys import bind


class HandInScreen(ModalScreen[bool]):
    """Neither Enter, which leads from question to question, nor the key that opened it hands in."""

    CSS_PATH = "exam_sheets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("y,ctrl+y", "dismiss(True)"),
        bind("n,escape,q", "dismiss(False)"),
    ]

    def __init__(self, words: Words, still_open: Open) -> None:
        super().__init__()
        self._words = words
        self._open = still_open

    def compose(self) -> ComposeResult:
        unanswered, flagged = self._open
        key = "exam.still_open" if unanswered or flagged else "exam.all_answered"
        told = self._words(key, unanswered=unanswered, flagged=flagged)
        said = (told, self._words("exam.hand_in.ask"), "", self._words("exam.hand_in.keys"))
        sheet = VerticalScroll(id="hand-in", classes="sheet")
        sheet.border_title = self._words("exam.hand_in.title")
        sheet.border_subtitle = self._words("sheet.give_up")
        with sheet:
            yield Static(Content("\n".join(said)), markup=False)
