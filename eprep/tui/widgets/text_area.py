"""Textual's text area, of which all that was typed can be taken back."""

from __future__ import annotations

from textual.geometry import Offset
from textual.widgets import TextArea


class UndoingTextArea(TextArea):
    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Textual asks for it in the middle of undoing, when the cursor may stand where the text
        has ended."""
        if self.cursor_location[0] >= self.document.line_count:
            return Offset()
        return super().scroll_cursor_visible(center, animate)
