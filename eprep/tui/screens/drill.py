"""A drill: statement, editor, and the cases as they come."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.content import Content
from textual.message import Message

from eprep.core.session import Asked, Session
from eprep.core.verdict import Verdict
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.screens.grading import GradingScreen
from eprep.tui.screens.keeping import KEEPING
from eprep.tui.screens.panes import EDITOR, Pane, Panes
from eprep.tui.screens.saying import SAYING
from eprep.tui.text import material
from eprep.tui.widgets.code_editor import CodeEditor
from eprep.tui.widgets.remark import Remark

FOREMOST = ("help", "run", "next", "compare", "leave", "edit", "hint", "quit_session")
"""What the bottom line names first; the rest as far as there is room."""


class DrillScreen(GradingScreen):
    CSS_PATH = "drill.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "next", "key.next"),  # first where it may: a key of ours hides the base's
        bind("enter,ctrl+r", "run", "key.run"),
        bind("e,f6", "edit", "key.edit"),
        bind("c,f3", "compare", "key.compare"),
        *SAYING[2:],  # where it is not for comparing
        bind("f2,z", "enlarge", "key.enlarge"),
        bind("tab", "turn(1)", "key.next_pane"),
        bind("shift+tab", "turn(-1)"),
        *KEEPING,
    ]
    help_key = "help.screen.drill"

    class Unwalled(Message):
        """Programs are hardly shut in here."""

        def __init__(self, level: str) -> None:
            super().__init__()
            self.level = level

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
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
                Pane("statement", words("drill.pane.statement"), material(question)),
                Pane("hints", "", nothing),
                Pane("results", words("drill.pane.results"), nothing),
            ],
            editor,
        )
        yield Remark()
        yield self.keys()

    def on_mount(self) -> None:
        self._editor.border_subtitle = self.words("drill.run_here")
        self._panes.go_to("statement" if self._form.faulty else EDITOR)
        self._look_for_walls()

    @property
    def _panes(self) -> Panes:
        return self.query_one(Panes)

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
            self.say(self.words("drill.leave_again"))
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

    def show_results(self, text: Content, found: Verdict | None = None) -> None:
        """The verdict is gone to where nothing is being written, or where nothing is left to be."""
        results = self.query_one("#results", Pane)
        results.show(text)
        self._panes.show("results")
        if found is None:
            return
        results.scroll_home(animate=False)
        if found.correct or not self._panes.editing:
            self._may_leave = False  # nobody asked to be here
            self._panes.go_to("results")
