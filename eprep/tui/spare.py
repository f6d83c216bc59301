"""Rows of a screen that nobody uses, for a text that is cut off beside them."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.widget import Widget


def lend_rows(text: VerticalScroll, entry: Widget) -> None:
    """Let the text be taller by what it lacks, if there are rows to spare: below what the entry
    shows, or below the entry. To be called when all has its size."""
    lacking = text.max_scroll_y
    if lacking > 0:
        spare = _unused_inside(entry) + _unused_below(entry)
        text.styles.max_height = text.outer_size.height + min(lacking, spare)


def _unused_inside(entry: Widget) -> int:
    parts = [part for part in entry.children if part.display]
    used = sum(part.outer_size.height for part in parts)
    return max(0, entry.size.height - (used if parts else entry.virtual_size.height))


def _unused_below(entry: Widget) -> int:
    """Down to what is docked at the foot of the screen."""
    others = [part for part in entry.screen.children if part.display and part is not entry]
    below = [part.region.y for part in others if part.region.y >= entry.region.bottom]
    return max(0, min(below, default=entry.screen.size.height) - entry.region.bottom)
