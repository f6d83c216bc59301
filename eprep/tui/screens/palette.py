"""All that can be done here, to be searched by a word or a key."""

from __future__ import annotations

import unicodedata
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from eprep.core.catalogue import Words
from eprep.core.text.width import fit
from eprep.tui.keys import bind, shown
from eprep.tui.widgets.menu import Menu

ELSEWHERE = ("ctrl+p",)
"""Bindings that make no sense in the list that they open."""


TEXT, KEY = 44, 13
"""Cells of a deed's columns."""


class Deed(NamedTuple):
    text: str
    key: str
    action: str
    node: DOMNode
    """Whose action it is."""


class PaletteScreen(ModalScreen[Deed | None]):
    """Hands back what is to be done, for the screen below to do."""

    CSS_PATH = "palette.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape,ctrl+p", "dismiss"),
        bind("down", "move(1)"),
        bind("up", "move(-1)"),
    ]

    def __init__(self, below: Screen[None], words: Words) -> None:
        super().__init__()
        self._words = words
        self._deeds = _deeds(below, words)
        self._found: list[Deed] = []

    def compose(self) -> ComposeResult:
        sheet = Vertical(id="palette", classes="sheet")
        sheet.border_title = self._words("key.palette")
        sheet.border_subtitle = self._words("sheet.choose")
        with sheet:
            search = Input(placeholder=self._words("screen.palette.search"), id="wanted")
            search.cursor_blink = False
            yield search
            menu = Menu("deeds")
            menu.can_focus = False
            yield menu

    def on_mount(self) -> None:
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, wanted: str) -> None:
        words = _folded(wanted).split()
        self._found = [
            deed
            for deed in self._deeds
            if all(word in _folded(f"{deed.text} {deed.key}") for word in words)
        ]
        menu = self.query_one(Menu)
        rows = [Option(_row(deed)) for deed in self._found]
        none = [Option(Content(self._words("screen.palette.none")), disabled=True)]
        menu.set_options(rows or none)
        menu.highlighted = 0 if rows else None

    def action_move(self, step: int) -> None:
        menu = self.query_one(Menu)
        if self._found:
            menu.highlighted = ((menu.highlighted or 0) + step) % len(self._found)

    def on_input_submitted(self) -> None:
        self._do(self.query_one(Menu).highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._do(event.option_index)

    def _do(self, index: int | None) -> None:
        if index is not None and index < len(self._found):
            self.dismiss(self._found[index])


def _deeds(below: Screen[None], words: Words) -> list[Deed]:
    """Each action that is possible now, once, with its best key."""
    found: dict[str, Deed] = {}
    for key, active in below.active_bindings.items():
        name, binding = shown(key), active.binding
        known = words.knows(binding.description) and active.enabled
        if name is not None and known and key not in ELSEWHERE:
            deed = Deed(words(binding.description), name, binding.action, active.node)
            found.setdefault(binding.action, deed)
    return list(found.values())


def _row(deed: Deed) -> Content:
    key = fit(deed.key, KEY, right=True)
    return Content.assemble(fit(deed.text, TEXT), (key, "$text-accent"))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
