"""A canvas of braille dots: each cell of the terminal is two dots wide and four high.

Braille is one cell wide wherever it is shown, unlike the drawing characters that Japanese fonts
may show twice as wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

EMPTY = 0x2800
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a cell, by row and column from its upper left."""

DASH = 3
"""So many dots are drawn, and then so many left out."""

Dot = tuple[int, int]
"""Column and row of a dot, from the upper left."""


class Piece(NamedTuple):
    """Cells side by side that one pen has drawn; None: nobody's, or the frame's."""

    text: str
    pen: int | None = None


class Canvas:
    def __init__(self, columns: int, rows: int) -> None:
        self.width, self.height = 2 * columns, 4 * rows
        """In dots."""

        self._cells = [[EMPTY] * columns for _ in range(rows)]
        self._pens: list[list[int | None]] = [[None] * columns for _ in range(rows)]

    def dot(self, at: Dot, pen: int | None = None) -> None:
        x, y = at
        self._cells[y // 4][x // 2] |= DOTS[y % 4][x % 2]
        self._pens[y // 4][x // 2] = pen

    def path(self, dots: list[Dot], pen: int | None = None, *, dashed: bool = False) -> None:
        """Draw lines from dot to dot. A dashed one leaves dots out, but never its two ends."""
        for count, at in enumerate(_joined(dots)):
            if not dashed or count // DASH % 2 == 0:
                self.dot(at, pen)
        for at in dots[:1] + dots[-1:]:
            self.dot(at, pen)

    def rows(self) -> list[list[Piece]]:
        """A cell that several pens have drawn in is the last one's."""
        return [
            [
                Piece("".join(chr(cell) for cell, _ in cells), pen)
                for pen, cells in groupby(zip(row, pens, strict=True), key=lambda cell: cell[1])
            ]
            for row, pens in zip(self._cells, self._pens, strict=True)
        ]


def _joined(dots: list[Dot]) -> Iterator[Dot]:
    """The dots and all between them, none twice in a row."""
    yield from dots[:1]
    for (x0, y0), (x1, y1) in pairwise(dots):
        steps = max(abs(x1 - x0), abs(y1 - y0))
        for step in range(1, steps + 1):
            yield x0 + round((x1 - x0) * step / steps), y0 + round((y1 - y0) * step / steps)
