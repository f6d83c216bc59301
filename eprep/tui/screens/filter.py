"""A limit for the search: everything, or one of the values that there are, with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from eprep.core.catalogue import Words
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.widgets.menu import Menu

ROW = 50
COUNT = 6


class FilterScreen(ModalScreen[int | None]):
    """Gives the position of what was chosen, None where nothing was."""

    CSS_PATH = "filter.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("escape,q", "dismiss")]

    def __init__(
        self, words: Words, title: str, rows: Sequence[tuple[str, int]], chosen: int
    ) -> None:
        super().__init__()
        self._words = words
        self._title = title
        self._rows = rows
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        menu = Menu("values", classes="sheet")
        menu.border_title = escaped(self._title)
        menu.border_subtitle = self._words("sheet.choose")
        menu.add_options(Option(_row(name, count)) for name, count in self._rows)
        menu.highlighted = self._chosen
        yield menu

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)


def _row(name: str, count: int) -> Content:
    indent = len(name) - len(name.lstrip())
    return Content(fit(" " * indent + flat(name), ROW) + fit(str(count), COUNT, right=True))
