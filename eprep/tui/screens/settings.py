"""The settings that a learner changes: theme, exam date, minutes, place in the course, borders."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from eprep.core.fault import Refusal
from eprep.core.preferences import KEYS, Preferences, shown
from eprep.core.text.width import fit
from eprep.tui import patches
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.widgets.menu import Menu
from eprep.tui.widgets.remark import Remark

SETTINGS = (
    "theme", "exam_date", "minutes", "day_hour", "place", "editor", "mouse", "ascii_borders",
)  # fmt: skip
"""Enter turns those that have few values to the next one; the others are typed."""


class Values(Menu):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "select", "key.change")]


class Line(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key.save"),
        bind("escape", "screen.back", "key.stop_typing"),
    ]


class SettingsScreen(EprepScreen):
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("q,escape", "back", "key.back")]
    help_key = "help.screen.settings"

    def __init__(self) -> None:
        super().__init__()
        self._typing: str | None = None
        """The setting that is being typed."""

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.settings")))
        title, keys = self.words("screen.settings.menu"), self.words("screen.settings.keys")
        yield panel(Values("settings"), title, keys)
        typed = Line(id="typed", classes="panel")
        typed.cursor_blink = False
        typed.display = False
        yield typed
        remark = Remark()
        remark.display = True  # or the settings would jump when the first is kept
        yield remark
        yield self.keys()

    def on_mount(self) -> None:
        self._draw()
        self.query_one(Menu).focus()

    def _draw(self) -> None:
        settings = self.query_one(Menu)
        chosen = settings.highlighted or 0
        settings.set_options([Option(self._row(key), id=key) for key in SETTINGS])
        settings.highlighted = chosen

    def _row(self, key: str) -> Content:
        name = fit(self.words(f"setting.{key}"), 28)
        return Content.assemble(name, (self._said(key), "$text-accent"))

    def _said(self, key: str) -> str:
        """The value in words."""
        value = shown(getattr(self.desk.preferences, key))
        if KEYS[key].names:
            return self.words(f"setting.{key}.{value}")
        return value or self.words("setting.none")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        key = event.option_id or ""
        if values := KEYS[key].names:
            value = shown(getattr(self.desk.preferences, key))
            self._keep(key, values[(values.index(value) + 1) % len(values)])
        else:
            self._type(key)

    def _type(self, key: str) -> None:
        self._typing = key
        typed = self.query_one("#typed", Input)
        typed.value = shown(getattr(self.desk.preferences, key))
        typed.border_title = self.words(f"setting.{key}")
        typed.placeholder = self.words(f"setting.{key}.example")
        typed.display = True
        typed.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._typing is not None and self._keep(self._typing, event.value.strip()):
            self._stop_typing()

    def _keep(self, key: str, value: str) -> bool:
        """Whether the value is one; what speaks against it is said below."""
        try:
            self.desk.preferences = self.desk.keep_preference(key, value)
        except Refusal as refusal:
            self.query_one(Remark).say(self.words(refusal.phrase))
            return False
        self.query_one(Remark).say(self.words("screen.settings.kept"))
        self._heed(self.desk.preferences)
        self._draw()
        return True

    def _heed(self, preferences: Preferences) -> None:
        """What shows at once."""
        self.app.theme = preferences.theme
        patches.draw_borders(ascii_only=preferences.ascii_borders)
        self.app.refresh_css(animate=False)

    def _stop_typing(self) -> None:
        self._typing = None
        self.query_one("#typed").display = False
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """First out of the line that is being typed."""
        if self._typing is not None:
            self._stop_typing()
        else:
            self.app.pop_screen()
