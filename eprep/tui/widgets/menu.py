"""A list to choose from, whose Enter key is named in the bottom line."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from eprep.tui.keys import bind
from eprep.tui.widgets.quick_list import QuickList


class Menu(QuickList):
    """Text given to it is never markup."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "select", "key.open")]

    def __init__(self, id: str, classes: str | None = None) -> None:  # noqa: A002  Textual's name
        super().__init__(id=id, classes=classes, markup=False)
        self.auto_links = False  # or each row is looked through for links
