"""The Textual app: knows which screen follows which."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.screen import Screen

from eprep.core.entry import Entry
from eprep.core.session import Session
from eprep.tui.desk import Desk, Finish, GoOn, Start, TakeExam
from eprep.tui.ending import end_when_asked
from eprep.tui.failing import FailingApp
from eprep.tui.japanese_app import JapaneseApp
from eprep.tui.screens.home import HomeScreen
from eprep.tui.themes import THEMES
from eprep.tui.type_ahead import TypeAheadApp


class EprepApp(TypeAheadApp, JapaneseApp, FailingApp):
    CSS_PATH: ClassVar = ["app.tcss", "screens/home.tcss"]  # a screen's own would be read twice
    ENABLE_COMMAND_PALETTE = False
    TITLE = "eprep"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        desk: Desk,
        first: Session | TakeExam | None = None,
        painted: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(ascii_borders=desk.preferences.ascii_borders)
        self.desk = desk
        self._first = first
        self._painted = painted
        self._begin_in(desk.preferences.theme)

    def _begin_in(self, theme: str) -> None:
        """To set `theme` would do too, but with all that is drawn drawn again."""
        for known in THEMES.values():
            self.register_theme(known)
        self.set_reactive(EprepApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    def get_default_screen(self) -> Screen[None]:
        """Home is the first screen: no other is made and drawn before it."""
        return HomeScreen()

    def on_mount(self) -> None:
        end_when_asked(self)
        self.call_after_refresh(self._painted)
        if isinstance(self._first, Session):
            self._go_on(self._first)
        elif self._first is not None:
            self._taken(self._first)

    @on(Start)
    def _started(self, event: Start) -> None:
        early = self._early(event.entries) if event.chosen_weak else ()
        session = self.desk.tutor.begin(event.entries, shuffle=event.shuffle, uncounted=early)
        self._go_on(session)

    def _early(self, entries: Iterable[Entry]) -> frozenset[str]:
        from eprep.tutor.reviewing import too_early

        return too_early(self.desk.tutor, entries, self.desk.calendar, self.desk.exam)

    @on(GoOn)
    def _went_on(self, event: GoOn) -> None:
        self._go_on(event.session)

    @on(TakeExam)
    def _taken(self, event: TakeExam) -> None:
        from eprep.tui.screens.exams import take

        take(self, event.form, event.seed)

    @on(Finish)
    def _finished(self, event: Finish) -> None:
        """To the session's summary, or straight back where nothing was answered."""
        from eprep.tui.screens.of_session import last_screen

        if event.session.answered:
            self.switch_screen(last_screen(event.session))
        else:
            self.pop_screen()

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing selected: it copies, and ends nothing."""
        self.notify(self.desk.words("screen.how_to_quit"))

    def say_too_much(self) -> None:
        self.notify(self.desk.words("screen.too_much_pasted"))

    def _go_on(self, session: Session) -> None:
        """The screen of the next question replaces that of the last one."""
        from eprep.tui.screens.of_session import is_of_session, next_screen

        screen = next_screen(self.desk.tutor, session)
        if is_of_session(self.screen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)


def run(
    desk: Desk,
    first: Session | TakeExam | None = None,
    painted: Callable[[], None] = lambda: None,
    app_class: type[EprepApp] = EprepApp,
) -> int:
    """Run the interface until the learner leaves, from `first` on or from home; the exit code.

    `painted` is called once the first screen stands. What goes wrong inside is raised here, when
    the terminal is as it was before.
    """
    app = app_class(desk, first, painted)
    app.run(mouse=desk.preferences.mouse)
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
