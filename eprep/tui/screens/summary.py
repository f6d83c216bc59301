"""What a session came to; the wrong ones can be asked again, and only those."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.session import Session, StoredAnswer
from eprep.core.text.markup import unmarked
from eprep.core.verdict import Verdict
from eprep.tui.desk import GoOn
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.screens.report import ReportScreen
from eprep.tui.screens.review import ReviewScreen
from eprep.tui.text import literal
from eprep.tui.widgets.menu import Menu


class SummaryScreen(EprepScreen):
    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("w", "again", "key.again"),
        bind("u,ctrl+z", "undo", "key.undo"),
        bind("r", "report", "key.report"),
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.summary"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.summary")))
        answered, correct = len(self._session.answered), self._session.correct
        key = "screen.summary.score" if answered else "screen.summary.none"
        yield Static(Content(self.words(key, correct=correct, answered=answered)), id="score")
        yield Menu("results")
        missed = len(self._session.missed)
        key = "screen.summary.missed" if missed else "screen.summary.all_right"
        yield Static(Content(self.words(key, count=missed)), id="advice")
        yield self.keys()

    def on_mount(self) -> None:
        results = self.query_one(Menu)
        results.add_options(map(_row, self._session.answered))
        results.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "again":
            return bool(self._session.missed)
        if action == "undo":
            return bool(self._session.results)
        return super().check_action(action, parameters)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.app.push_screen(ReviewScreen(*self._session.answered[event.option_index]))

    def action_again(self) -> None:
        found = self.tutor.bank.find(self._session.missed)
        entries = [found[id_] for id_ in self._session.missed]
        self.post_message(GoOn(self.tutor.begin(entries, shuffle=self._session.shuffle)))

    def action_undo(self) -> None:
        if self.tutor.undo(self._session) is not None:
            self.post_message(GoOn(self._session))

    def action_report(self) -> None:
        self.app.push_screen(ReportScreen())


def _row(result: tuple[StoredAnswer, Verdict]) -> Option:
    stored, verdict = result
    common = stored.asked.question.common
    first = unmarked(common.prompt.strip()).split("\n")[0]
    return Option(literal(f"{verdict.mark} {common.id}  {first}"))
