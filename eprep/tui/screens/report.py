"""The report, as the command prints it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen


class ReportScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [bind("q,escape,enter", "app.pop_screen", "key.back")]
    help_key = "help.screen.report"

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("report.title")))
        with VerticalScroll():
            yield Static(Content(self.desk.render_report(self.tutor.overview())), markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
