"""The end of the first evening: what has been seen, how it goes on, and what comes next."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.advice import AT_ONE_GO, next_at
from eprep.core.text.harmless import flat
from eprep.tui.desk import Start
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.over import OVER, OverScreen

PARTS = {
    "welcomed.seen": ("welcomed.reasons", "welcomed.proofs", "welcomed.programs"),
    "welcomed.ways": ("welcomed.resume", "welcomed.weakest", "welcomed.review"),
}
"""Three lines each."""


class WelcomedScreen(OverScreen):
    CSS_PATH = "welcomed.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter,n,ctrl+n", "begin", "key.begin"),
        *OVER,
        bind("q,escape", "app.pop_screen", "key.home"),
    ]
    help_key = "help.screen.welcomed"

    def compose(self) -> ComposeResult:
        self._next = next_at(self.desk.preferences.place, self.tutor.overview())
        yield self.bar(Content(self.words("welcomed.title")))
        yield Static(Content(self._score()), id="score", markup=False)
        with VerticalScroll(id="parts"):
            for title, lines in PARTS.items():
                text = "\n".join(self.words(line) for line in lines)
                yield panel(Static(Content(text), markup=False), self.words(title))
        yield Static(self._what_next(), id="next", markup=False)
        yield self.keys()

    def _score(self) -> str:
        session = self._session
        total, answered = len(session.entries), len(session.answered)
        return self.words("welcomed.score", total=total, answered=answered, correct=session.correct)

    def _what_next(self) -> Content:
        if self._next is None:
            return Content(self.words("welcomed.home"))
        name = self.words("welcomed.next", name=flat(self._next.name))
        return Content.assemble((f"▶ {name}", "bold"), "\n", self.words("welcomed.press"))

    def on_mount(self) -> None:
        with self.unless_refused():
            self.desk.notebook.keep_mark("welcomed", "done")
        self.query_one("#parts").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "begin":
            return self._next is not None
        return super().check_action(action, parameters)

    def action_begin(self) -> None:
        if self._next is None:
            return
        entries = [e for e in self.tutor.bank.entries if e.section == self._next.id]
        questions = [entry for entry in entries if not entry.is_drill]
        unseen = self.tutor.unseen(questions)
        self.post_message(Start((unseen or questions or entries)[:AT_ONE_GO]))
