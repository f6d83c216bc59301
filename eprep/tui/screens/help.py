"""Help on a screen's keys, over that screen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.text.width import fit, width
from eprep.tui.keys import bind
from eprep.tui.panel import escaped

LEAST = 10
"""Cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("escape,?,q,enter,f1", "dismiss")]

    def __init__(self, words: Words, text: str) -> None:
        super().__init__()
        self._words = words
        self._text = text

    def compose(self) -> ComposeResult:
        sheet = VerticalScroll(id="help", classes="sheet")
        sheet.border_title = escaped(self._words("key.help"))
        sheet.border_subtitle = escaped(self._words("sheet.close"))
        with sheet:
            yield Static(in_columns(self._text), markup=False)


def in_columns(text: str) -> Content:
    """Keys, each with what it does behind a tab, in columns; all other lines as they are."""
    rows = [line.partition("\t") for line in text.split("\n")]
    cells = max([LEAST, *(width(keys) + 2 for keys, tab, _ in rows if tab)])
    return Content("\n").join(
        Content.assemble((fit(keys, cells), "$text-accent"), does) if tab else Content(keys)
        for keys, tab, does in rows
    )
