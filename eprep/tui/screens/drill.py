"""A drill: statement, editor, and the cases as they come."""

from __future__ import annotations

from threading import Lock
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from eprep.core.session import Asked, Session, StoredAnswer
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.screens.drafting import DraftingScreen
from eprep.tui.screens.keeping import KEEPING
from eprep.tui.screens.panes import EDITOR, Pane, Panes
from eprep.tui.text import case_line, prompt, verdict
from eprep.tui.widgets.code_editor import CodeEditor
from eprep.tutor import Tutor

FOREMOST = ("help", "run", "next", "compare", "leave", "edit", "hint", "quit_session")
"""What the bottom line names first; the rest as far as there is room."""

ONE_AT_A_TIME = Lock()
"""Held while a program is graded: one may have been left that is still running."""


class DrillScreen(DraftingScreen):
    CSS_PATH = "drill.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "next", "key.next"),  # first where it may: a key of ours hides the base's
        bind("enter,ctrl+r", "run", "key.run"),
        bind("e,f6", "edit", "key.edit"),
        bind("c,f3", "compare", "key.compare"),
        bind("f2,z", "enlarge", "key.enlarge"),
        bind("tab", "turn(1)", "key.next_pane"),
        bind("shift+tab", "turn(-1)"),
        *KEEPING,
    ]
    help_key = "help.screen.drill"

    class Tried(Message):
        """One case has been tried."""

        def __init__(self, case: Case) -> None:
            super().__init__()
            self.case = case

    class Unwalled(Message):
        """Programs are hardly shut in here."""

        def __init__(self, level: str) -> None:
            super().__init__()
            self.level = level

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
        self._passed = False
        self._cases: list[Case] = []
        self._graded_text: str | None = None
        self._may_leave = False
        """Whether Esc has been pressed once already."""

    def compose(self) -> ComposeResult:
        question, words = self._asked.question, self.words
        yield self.title_bar()
        editor = self._open_draft()
        editor.add_class("panel")
        editor.border_title = words("drill.pane.editor")
        nothing = Content("")
        yield Panes(
            [
                Pane("statement", words("drill.pane.statement"), prompt(question.common.prompt)),
                Pane("hints", "", nothing),
                Pane("results", words("drill.pane.results"), nothing),
            ],
            editor,
        )
        yield Static(id="remark", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self._unsay()
        key = "drill.run_here"
        self._editor.border_subtitle = self.words(key)
        self._panes.go_to("statement" if self._form.faulty else EDITOR)
        self._look_for_walls()

    @property
    def _panes(self) -> Panes:
        return self.query_one(Panes)

    @property
    def _results(self) -> Pane:
        return self.query_one("#results", Pane)

    @work(thread=True)
    def _look_for_walls(self) -> None:
        """Finding out may start a process, which takes its time."""
        if (level := self.tutor.isolation) == "limits":
            self.post_message(self.Unwalled(level))

    @on(Unwalled)
    def _warn(self, event: Unwalled) -> None:
        """In the title: below there is no border on a short screen."""
        name, walls = self.words("drill.pane.editor"), self.words("drill.weak", level=event.level)
        self._editor.border_title = escaped(f"{name}  {walls}")

    # Keys

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """What a drill is about comes first in the bottom line."""

        def place(item: tuple[str, ActiveBinding]) -> int:
            action = item[1].binding.action
            return FOREMOST.index(action) if action in FOREMOST else len(FOREMOST)

        return dict(sorted(super().active_bindings.items(), key=place))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("next", "skip", "undo") and self._grading:
            return not self._left  # said to be too early
        if action == "compare":
            return self._passed and bool(self.desk.programs(self._asked.question))
        if action == "hint":
            return not self._left  # a program that failed is the time for one
        if action == "edit":
            return not self._panes.editing if self.is_mounted else False
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Outside the editor. One Esc leaves it, or says that the next one leaves the drill."""
        if self._panes.editing:
            return
        if event.key == "escape" and not self._may_leave:
            event.stop()
            self._may_leave = True
            self.say(Content(self.words("drill.leave_again")))
        elif event.key == "enter" and self.done and self._editor.text != self._graded_text:
            event.stop()  # going on is for a program that has its verdict
            self.action_run()

    @on(CodeEditor.Left)
    def _left_editor(self) -> None:
        self._may_leave = True
        self._panes.go_to(self._panes.reading)
        self.refresh_bindings()

    def on_descendant_focus(self) -> None:
        self.refresh_bindings()

    def action_edit(self) -> None:
        self._unsay()
        self._panes.go_to(EDITOR)

    def action_turn(self, step: int) -> None:
        self._panes.turn(step)

    def action_enlarge(self) -> None:
        self._panes.enlarge()

    def show_hints(self, title: str, hints: Content) -> None:
        pane = self.query_one("#hints", Pane)
        pane.show(hints, title)
        self._panes.show("hints")
        self.call_after_refresh(pane.scroll_end, animate=False)

    def action_compare(self) -> None:
        from eprep.tui.screens.compare import CompareScreen

        programs = self.desk.programs(self._asked.question)
        self.app.push_screen(CompareScreen(self._editor.text, programs))

    def action_next(self) -> None:
        if not self._too_early():
            super().action_next()

    def action_skip(self) -> None:
        if not self._too_early():
            super().action_skip()

    def action_undo(self) -> None:
        if not self._too_early():
            super().action_undo()

    # Grading

    def action_run(self) -> None:
        """Store the program, then have it graded where it blocks no key."""
        if self._too_early():
            return
        source = self._editor.text
        if self._form.is_no_try(source):
            self.say(Content(self.words("drill.untouched")))
            return
        self._unsay()
        if not self._keep():  # nor could the answer be stored; here it can still be copied
            return
        if self._answered:  # another try is another answer: the same drill, asked anew
            self._asked = self.tutor.ask_again(self._asked)
            self._answered = False
        self._grading = True
        self._graded_text = source
        self._cases = []
        self._grade(self.store(source), source)
        self._show_cases()
        self._panes.show("results")
        self.refresh_bindings()

    def _grade(self, stored: StoredAnswer, source: str) -> None:
        """In a thread of the app's, which goes on when this screen is left."""
        app, tutor, asked = self.app, self.tutor, stored.asked

        def tried(case: Case) -> None:
            self.post_message(self.Tried(case))

        def graded() -> None:
            with ONE_AT_A_TIME:
                found = tutor.grade(asked.question, source, asked.seed, tried)
            app.call_later(self._graded, tutor, stored, found)

        app.run_worker(graded, thread=True, group="grading")

    @on(Tried)
    def _tried(self, event: Tried) -> None:
        self._cases.append(event.case)
        self._show_cases()

    def _show_cases(self) -> None:
        running = Content(self.words("drill.running"))
        lines = [case_line(case, self.words) for case in self._cases]
        self._results.show(Content("\n").join([running, *lines]))

    def _graded(self, tutor: Tutor, stored: StoredAnswer, found: Verdict) -> None:
        """On the app's own thread. The screen may have been left, and the verdict counts still."""
        self._grading = False
        if self._left or not self.is_attached:
            tutor.settle(self._session, stored, found)
            return
        self._passed = self._passed or found.correct
        if found.outcome is Outcome.INTERNAL_ERROR:
            tutor.settle(self._session, stored, found)
            self.say(Content(self.words("plain.internal_error")))
        else:
            self.settle(stored, found)
        self._results.show(verdict(self._asked.question, found, None, self.words))
        self._results.scroll_home(animate=False)
        self._panes.show("results")
        if found.correct or not self._panes.editing:
            self._may_leave = False  # nobody asked to be here
            self._panes.go_to("results")
        self.refresh_bindings()
