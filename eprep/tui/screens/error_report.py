"""Where the report of an error lies, and what it says. Nothing was sent."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.text import literal


class ErrorReportScreen(ModalScreen[None]):
    CSS_PATH = "error_report.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape,q,enter,!,f10", "dismiss"),
        bind("c,f2", "copy"),
    ]

    def __init__(self, words: Words, path: str, text: str) -> None:
        """`path` is empty where the report could not be written; `text` says why, then."""
        super().__init__()
        self._words = words
        self._path = path
        self._report = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = escaped(self._words("screen.error_report"))
            keys = "screen.error_report.keys" if self._path else "sheet.close"
            sheet.border_subtitle = escaped(self._words(keys))
            if self._path:
                said = Content(self._words("screen.error_report.written"))
                yield Static(said, classes="said", markup=False)
                yield Static(literal(self._path), id="path", markup=False)
            with VerticalScroll(id="report"):
                yield Static(literal(self._report), markup=False)

    def on_mount(self) -> None:
        self.query_one("#report").focus()

    def action_copy(self) -> None:
        if self._path:
            self.app.copy_to_clipboard(self._report)
            copied = self._words("screen.error_report.copied")
            self.query_one(".sheet").border_subtitle = escaped(copied)
