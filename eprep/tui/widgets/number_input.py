"""A line for a number. Keys that no number holds are left to the screen's shortcuts."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from eprep.core.text.harmless import flat
from eprep.tui.keys import bind

NUMERIC = frozenset("0123456789+-−.,/%eE ")


class NumberInput(Input):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "submit", "key.answer")]

    def __init__(self, unit: str) -> None:
        super().__init__(placeholder=flat(unit))
        self.cursor_blink = False
        self._allowed = NUMERIC | set(unit)

    def on_key(self, event: events.Key) -> None:
        """Keep other printable keys from the line; they go on to the bindings."""
        if event.is_printable and not self._takes(event.character):
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        return super().check_consume_key(key, character) and self._takes(character)

    def _takes(self, character: str | None) -> bool:
        if character is None:
            return False
        folded = unicodedata.normalize("NFKC", character)
        return character in self._allowed or all(c in self._allowed for c in folded)
