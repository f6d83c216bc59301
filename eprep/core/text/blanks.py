"""Blanks in a listing: marked 【ア】, 【イ】 and so on, each to be filled with a piece of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NAMES = "アイウエオカキクケコ"
"""Of the blanks, in order; there are no more."""

MARK = re.compile("【([ア-ン])】")

LONGEST = 200
"""Characters of what is filled in."""


class Piece(NamedTuple):
    text: str
    blank: str = ""
    """The name of the blank that it marks; none for what is between two of them."""


def pieces(listing: str) -> Iterator[Piece]:
    end = 0
    for match in MARK.finditer(listing):
        yield Piece(listing[end : match.start()])
        yield Piece(match[0], match[1])
        end = match.end()
    yield Piece(listing[end:])


def blanks_of(listing: str) -> list[str]:
    """The names of all blanks, each once, in the order of the names."""
    return sorted({piece.blank for piece in pieces(listing) if piece.blank})
