"""A figure in box-drawing signs as SVG: lines where the terminal has signs for lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html import escape

from eprep.core.question import Figure
from eprep.core.text.harmless import harmless
from eprep.core.text.width import cells_of, width

CELL, ROW = 8, 17
"""Units of the drawing that a cell of the terminal is wide, and a row high."""

WAYS = {"UP": (0, -1), "DOWN": (0, 1), "LEFT": (-1, 0), "RIGHT": (1, 0)}
BOTH = {"VERTICAL": ("UP", "DOWN"), "HORIZONTAL": ("LEFT", "RIGHT")}
HEADS = {"▶": (1, 0), "◀": (-1, 0), "▼": (0, 1), "▲": (0, -1)}
"""Signs that are the head of an arrow, and where it points."""


def figure_svg(figure: Figure) -> str:
    """It takes the colour of the text around it."""
    rows = harmless(figure.drawing).rstrip("\n").split("\n")
    wide = max(map(width, rows)) * CELL
    marks = "".join(mark for y, row in enumerate(rows) for mark in _row(row, y * ROW))
    alt = escape(harmless(figure.alt).strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {wide} {len(rows) * ROW}"'
        f' width="{wide}" height="{len(rows) * ROW}" stroke="currentColor" fill="currentColor"'
        f' font-family="monospace" font-size="14"><title>{alt}</title>{marks}</svg>'
    )


def _row(row: str, y: int) -> Iterator[str]:
    x, text, begun = 0, "", 0
    for sign in row:
        ways = ways_of(sign)
        if not ways and sign not in HEADS and sign != " ":
            begun = begun if text else x
            text += sign
        else:
            if text:
                yield _text(text, begun, y)
                text = ""
            yield _lines(x, y, ways) if ways else _head(x, y, sign) if sign in HEADS else ""
        x += cells_of(sign) * CELL
    if text:
        yield _text(text, begun, y)


def ways_of(sign: str) -> frozenset[str]:
    """Where the lines of a box-drawing sign go from its middle, by its Unicode name."""
    name = unicodedata.name(sign, "")
    if not name.startswith("BOX DRAWINGS") or "DIAGONAL" in name:
        return frozenset()  # a slope is drawn as the letter that it is
    words = set(name.split())
    return frozenset({*(words & set(WAYS)), *(w for word in words & set(BOTH) for w in BOTH[word])})


def _lines(x: int, y: int, ways: frozenset[str]) -> str:
    """From the middle of the cell to its edges."""
    middle = f"M{x + CELL / 2:g} {y + ROW / 2:g}"
    steps = (WAYS[way] for way in sorted(ways))
    path = "".join(f"{middle}l{dx * CELL / 2:g} {dy * ROW / 2:g}" for dx, dy in steps)
    return f'<path d="{path}" fill="none"/>'


def _head(x: int, y: int, sign: str) -> str:
    """A triangle whose point is where the next cell begins."""
    dx, dy = HEADS[sign]
    tip = (x + CELL / 2 + dx * CELL / 2, y + ROW / 2 + dy * ROW / 2)
    back = (tip[0] - dx * CELL, tip[1] - dy * CELL)
    side = (dy * CELL / 2, dx * CELL / 2)
    points = [tip, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1])]
    shape = " ".join(f"{a:g},{b:g}" for a, b in points)
    return f'<polygon points="{shape}" stroke="none"/>'


def _text(text: str, x: int, y: int) -> str:
    """As wide as in the terminal, whatever the font."""
    return (
        f'<text x="{x}" y="{y + ROW * 0.75:g}" textLength="{width(text) * CELL}"'
        f' lengthAdjust="spacingAndGlyphs" stroke="none">{escape(text)}</text>'
    )
