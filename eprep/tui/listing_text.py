"""A listing with blanks as Textual content: the blanks stand out, empty or filled."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from textual.content import Content

from eprep.core.text.blanks import pieces
from eprep.tui.text import literal


def listing(
    source: str, filled: Mapping[str, str] = MappingProxyType({}), *, here: str = ""
) -> Content:
    """With what fills the blanks, by their names; the one that is `here` is where one types."""
    parts = []
    for piece in pieces(source.rstrip("\n").expandtabs(4)):
        if not piece.blank:
            parts.append(Content.styled(literal(piece.text).plain, "$text-accent"))
            continue
        text = literal(filled.get(piece.blank, piece.text)).plain
        parts.append(
            Content.styled(text, "bold reverse" if piece.blank == here else "bold underline")
        )
    return Content("").join(parts)
