"""The bottom line: which keys do what just now, in the catalogue's words."""

from __future__ import annotations

from typing import NamedTuple

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.text.width import width
from eprep.tui.keys import shown

WAYS_OUT = ("leave_editor", "quit_session", "app.pop_screen", "back", "leave")
"""Actions that lead away from here, the last of them shown last."""

LESSER = ("turn_order", "bookmark", "note", "confidence", "cause", "report_error")
"""Actions that make room, the last of them first, before all move closer together."""

SHOWN_FOR = 8.0
"""Seconds that a remark stands."""


class Entry(NamedTuple):
    action: str
    key: str
    text: str
    enabled: bool


class KeyBar(Static):
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        background: $panel;
        text-wrap: nowrap;
    }
    """

    def __init__(self, words: Words) -> None:
        super().__init__(markup=False)
        self._words = words
        self._remark = ""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_resize(self) -> None:
        self._changed(self.screen)

    def remark(self, key: str) -> None:
        """Say something before the keys for a while."""
        self._remark = f" {self._words(key)} "
        self._changed(self.screen)
        self.set_timer(SHOWN_FOR, self._unsay)

    def _unsay(self) -> None:
        self._remark = ""
        self._changed(self.screen)

    def _changed(self, _screen: Screen[object]) -> None:
        room = self.size.width - 1 - width(self._remark)
        entries, gap = _fitting(self._active(), room)
        parts = [Content.styled(self._remark, "reverse")] if self._remark else []
        for _, key, text, enabled in entries:
            styles = ("bold $text-accent", "$text-muted") if enabled else ("dim", "dim")
            parts.append(
                Content.assemble(" ", (key, styles[0]), " ", (text, styles[1]), " " * (gap - 1))
            )
        self.update(Content("").join(parts))

    def _active(self) -> list[Entry]:
        """Each action once, by its best key that works.

        A letter does not work while the focus is where letters are typed.
        """
        found: dict[str, Entry] = {}
        for key, active in self.screen.active_bindings.items():
            name, binding = shown(key), active.binding
            if name is not None and binding.show and self._words.knows(binding.description):
                text, action = self._words(binding.description), binding.action
                found.setdefault(action, Entry(action, name, text, active.enabled))
        first = found.pop("help", None)
        last = [found.pop(action) for action in WAYS_OUT if action in found]
        return [*([first] if first else []), *found.values(), *last]


def _fitting(entries: list[Entry], room: int) -> tuple[list[Entry], int]:
    """What fits, and the blanks between; help comes first, and the way out always has its place."""
    for gap in (2, 1):
        kept = entries
        for action in ("", *reversed(LESSER)):
            kept = [entry for entry in kept if entry.action != action]
            if _cells(kept, gap) <= room:
                return kept, gap
    while len(kept) > 2 and _cells(kept, 1) > room:
        kept.pop(-2)
    return kept, 1


def _cells(entries: list[Entry], gap: int) -> int:
    return sum(width(f"{entry.key} {entry.text}") + gap for entry in entries)
