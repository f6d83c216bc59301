"""What every screen of ours has: the app by its own type, a bar above, the keys below, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from eprep.tui.keys import bind
from eprep.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from eprep.core.catalogue import Words
    from eprep.tui.app import EprepApp
    from eprep.tutor import Tutor


class EprepScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [bind("?,f1", "help", "key.help")]
    help_key: ClassVar[str]
    """The catalogue's text for `?` on this screen."""

    @property
    def eprep(self) -> EprepApp:
        return cast("EprepApp", self.app)

    @property
    def tutor(self) -> Tutor:
        return self.eprep.tutor

    @property
    def words(self) -> Words:
        return self.eprep.words

    def bar(self, title: Content) -> Static:
        return Static(title, classes="bar", markup=False)

    def keys(self) -> KeyBar:
        return KeyBar(self.words)

    def action_help(self) -> None:
        from eprep.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.words(self.help_key)))
