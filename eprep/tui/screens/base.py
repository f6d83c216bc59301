"""What every screen of ours has: the app by its own type, a bar above, the keys below, help."""

from __future__ import annotations

from typing import ClassVar, Protocol, cast

from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.tui.desk import Desk
from eprep.tui.keys import bind
from eprep.tui.screens.help import HelpScreen
from eprep.tui.widgets.key_bar import KeyBar
from eprep.tutor import Tutor


class HasDesk(Protocol):
    desk: Desk


class EprepScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [bind("?,f1", "help", "key.help")]
    help_key: ClassVar[str]
    """The catalogue's text for `?` on this screen."""

    @property
    def desk(self) -> Desk:
        return cast("HasDesk", self.app).desk

    @property
    def tutor(self) -> Tutor:
        return self.desk.tutor

    @property
    def words(self) -> Words:
        return self.desk.words

    def bar(self, title: Content) -> Static:
        return Static(title, classes="bar", markup=False)

    def keys(self) -> KeyBar:
        return KeyBar(self.words)

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(self.words(self.help_key)))
