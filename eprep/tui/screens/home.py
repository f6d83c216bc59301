"""The first screen: one key to go on, and the sections with score and coverage, weakest first."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.advice import sections, weakest_first
from eprep.core.entry import Entry
from eprep.core.progress import Overview, Progress
from eprep.tui.first_row import begun, exam_row, practice, row_of
from eprep.tui.home_rows import FRAME, head, row, row_cells
from eprep.tui.keys import bind
from eprep.tui.one_line import OneLine
from eprep.tui.screens.base import EprepScreen
from eprep.tui.widgets.menu import Menu
from eprep.tutor.next_step import NextStep, next_step
from eprep.tutor.reviewing import todays_reviews

GO_ON = "go-on"
EXAM_TICK = 10.0
"""Seconds between two looks at the time that is left of a mock exam."""


class HomeScreen(EprepScreen):
    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("d,f5", "drills", "key.drills"),
        bind("/,ctrl+f", "browse", "key.browse"),
        bind("m,f8", "exams", "key.exams"),
        bind("t,f6", "train", "key.training"),
        bind("r,f7", "report", "key.report"),
        bind("o,f3", "turn_order", "key.order"),
        bind("s,f2", "settings", "key.settings"),
        bind("q,ctrl+q", "leave", "key.leave"),
    ]
    help_key = "help.screen.home"

    def __init__(self) -> None:
        super().__init__()
        self._weakest_first = True
        self._overview: Overview | None = None
        self._exam_runs = False
        self._late_shown = 0
        """How many results of mock exams have been shown whose time ran out elsewhere."""
        self._due: list[Entry] = []

    def compose(self) -> ComposeResult:
        yield self.bar(self._title())
        yield Menu("places", classes="panel")  # a class added later is looked up again
        yield Static(Content(self.words("screen.home.notice")), classes="notice", markup=False)
        yield self.keys()

    def _title(self) -> Content:
        """With the days that are left until the exam, where it has a date, and what is due."""
        parts = [self.words("screen.home")]
        if self.desk.exam is not None:
            days = (self.desk.exam - self.desk.today).days
            key = "screen.home.exam" if days else "screen.home.exam_today"
            parts.append(self.words(key, days=days))
        if self._due:
            parts.append(self.words("screen.home.due", count=len(self._due)))
        return Content("  ".join(parts))

    def on_mount(self) -> None:
        self.set_interval(EXAM_TICK, self._tell_exam)

    def on_screen_resume(self) -> None:
        self._look_for_late()
        self._overview = self.tutor.overview()
        self._due = todays_reviews(self.tutor, self.desk.calendar, self.desk.exam)
        self.query_one(".bar", Static).update(self._title())
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """List what to go on with and every place, keeping the one that was chosen."""
        if self._overview is None:
            return
        places = self.query_one(Menu)
        chosen = places.highlighted or 0
        cells = max(40, self.size.width - FRAME)
        key = "screen.home.weakest_first" if self._weakest_first else "screen.home.in_order"
        places.border_title = self.words(key)
        places.set_options(
            [
                Option(self._go_on_row(), id=GO_ON),
                None,
                Option(self._head(cells), disabled=True),
                *self._rows(self._overview, cells),
                None,
                Option(self._whole_row(self._overview, cells), disabled=True),
            ]
        )
        places.highlighted = min(chosen, places.option_count - 1)
        places.focus()

    def _tell_exam(self) -> None:
        """How much time is left of a mock exam that runs, before its row is old."""
        places = self.query_one(Menu)
        if self._exam_runs and self.is_current and places.option_count:
            places.replace_option_prompt(GO_ON, self._go_on_row())
            self._look_for_late()

    def _look_for_late(self) -> None:
        """Show what came of a mock exam whose time has run out while nobody was there."""
        self.desk.exams.running()
        if len(self.desk.exams.late) > self._late_shown:
            self.call_after_refresh(self._show_late)

    def _show_late(self) -> None:
        from eprep.tui.screens.exam_result import ExamResultScreen

        late = self.desk.exams.late
        if self.is_current and len(late) > self._late_shown:
            self._late_shown = len(late)
            self.app.push_screen(ExamResultScreen(late[-1]))

    def _go_on_row(self) -> Content:
        assert self._overview is not None
        exam = self.desk.exams.running()
        self._exam_runs = exam is not None
        if exam is not None:
            return self._first(exam_row(self.desk, exam))
        return self._first(row_of(self.desk, self._next_step(self._overview), len(self._due)))

    def _next_step(self, overview: Overview) -> NextStep:
        return next_step(
            self.tutor, self._due, overview, place=self._place,
            has_plan=self.desk.exam not in (None, self.desk.today), exam_runs=self._exam_runs,
        )  # fmt: skip

    def _first(self, text: str) -> Content:
        return Content.assemble(("▶ ", "$text-accent"), (text, "bold"))

    def _head(self, cells: int) -> Content:
        name = "screen.home.section" if self._weakest_first else "report.name"
        return head(self.words, cells, name)

    def _whole_row(self, overview: Overview, cells: int) -> Content:
        whole = row(overview.whole._replace(name=self.words("report.all")), cells)
        return whole.stylize_before("bold $foreground")

    def _rows(self, overview: Overview, cells: int) -> list[Option]:
        if self._weakest_first:
            found = weakest_first(sections(overview), self._place)
            return [_option(place, "section", cells) for place in found]
        return [
            _option(place, level, cells, depth)
            for depth, level, place in _tree(overview)
            if place.questions
        ]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        if event.option_id == GO_ON:
            self._go_on()
        elif event.option_id is not None:
            level, _, place = event.option_id.partition(":")
            entries = [e for e in self.tutor.bank.entries if getattr(e, level) == place]
            self._begin(practice(entries), entries)

    def _go_on(self) -> None:
        self._exam_runs = self.desk.exams.running() is not None
        step = self._next_step(self.tutor.overview())
        section = step.section and step.section.id
        entries = [e for e in self.tutor.bank.entries if e.section == section]
        self._begin(begun(self.desk, step, self._due), entries)

    def _begin(self, message: Message | None, entries: list[Entry]) -> None:
        """Where there are no questions to begin with, show the drills among the entries."""
        if message is not None:
            self.post_message(message)
        elif entries:
            self._list_drills(entries)

    def _list_drills(self, entries: list[Entry]) -> None:
        from eprep.tui.screens.drills import DrillsScreen

        self.app.push_screen(DrillsScreen(entries))

    @property
    def _place(self) -> str:
        """Where in the course the learner stands."""
        return self.desk.preferences.place

    def action_drills(self) -> None:
        self._list_drills([entry for entry in self.tutor.bank.entries if entry.is_drill])

    def action_browse(self) -> None:
        from eprep.tui.screens.browse import BrowseScreen

        self.app.push_screen(BrowseScreen())

    def action_exams(self) -> None:
        from eprep.tui.screens.exams import ExamsScreen

        self.app.push_screen(ExamsScreen())

    def action_train(self) -> None:
        from eprep.tui.screens.training import TrainingScreen

        self.app.push_screen(TrainingScreen())

    def action_report(self) -> None:
        from eprep.tui.screens.report import ReportScreen

        self.app.push_screen(ReportScreen())

    def action_settings(self) -> None:
        from eprep.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    def action_turn_order(self) -> None:
        self._weakest_first = not self._weakest_first
        self._draw()

    def action_leave(self) -> None:
        self.app.exit(0)


def _tree(overview: Overview) -> list[tuple[int, str, Progress]]:
    """Every place with its depth and its level, as the syllabus has them."""
    found = []
    for subject in overview.whole.parts:
        found.append((0, "subject", subject))
        for chapter in subject.parts:
            found.append((1, "chapter", chapter))
            found += [(2, "section", section) for section in chapter.parts]
    return found


def _option(place: Progress, level: str, cells: int, depth: int = 0) -> Option:
    line = OneLine(row_cells(cells), partial(row, place, cells, depth))
    return Option(line, id=f"{level}:{place.id}")
