"""Teaches Textual where Japanese lines break. It takes a run of kanji for one long word.

Textual looks its line breaker up under a private name; where a later version has none, its own
way of breaking stays, and nothing else is lost.
"""

from __future__ import annotations

import textual.content

from eprep.core.text.lines import breaks

NAME = "divide_line"


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:
    """In place of Textual's own: offsets at which `text` breaks into lines of `width` cells."""
    del fold  # a word wider than the line is always cut, and so never lost
    return breaks(text, max(width, 2))


def install() -> bool:
    """Put ours in place; False where this Textual has no such place."""
    if not hasattr(textual.content, NAME):
        return False
    setattr(textual.content, NAME, divide_line)
    return True
