"""A drill: statement, editor, and the cases as they come."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from eprep.core.form import Editor
from eprep.core.session import Asked, Session, StoredAnswer
from eprep.core.text.harmless import harmless
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.tui.keys import bind
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.screens.compare import CompareScreen
from eprep.tui.text import case_line, prompt, verdict
from eprep.tui.widgets.code_editor import CodeEditor


class DrillScreen(AskingScreen):
    CSS_PATH = "drill.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+r", "run", "key.run"),
        bind("e", "edit", "key.edit"),
        bind("c", "compare", "key.compare"),
    ]
    help_key = "help.screen.drill"

    class Tried(Message):
        """One case has been tried."""

        def __init__(self, case: Case) -> None:
            super().__init__()
            self.case = case

    class Graded(Message):
        def __init__(self, stored: StoredAnswer, verdict: Verdict) -> None:
            super().__init__()
            self.stored = stored
            self.verdict = verdict

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
        self._grading = False
        self._passed = False
        self._cases: list[Case] = []

    def compose(self) -> ComposeResult:
        form = self._asked.form
        assert isinstance(form, Editor)  # what a drill always has
        draft = self.desk.notebook.draft(self._asked.question.id) or form.starter
        yield self.title_bar()
        with Container(id="work"):
            with VerticalScroll(id="statement"):
                yield Static(prompt(self._asked.question.common.prompt), markup=False)
            yield CodeEditor(harmless(draft))
        with VerticalScroll(id="results"):
            yield Static(Content(self._before_running()), id="reasons", markup=False)
        yield Static(id="remark", markup=False)
        yield self.keys()

    def _before_running(self) -> str:
        """How to run, and a warning where there are no walls."""
        first, level = self.words("screen.run_first"), self.tutor.isolation
        return f"{first}\n{self.words('grade.weak', level=level)}" if level == "limits" else first

    def on_mount(self) -> None:
        self.query_one("#remark").display = False
        self.query_one(CodeEditor).focus()

    @on(CodeEditor.Left)
    def _left_editor(self) -> None:
        self.query_one("#statement").focus()

    def action_edit(self) -> None:
        self.query_one(CodeEditor).focus()

    @on(CodeEditor.Changed)
    def _edited(self, event: CodeEditor.Changed) -> None:
        self.desk.notebook.keep_draft(self._asked.question.id, event.text_area.text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self._grading and action in ("run", "next", "skip", "undo", "quit_session"):
            return None
        if action == "compare":
            return self._passed and bool(self.desk.programs(self._asked.question))
        if action == "hint":
            return True  # a program that failed is the time for one
        return super().check_action(action, parameters)

    def action_compare(self) -> None:
        programs = self.desk.programs(self._asked.question)
        self.app.push_screen(CompareScreen(self.query_one(CodeEditor).text, programs))

    def action_run(self) -> None:
        """Store the program, then have it graded where it blocks no key."""
        if self._answered:
            self._try_again()
            return
        self._grading = True
        self._cases = []
        self.refresh_bindings()
        self.query_one("#reasons", Static).update(Content(self.words("screen.running")))
        source = self.query_one(CodeEditor).text
        self._grade(self.store(source), source)

    def _try_again(self) -> None:
        """Another try is another answer: the same drill, asked anew."""
        self._asked = self.tutor.ask_again(self._asked)
        self._answered = False
        self.action_run()

    @work(thread=True, exclusive=True)
    def _grade(self, stored: StoredAnswer, source: str) -> None:
        asked = stored.asked

        def on_case(case: Case) -> None:
            self.post_message(self.Tried(case))

        found = self.tutor.grade(asked.question, source, asked.seed, on_case)
        self.post_message(self.Graded(stored, found))

    @on(Tried)
    def _tried(self, event: Tried) -> None:
        self._cases.append(event.case)
        lines = [case_line(case, self.words) for case in self._cases]
        self.query_one("#reasons", Static).update(Content("\n").join(lines))

    @on(Graded)
    def _graded(self, event: Graded) -> None:
        self._grading = False
        self._passed = self._passed or event.verdict.correct
        if event.verdict.outcome is Outcome.INTERNAL_ERROR:
            self.tutor.settle(self._session, event.stored, event.verdict)
            self.say(Content(self.words("plain.internal_error")))
        else:
            self.settle(event.stored, event.verdict)
        found = verdict(self._asked.question, event.verdict, None, self.words)
        results = self.query_one("#results", VerticalScroll)
        self.query_one("#reasons", Static).update(found)
        results.scroll_home(animate=False)
        self.refresh_bindings()
        if event.verdict.correct:
            results.focus()
