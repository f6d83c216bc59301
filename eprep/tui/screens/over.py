"""A session that is over: what was missed is asked again, and the newest answer taken back."""

from __future__ import annotations

from textual.binding import BindingType

from eprep.core.session import Session
from eprep.tui.desk import GoOn, Start
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen

OVER: list[BindingType] = [
    bind("w,ctrl+w", "again", "key.again"),
    bind("u,ctrl+z", "undo", "key.undo"),
]
"""To stand among a screen's own keys, in whose order the bottom line names them."""


class OverScreen(EprepScreen):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "again":
            return bool(self._session.missed)
        if action == "undo":
            return bool(self._session.results)
        return super().check_action(action, parameters)

    def action_again(self) -> None:
        found = self.tutor.bank.find(self._session.missed)
        entries = [found[id_] for id_ in self._session.missed]
        self.post_message(Start(entries, shuffle=self._session.shuffle, chosen_weak=True))

    def action_undo(self) -> None:
        with self.unless_refused():
            if self.tutor.undo(self._session) is not None:
                self.post_message(GoOn(self._session))
