"""Texts of strangers in lines so short that a terminal has none to wrap.

What a terminal wraps begins at its left edge, where only our own words may begin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from eprep.core.text.harmless import harmless
from eprep.core.text.lines import NOT_FIRST, NOT_LAST, breaks
from eprep.core.text.width import width

CELLS = 76
"""Of a line with its indent. Terminals have 80; some count a few signs differently."""

WIDE = "\u3400"
"""Any sign that takes two cells in every terminal."""

KINSOKU = NOT_FIRST | NOT_LAST

MOST_PRINTED = 20
"""Lines of a program's output that are shown: with the verdict they fit a small terminal."""

MOST_SAID = 40
"""Lines of a reason: two matrices and the inputs."""


def folded(text: str, indent: str, cells: int = CELLS) -> list[str]:
    """Each line of what a program printed behind `indent`, and each piece of a longer one too."""
    return _behind(indent, text, lambda line: _pieces(line, cells - width(indent)))


def folded_words(text: str, indent: str, cells: int = CELLS) -> list[str]:
    """The same for sentences and matrices: broken between words, as Japanese may be."""
    return _behind(indent, text, lambda line: _at_words(line, cells - width(indent)))


def _behind(indent: str, text: str, cut: Callable[[str], Iterable[str]]) -> list[str]:
    lines = harmless(text).removesuffix("\n").split("\n")
    return [indent + piece for line in lines for piece in cut(line)]


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


def _at_words(line: str, cells: int) -> Iterator[str]:
    """Where a sign may take two cells, it is broken like one that does; some cling and may not,
    and a tab has no width of its own: the hard bound holds for these as well."""
    proxy = "".join(WIDE if _at_most(sign) == 2 and sign not in KINSOKU else sign for sign in line)
    ends = [0, *breaks(proxy, cells), len(line)]
    for start, end in pairwise(ends):
        yield from _pieces(line[start:end].rstrip(" "), cells)


def _at_most(character: str) -> int:
    """Cells that it takes in the terminal that gives it most of them."""
    if character == "\t":
        return 8
    if character == "\ufe0f":  # makes a picture of the sign before it
        return 1
    if unicodedata.east_asian_width(character) == "A" and width(character):
        return 2
    return width(character)
