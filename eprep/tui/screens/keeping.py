"""What a learner may keep about the question at hand: a bookmark, a note, a report of an error."""

from __future__ import annotations

from abc import abstractmethod

from textual.binding import BindingType

from eprep.core.error_report import ErrorReport
from eprep.core.fault import Refusal
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import STAR

KEEPING: list[BindingType] = [
    bind("m,f8", "bookmark", "key.bookmark"),
    bind("t,f9", "note", "key.note"),
    bind("!,f10", "report_error", "key.report_error"),
]
"""For the end of a screen's own keys, so that these come last in the bottom line."""


class KeepingScreen(EprepScreen):
    @abstractmethod
    def at_hand(self) -> ErrorReport | None:
        """The question, with what is known of how it was asked and answered."""

    def show_kept(self) -> None:
        """Draw anew what has a bookmark or a note."""

    def star(self, id_: str) -> str:
        """Before the title of a question that has a bookmark."""
        return f"{STAR} " if id_ in self.desk.notebook.bookmarks() else ""

    def action_bookmark(self) -> None:
        found = self.at_hand()
        if found is not None:
            id_, notebook = found.question.id, self.desk.notebook
            with self.unless_refused():
                notebook.bookmark(id_, id_ not in notebook.bookmarks())
            self.show_kept()

    def action_note(self) -> None:
        from eprep.tui.screens.note import NoteScreen

        found = self.at_hand()
        if found is not None:
            screen = NoteScreen(self.desk, found.question.id)
            self.app.push_screen(screen, lambda _: self.show_kept())

    def action_report_error(self) -> None:
        """Write it down, then say where it lies. That this may fail is no reason to end."""
        from eprep.tui.screens.error_report import ErrorReportScreen

        found = self.at_hand()
        if found is None:
            return
        try:
            path, text = self.desk.report_error(found)
        except Refusal as refusal:
            path, text = "", self.words(refusal.phrase)
        self.app.push_screen(ErrorReportScreen(self.words, path, text))
