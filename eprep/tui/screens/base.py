"""What every screen of ours has: the app by its own type, a bar above, the keys below, help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

from textual import events, on
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.fault import Refusal
from eprep.tui.desk import Desk
from eprep.tui.keys import bind
from eprep.tui.widgets.key_bar import KeyBar
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.tui.screens.palette import Deed

LEAST = Size(80, 24)

REFUSAL_SHOWN_FOR = 10.0
"""Seconds: it names a file."""


class HasDesk(Protocol):
    desk: Desk


class EprepScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("?,f1", "help", "key.help"),
        bind("ctrl+p", "palette"),
    ]
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

    @contextmanager
    def unless_refused(self, said: str = "screen.not_kept") -> Iterator[None]:
        """What is refused inside ends there: the learner is told why, and goes on."""
        try:
            yield
        except Refusal as refusal:
            text = self.words(said, reason=refusal.phrase)
            self.app.notify(text, severity="error", timeout=REFUSAL_SHOWN_FOR)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Unless this screen has gone by then: it is the next one that is refreshed and calls."""

        def still_here() -> Any:
            return callback(*args, **kwargs) if self.is_running else None

        return super().call_after_refresh(still_here)

    def help_text(self) -> str:
        return self.words(self.help_key)

    def action_help(self) -> None:
        from eprep.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.words, self.help_text()))

    def action_palette(self) -> None:
        from eprep.tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self, self.words), self._do)

    def _do(self, deed: Deed | None) -> None:
        if deed is not None:
            self.call_later(self.app.run_action, deed.action, deed.node)

    @on(events.Resize)
    def _say_if_small(self, event: events.Resize) -> None:
        """Below the least size, say so, and name what needs no screen; it works all the same."""
        small = event.size.width < LEAST.width or event.size.height < LEAST.height
        for notice in self.query("#small"):
            notice.display = small
        if small and self.is_attached and not self.query("#small"):  # else it is on its way out
            text = Content(self.words("screen.small"))
            self.mount(Static(text, id="small", classes="small", markup=False), before=0)
