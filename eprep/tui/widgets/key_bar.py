"""The bottom line: which keys do what just now, in the catalogue's words."""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.text.width import width
from eprep.tui.keys import shown


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

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        self._changed(self.screen)

    def on_resize(self) -> None:
        self._changed(self.screen)

    def _changed(self, _screen: Screen[object]) -> None:
        """Draw what fits; help always does, because it comes first."""
        parts, room = [], self.size.width - 1
        for key, text, enabled in self._active():
            room -= width(f" {key} {text} ")
            if room < 0:
                break
            style = "bold" if enabled else "dim"
            parts.append(Content.assemble(" ", (key, style), " ", text, " "))
        self.update(Content("").join(parts))

    def _active(self) -> list[tuple[str, str, bool]]:
        """Key, what it does and whether it may now; each action once, by its best key that works.

        A letter does not work while the focus is where letters are typed.
        """
        found: dict[str, tuple[str, str, bool]] = {}
        for key, active in self.screen.active_bindings.items():
            name, binding = shown(key), active.binding
            if name is not None and binding.show and self._words.knows(binding.description):
                entry = (name, self._words(binding.description), active.enabled)
                found.setdefault(binding.action, entry)
        first = found.pop("help", None)
        return [*([first] if first else []), *found.values()]
