"""The bottom line: which keys do what just now, in the catalogue's words."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.text.width import width


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
        """Draw what fits; `?` always does, because it comes first."""
        shown, room = [], self.size.width - 1
        for binding, enabled in self._shown():
            key, text = binding.key_display or binding.key, self._words(binding.description)
            room -= width(f" {key} {text} ")
            if room < 0:
                break
            style = "bold" if enabled else "dim"
            shown.append(Content.assemble(" ", (key, style), " ", text, " "))
        self.update(Content("").join(shown))

    def _shown(self) -> list[tuple[Binding, bool]]:
        """Bindings with a description of ours, each once, help first."""
        found: dict[str, tuple[Binding, bool]] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and self._words.knows(active.binding.description):
                found.setdefault(active.binding.action, (active.binding, active.enabled))
        return sorted(found.values(), key=lambda pair: pair[0].action != "help")
