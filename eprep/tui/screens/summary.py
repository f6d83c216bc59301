"""What a session came to; the wrong ones can be asked again, and only those."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.results import by_section, marks
from eprep.core.search import title_of
from eprep.core.session import Result
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.over import OVER, OverScreen
from eprep.tui.screens.report import ReportScreen
from eprep.tui.screens.review import ReviewScreen
from eprep.tui.text import coloured, literal
from eprep.tui.widgets.menu import Menu

NAME = 30
"""Cells of a section's name."""


class SummaryScreen(OverScreen):
    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *OVER,
        bind("r,f7", "report", "key.report"),
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.summary"

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.summary")))
        with Container(id="came-to"):
            with Vertical(id="counted"):
                with panel(Vertical(id="score"), self.words("summary.score")):
                    yield Static(self._score(), markup=False)
                with panel(VerticalScroll(id="sections"), self.words("summary.sections")):
                    yield Static(self._sections(), markup=False)
            title, keys = self.words("summary.results"), self.words("summary.results.keys")
            yield panel(Menu("results"), title, keys)
        yield self.keys()

    def on_mount(self) -> None:
        results = self.query_one(Menu)
        results.add_options(map(_row, self._session.answered))
        results.highlighted = 0 if self._session.answered else None
        results.focus()

    def _score(self) -> Content:
        answered, missed = self._session.answered, len(self._session.missed)
        if not answered:
            return Content(self.words("screen.summary.none"))
        head = self.words(
            "screen.summary.score", correct=self._session.correct, answered=len(answered)
        )
        counted = marks(answered)
        each = Content("　").join(coloured(sign) + f" {counted[sign]}" for sign in "○△×")
        key = "screen.summary.missed" if missed else "screen.summary.all_right"
        advice = self.words(key, count=missed)
        return Content("\n").join([Content.assemble((head, "bold"), "　", each), Content(advice)])

    def _sections(self) -> Content:
        name_of = self.tutor.bank.syllabus.name_of
        rows = by_section(self._session.answered).items()
        return Content("\n").join(
            Content(f"{fit(flat(name_of(section)), NAME)} {fit(f'{right}/{all_}', 7)}")
            for section, (right, all_) in rows
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.app.push_screen(ReviewScreen(self._session.answered, event.option_index))

    def action_report(self) -> None:
        self.app.push_screen(ReportScreen())


def _row(result: Result) -> Option:
    stored, verdict = result
    common = stored.asked.question.common
    first = title_of(common.prompt)
    return Option(coloured(verdict.mark) + literal(f" {common.id}  {first}"))
