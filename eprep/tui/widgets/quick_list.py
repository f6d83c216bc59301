"""Textual's OptionList, which draws all of itself anew when the cursor moves: here only the two
options that it leaves and reaches, so that a key is answered as soon on a long list as on a short.

Which lines an option has, Textual says under a private name; a version without it draws all.
"""

from __future__ import annotations

from textual.reactive import reactive
from textual.widgets import OptionList


class QuickList(OptionList):
    highlighted: reactive[int | None] = reactive(None, repaint=False)

    def watch_highlighted(self, highlighted: int | None) -> None:
        super().watch_highlighted(highlighted)
        self._redraw(self._left)
        self._redraw(highlighted)
        self._left = highlighted

    _left: int | None = None
    """Where the cursor was drawn last."""

    def action_page_up(self) -> None:
        """Textual's own stumbles where there is no room for a single row."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]

    def _redraw(self, index: int | None) -> None:
        if index is None:
            return
        lines = self._lines_of(index)
        if lines is None:
            self.refresh()
        else:
            self.refresh_lines(*lines)

    def _lines_of(self, index: int) -> tuple[int, int] | None:
        """Its first line and how many it has; None where Textual does not say."""
        try:
            return self._index_to_line[index], self._heights[index]
        except (AttributeError, KeyError):
            return None
