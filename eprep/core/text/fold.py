"""Texts of strangers in lines so short that a terminal has none to wrap.

What a terminal wraps begins at its left edge, where only our own words may begin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from eprep.core.text.harmless import harmless
from eprep.core.text.width import width

CELLS = 76
"""Of a line with its indent. Terminals have 80; some count a few signs differently."""


def folded(text: str, indent: str) -> list[str]:
    """Each line of the text behind `indent`, and each piece of a longer one too."""
    room = CELLS - width(indent)
    lines = harmless(text).removesuffix("\n").split("\n")
    return [indent + piece for line in lines for piece in _pieces(line, room)]


def excerpt(lines: Sequence[str], most: int, left_out: Callable[[int], str]) -> Iterator[str]:
    """The head and the tail, `most` lines of both, and between them how many are left out."""
    if len(lines) <= most:
        yield from lines
        return
    head = most // 2
    tail = most - head
    yield from lines[:head]
    yield left_out(len(lines) - most)
    yield from lines[len(lines) - tail :]


def _pieces(line: str, cells: int) -> Iterator[str]:
    start = used = 0
    for position, character in enumerate(line):
        needed = _at_most(character)
        if used + needed > cells:
            yield line[start:position]
            start, used = position, 0
        used += needed
    yield line[start:]


def _at_most(character: str) -> int:
    """Cells that it takes in the terminal that gives it most of them."""
    if character == "\t":
        return 8
    if character == "\ufe0f":  # makes a picture of the sign before it
        return 1
    if unicodedata.east_asian_width(character) == "A" and width(character):
        return 2
    return width(character)
