"""How many cells of a terminal a text takes."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """Padded to `cells`, or cut with an ellipsis where it is longer."""
    if width(text) > cells:
        while text and width(text) > cells - 1:
            text = text[:-1]
        text += "…"[:cells]
    padding = " " * (cells - width(text))
    return padding + text if right else text + padding
