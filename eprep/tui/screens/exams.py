"""The learner's mock exams: a new one to start, the one that runs to go on with, the results."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.exam import FORMS
from eprep.core.exam_list import head, row
from eprep.core.exam_state import Exam
from eprep.core.exam_view import clock
from eprep.core.fault import Refusal
from eprep.core.text.width import fit
from eprep.tui.desk import TakeExam
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import REFUSAL_SHOWN_FOR, EprepScreen
from eprep.tui.screens.exam import ExamScreen
from eprep.tui.screens.exam_result import ExamResultScreen
from eprep.tui.screens.exam_rules import ExamRulesScreen
from eprep.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from eprep.tui.screens.base import HasDesk

GO_ON = "go-on"
FORM = 14
"""Cells of the name of a form."""


class ExamsScreen(EprepScreen):
    CSS_PATH = "exams.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("q,escape", "app.pop_screen", "key.back")]
    help_key = "help.screen.exams"

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.exams")))
        yield panel(Menu("exams"), self.words("screen.exams.start"))
        yield Static(Content(self.words("exam.no_pass_line")), classes="notice", markup=False)
        yield self.keys()

    def on_screen_resume(self) -> None:
        exams = self.query_one(Menu)
        chosen = exams.highlighted or 0
        exams.set_options(self._options())
        exams.highlighted = min(chosen, exams.option_count - 1)
        exams.focus()

    def _options(self) -> Iterator[Option | None]:
        running = self.desk.exams.running()
        if running is not None:
            left = clock(running.left(self.desk.exams.examiner.time()))
            yield Option(self._first(self.words("exam.go_on", left=left)), id=GO_ON)
        for form in () if running is not None else FORMS.values():
            size = self.words("exam.size", count=form.questions, minutes=form.minutes)
            name = fit(self.words(f"exam.form.{form.name}"), FORM)
            yield Option(self._first(f"{name}{size}"), id=f"form:{form.name}")
        past = [exam for exam in self.desk.exams.examiner.exams() if exam.submission is not None]
        yield None
        none = "screen.exams.past" if past else "screen.exams.none"
        yield Option(Content(self.words(none)), disabled=True)
        if past:
            yield Option(Content.styled(head(self.words), "$text-muted"), disabled=True)
        for exam in past:
            yield Option(self._row(exam), id=f"exam:{exam.id}")
        if any(exam.forecast for exam in past):
            said = Content.styled(self.words("exam.forecast.spread"), "$text-muted")
            yield Option(said, disabled=True)

    def _first(self, text: str) -> Content:
        return Content.assemble(("▶ ", "$text-accent"), (text, "bold"))

    def _row(self, exam: Exam) -> Content:
        """When it began by the learner's clock, and what came of it."""
        begun = f"{datetime.fromisoformat(exam.started).astimezone():%Y-%m-%d %H:%M}"
        score = self.desk.exams.examiner.result(exam).whole
        return Content(row(exam, begun, score, self.words))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        assert event.option_id is not None  # the heading cannot be chosen
        what, _, name = event.option_id.partition(":")
        if what == "exam":
            exam = self.desk.exams.examiner.exam(name)
            if exam is not None:
                self.app.push_screen(ExamResultScreen(exam))
        else:
            self.post_message(TakeExam(name) if name else TakeExam())


def take(app: App[int], form: str, seed: int | None) -> None:
    """Go on with the exam that runs, or show the rules of another, and begin it after that."""
    desk = cast("HasDesk", app).desk
    exam = desk.exams.running()
    if exam is not None:
        app.push_screen(ExamScreen(exam))
        return

    def begin(sure: bool | None) -> None:
        if not sure:
            return
        try:
            app.push_screen(ExamScreen(desk.exams.begin(form, seed)))
        except Refusal as refusal:
            said = desk.words(refusal.phrase)
            app.notify(said, severity="error", timeout=REFUSAL_SHOWN_FOR)

    app.push_screen(ExamRulesScreen(desk.words, FORMS[form]), begin)
