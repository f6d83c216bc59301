"""How many cells of a terminal a text takes, by the table that Textual draws by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

from eprep.core.text.cells import NONE, TWO, TWO_AS_PICTURE

JOINER = "\u200d"
"""Draws the picture after it into the one before."""

PICTURE = "\ufe0f"
"""Asks for the sign before it as a picture."""


def width(text: str) -> int:
    if text.isascii() and text.isprintable():
        return len(text)
    if JOINER in text or PICTURE in text:
        *_, whole = widths(text)
        return whole
    return sum(map(cells_of, text))


@lru_cache(maxsize=8192)
def cells_of(character: str) -> int:
    """Of one character by itself: 0, 1 or 2."""
    code = ord(character)
    return 0 if _among(NONE, code) else 2 if _among(TWO, code) else 1


def widths(text: str) -> Iterator[int]:
    """Of the text up to each character, and of all of it."""
    if JOINER not in text and PICTURE not in text:
        yield from accumulate(map(cells_of, text), initial=0)
        return
    used, last, joined = 0, "", False
    yield used
    for character in text:
        if joined:
            joined = False
        elif character == JOINER:
            joined = True
        elif character == PICTURE:
            used += bool(last) and _among(TWO_AS_PICTURE, ord(last))
            last = ""
        elif needed := cells_of(character):
            used, last = used + needed, character
        yield used


def _among(table: str, code: int) -> bool:
    firsts, lasts = _ranges(table)
    position = bisect_right(firsts, code) - 1
    return position >= 0 and code <= lasts[position]


@cache
def _ranges(table: str) -> tuple[list[int], list[int]]:
    pairs = [entry.partition("-") for entry in table.split()]
    return [int(a, 16) for a, _, _ in pairs], [int(b or a, 16) for a, _, b in pairs]


def fit(text: str, room: int, *, right: bool = False) -> str:
    """Padded to `room` cells, or cut with an ellipsis where it is longer."""
    if width(text) > room:
        seen = max(room, 1)
        while seen < len(text) and width(text[:seen]) < room:
            seen *= 2
        text = text[:seen]  # or a text without end, which a bank may have, takes as long
        while text and width(text) > room - 1:
            text = text[:-1]
        text = text.rstrip(JOINER) + "…"[:room]
    text = text.rstrip(JOINER)
    padding = " " * (room - width(text))
    return padding + text if right else text + padding
