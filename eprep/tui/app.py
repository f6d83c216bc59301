"""The Textual app: holds what the screens share, and knows which screen follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import App

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.form import Editor
from eprep.core.progress import Overview
from eprep.core.session import Session
from eprep.tutor import Tutor


class EprepApp(App[int]):
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "eprep"

    def __init__(
        self,
        tutor: Tutor,
        words: Words,
        render_report: Callable[[Overview], str],
        session: Session | None = None,
    ) -> None:
        super().__init__()
        self.tutor = tutor
        self.words = words
        self.render_report = render_report
        self.drafts: dict[str, str] = {}
        """Programs as they were left, by question id, while the app runs."""

        self._session = session

    def on_mount(self) -> None:
        from eprep.tui.screens.home import HomeScreen

        self.push_screen(HomeScreen())
        if self._session is not None:
            self.go_on(self._session)

    def start(self, entries: Sequence[Entry], *, shuffle: bool = True) -> None:
        """Begin a session over `entries`, on top of the home screen."""
        self.go_on(self.tutor.begin(entries, shuffle=shuffle))

    def go_on(self, session: Session) -> None:
        """The next question of the session, or its summary; replaces the current question."""
        from eprep.tui.screens.asking import AskingScreen
        from eprep.tui.screens.drill import DrillScreen
        from eprep.tui.screens.question import QuestionScreen
        from eprep.tui.screens.summary import SummaryScreen

        follows = self.screen if isinstance(self.screen, AskingScreen | SummaryScreen) else None
        asked = self.tutor.ask(session)
        if asked is None:
            screen: AskingScreen | SummaryScreen = SummaryScreen(session)
        else:
            kind = DrillScreen if isinstance(asked.form, Editor) else QuestionScreen
            screen = kind(session, asked)
        if follows is None:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)

    def finish(self, session: Session) -> None:
        """Leave a session early: to its summary, or straight home where nothing was answered."""
        from eprep.tui.screens.summary import SummaryScreen

        if session.answered:
            self.switch_screen(SummaryScreen(session))
        else:
            self.pop_screen()


def run(
    tutor: Tutor,
    words: Words,
    render_report: Callable[[Overview], str],
    session: Session | None = None,
) -> int:
    """Run the interface until the learner leaves, from `session` on or from home; the exit code."""
    app = EprepApp(tutor, words, render_report, session)
    app.run()
    return app.return_code or 0
