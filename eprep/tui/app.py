"""The Textual app: knows which screen follows which."""

from __future__ import annotations

from textual import on
from textual.app import App
from textual.worker import WorkerFailed

from eprep.core.form import Editor
from eprep.core.session import Session
from eprep.tui import japanese
from eprep.tui.desk import Desk, Finish, GoOn, Start
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen


class EprepApp(App[int]):
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "eprep"

    def __init__(self, desk: Desk, session: Session | None = None) -> None:
        super().__init__()
        japanese.install()
        self.desk = desk
        self._first = session

    def on_mount(self) -> None:
        self.push_screen(HomeScreen())
        if self._first is not None:
            self._go_on(self._first)

    @on(Start)
    def _started(self, event: Start) -> None:
        self._go_on(self.desk.tutor.begin(event.entries, shuffle=event.shuffle))

    @on(GoOn)
    def _went_on(self, event: GoOn) -> None:
        self._go_on(event.session)

    @on(Finish)
    def _finished(self, event: Finish) -> None:
        """To the session's summary, or straight back where nothing was answered."""
        if event.session.answered:
            self.switch_screen(SummaryScreen(event.session))
        else:
            self.pop_screen()

    def _fatal_error(self) -> None:
        """In place of Textual's page of traceback with the learner's data in it: end, and let
        `run` say what went wrong."""
        self._close_messages_no_wait()

    def _go_on(self, session: Session) -> None:
        """The screen of the next question replaces that of the last one."""
        asked = self.desk.tutor.ask(session)
        if asked is None:
            screen: AskingScreen | SummaryScreen = SummaryScreen(session)
        else:
            kind = DrillScreen if isinstance(asked.form, Editor) else QuestionScreen
            screen = kind(session, asked)
        if isinstance(self.screen, AskingScreen | SummaryScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)


def run(desk: Desk, session: Session | None = None) -> int:
    """Run the interface until the learner leaves, from `session` on or from home; the exit code.

    What goes wrong inside is raised here, when the terminal is as it was before.
    """
    app = EprepApp(desk, session)
    app.run()
    failure = app._exception
    if isinstance(failure, WorkerFailed):
        raise failure.error
    if failure is not None:
        raise failure
    return app.return_code or 0
