"""The app as a newcomer finds it: it asks three questions first, and then home begins."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.screen import Screen

from eprep.core.first_evening import FIRST_EVENING
from eprep.tui.app import EprepApp
from eprep.tui.desk import Welcomed
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.welcome import WelcomeScreen


class Welcoming(EprepApp):
    CSS_PATH: ClassVar = [*EprepApp.CSS_PATH, "screens/welcome.tcss"]

    def get_default_screen(self) -> Screen[None]:
        return WelcomeScreen()

    @on(Welcomed)
    def _welcomed(self, event: Welcomed) -> None:
        """Home, which nothing leads back from, and the first evening over it."""
        self.push_screen(HomeScreen())
        found = self.desk.tutor.bank.find(FIRST_EVENING)
        if event.begin and found:
            entries = [found[id_] for id_ in FIRST_EVENING if id_ in found]
            self._go_on(self.desk.tutor.begin(entries, shuffle=False))
