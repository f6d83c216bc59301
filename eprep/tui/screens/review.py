"""One answered question again: what was asked, and why the answer is what it is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.session import StoredAnswer
from eprep.core.verdict import Verdict
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import given, prompt, verdict


class ReviewScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [bind("q,escape,enter", "app.pop_screen", "key.back")]
    help_key = "help.screen.review"

    def __init__(self, stored: StoredAnswer, found: Verdict) -> None:
        super().__init__()
        self._stored = stored
        self._found = found

    def compose(self) -> ComposeResult:
        asked = self._stored.asked
        answer = self._stored.answer
        yield self.bar(Content(f"[{asked.question.id}]"))
        with VerticalScroll():
            parts = [
                prompt(asked.question.common.prompt),
                Content(""),
                given(answer or "", self.words),
                verdict(asked.question, self._found, asked.order, self.words),
            ]
            yield Static(Content("\n").join(parts), markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
