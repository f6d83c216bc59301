"""The first screen: subjects and sections with score and coverage, and the drills."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.entry import Entry
from eprep.core.progress import Overview, Progress
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit
from eprep.tui.desk import Start
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.screens.drills import DrillsScreen
from eprep.tui.screens.report import ReportScreen
from eprep.tui.widgets.menu import Menu

DRILLS = "drills"
LEVELS = ("subject", "chapter", "section")
"""Of the syllabus; the ids of the rows begin with their level."""


class HomeScreen(EprepScreen):
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("d", "drills", "key.drills"),
        bind("r", "report", "key.report"),
        bind("q,escape,ctrl+q", "leave", "key.leave"),
    ]
    help_key = "help.screen.home"

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.home")))
        yield Static(id="columns", markup=False)
        yield Menu("places")
        yield Static(Content(self.words("notice")), classes="notice", markup=False)
        yield self.keys()

    def on_screen_resume(self) -> None:
        self._draw(self.tutor.overview())

    def on_resize(self) -> None:
        self._draw(self.tutor.overview())

    def _draw(self, overview: Overview) -> None:
        """List every place that has questions, keeping the one that was chosen."""
        places = self.query_one(Menu)
        chosen = places.highlighted or 0
        cells = max(20, self.size.width - 34)
        self.query_one("#columns", Static).update(self._head(cells))
        places.clear_options()
        for subject in overview.whole.parts:
            self._add(places, subject, "subject", cells)
            for chapter in subject.parts:
                self._add(places, chapter, "chapter", cells)
                for section in chapter.parts:
                    self._add(places, section, "section", cells)
        self._add_drills(places, cells)
        places.highlighted = min(chosen, places.option_count - 1)
        places.focus()

    def _head(self, cells: int) -> Content:
        columns = [self.words(f"report.{name}") for name in ("score", "accuracy", "coverage")]
        row = "".join(fit(column, 10, right=True) for column in columns)
        return Content.styled(f"{fit(self.words('report.name'), cells)}{row}", "dim")

    def _add(self, places: Menu, place: Progress, level: str, cells: int) -> None:
        if not place.questions:
            return
        columns = (
            percent(place.score),
            f"{place.correct}/{place.attempts}",
            f"{place.seen}/{place.questions}",
        )
        name = fit("  " * LEVELS.index(level) + flat(place.name), cells)
        row = name + "".join(fit(column, 10, right=True) for column in columns)
        places.add_option(Option(Content(row), id=f"{level}:{place.id}"))

    def _add_drills(self, places: Menu, cells: int) -> None:
        count = len(self._drills())
        if count:
            text = fit(self.words("screen.drills"), cells) + fit(str(count), 30, right=True)
            places.add_option(Option(Content(text), id=DRILLS))

    def _drills(self) -> list[Entry]:
        return [entry for entry in self.tutor.bank.entries if entry.is_drill]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self._open(event.option_id)

    def _open(self, option_id: str | None) -> None:
        if option_id == DRILLS:
            self.action_drills()
        elif option_id is not None:
            level, _, place = option_id.partition(":")
            entries = [e for e in self.tutor.bank.entries if getattr(e, level) == place]
            questions = [entry for entry in entries if not entry.is_drill]
            if questions:
                self.post_message(Start(questions))
            else:
                self.app.push_screen(DrillsScreen(entries))

    def action_drills(self) -> None:
        self.app.push_screen(DrillsScreen(self._drills()))

    def action_report(self) -> None:
        self.app.push_screen(ReportScreen())

    def action_leave(self) -> None:
        self.app.exit(0)
