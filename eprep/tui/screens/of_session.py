"""Which screen a session shows now. The app imports this, and so these screens, when one begins."""

from __future__ import annotations

from textual.screen import Screen

from eprep.core.first_evening import is_first_evening
from eprep.core.form import Editor, TextEntry
from eprep.core.forms_prose import Prose
from eprep.core.session import Session
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.screens.over import OverScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.screens.welcomed import WelcomedScreen
from eprep.tutor import Tutor


def next_screen(tutor: Tutor, session: Session) -> AskingScreen | OverScreen:
    asked = tutor.ask(session)
    if asked is None:
        return last_screen(session)
    if isinstance(asked.form, Editor):
        from eprep.tui.screens.drill import DrillScreen  # an editor takes its time to load

        return DrillScreen(session, asked)
    if isinstance(asked.form, Prose):
        from eprep.tui.screens.essay import EssayScreen

        return EssayScreen(session, asked)
    if isinstance(asked.form, TextEntry):
        from eprep.tui.screens.text import TextScreen

        return TextScreen(session, asked)
    return QuestionScreen(session, asked)


def last_screen(session: Session) -> OverScreen:
    over = session.position == len(session.entries)
    return WelcomedScreen(session) if over and is_first_evening(session) else SummaryScreen(session)


def is_of_session(screen: Screen[object]) -> bool:
    return isinstance(screen, AskingScreen | OverScreen)
