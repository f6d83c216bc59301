"""Asks whether a program is to be written anew, or the one before it to come back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.tui.keys import bind

ANEW = "anew"
BACK = "back"


class ResetScreen(ModalScreen[str | None]):
    """Ends with ANEW, with BACK, or with None."""

    CSS_PATH = "reset.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("y,enter", f"dismiss('{ANEW}')"),
        bind("b,f2", "bring_back"),
        bind("n,escape,q", "dismiss"),
    ]

    def __init__(self, words: Words, *, has_draft: bool) -> None:
        super().__init__()
        self._words = words
        self._has_draft = has_draft

    def compose(self) -> ComposeResult:
        keys = "drill.reset.keys_with_draft" if self._has_draft else "drill.reset.keys"
        text = f"{self._words('drill.reset.ask')}\n\n{self._words(keys)}"
        sheet = VerticalScroll(classes="sheet")
        sheet.border_title = self._words("drill.reset.title")
        sheet.border_subtitle = self._words("sheet.give_up")
        with sheet:
            yield Static(Content(text), markup=False)

    def action_bring_back(self) -> None:
        if self._has_draft:
            self.dismiss(BACK)
