"""Curves over a frame with ticks, as lines of text of one exact size."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from eprep.core.text.braille import Canvas, Dot, Piece
from eprep.core.text.ticks import Scale, written
from eprep.core.text.width import fit, width

BARE_COLUMNS, BARE_ROWS = 18, 5
"""A plot smaller than this in its curves' part has no frame."""

LEFT, LEFT_TICKS = "⢸", ("⢹", "⢺", "⢼", "⣸")
"""The left edge, and with a tick at each of a cell's four dots."""

BOTTOM, BOTTOM_TICKS, CORNER = "⠉", ("⠋", "⠙"), "⠈"


@dataclass(frozen=True)
class Curve:
    points: Sequence[tuple[float, float]]
    name: str = ""
    """For a legend."""

    label: str = ""
    """Stands beside the curve's last point, if there is room."""

    dashed: bool = False


@dataclass(frozen=True)
class Plot:
    """Its first curve is drawn over the others; the pen of a piece is the curve's number."""

    curves: Sequence[Curve]
    x: Scale
    y: Scale
    tell: Callable[[float], str] = written
    """How the ticks at the left are written."""

    below: str = ""
    """What the ticks below count."""

    def rows(self, columns: int, rows: int) -> list[list[Piece]]:
        names = [self.tell(tick) for tick in self.y.ticks]
        left = max(map(width, names), default=0) + 1
        right = max((width(c.label) for c in self.curves), default=0) + 1
        if columns - left < BARE_COLUMNS or rows - 2 < BARE_ROWS:
            return self._drawn(columns, rows).rows()
        if columns - left - right < BARE_COLUMNS:
            right = 0
        canvas = self._drawn(columns - left - right, rows - 2)
        edge = self._edge(names, left, canvas.height)
        labels = self._labels(right, canvas)
        drawn = zip(edge, canvas.rows(), labels, strict=True)
        framed = [[Piece(before), *row, after] for before, row, after in drawn]
        return [*framed, *self._foot(left, canvas.width, right)]

    def _drawn(self, columns: int, rows: int) -> Canvas:
        canvas = Canvas(columns, rows)
        for pen, curve in reversed(list(enumerate(self.curves))):
            for dots in self._paths(curve, canvas):
                canvas.path(dots, pen, dashed=curve.dashed)
        return canvas

    def _paths(self, curve: Curve, canvas: Canvas) -> Iterator[list[Dot]]:
        """The dots of its points; where one has no place the curve is broken off."""
        dots = [self._dot(point, canvas) for point in curve.points]
        for placed, run in groupby(dots, key=lambda dot: dot is not None):
            if placed:
                yield [dot for dot in run if dot is not None]

    def _dot(self, point: tuple[float, float], canvas: Canvas) -> Dot | None:
        x, y = self.x.share(point[0]), self.y.share(point[1])
        if x is None or y is None:
            return None
        return round(x * (canvas.width - 1)), round((1 - y) * (canvas.height - 1))

    def _edge(self, names: Sequence[str], cells: int, height: int) -> list[str]:
        """What stands left of each row: the edge, with ticks and what they are called."""
        edge = [" " * (cells - 1) + LEFT for _ in range(height // 4)]
        for tick, name in zip(self.y.ticks, names, strict=True):
            share = self.y.share(tick)
            if share is not None:
                dot = round((1 - share) * (height - 1))
                edge[dot // 4] = fit(name, cells - 1, right=True) + LEFT_TICKS[dot % 4]
        return edge

    def _labels(self, cells: int, canvas: Canvas) -> list[Piece]:
        """What stands right of each row: the curves' labels, in the order in which they end."""
        rows = canvas.height // 4
        column = [Piece(" " * cells)] * rows
        ends = [(self._end(curve, canvas), pen) for pen, curve in enumerate(self.curves)]
        ended = sorted((end, pen) for end, pen in ends if end is not None)
        free = 0
        for left, ((_, dot), pen) in zip(range(len(ended), 0, -1), ended, strict=True):
            row = min(max(dot // 4, free), rows - left)
            column[row] = Piece(fit(f" {self.curves[pen].label}" if cells else "", cells), pen)
            free = row + 1
        return column

    def _end(self, curve: Curve, canvas: Canvas) -> tuple[float, int] | None:
        """How far down its last point is, exactly and in dots."""
        for point in reversed(curve.points):
            dot = self._dot(point, canvas)
            if dot is not None:
                return -point[1], dot[1]
        return None

    def _foot(self, left: int, dots: int, right: int) -> list[list[Piece]]:
        """The lower edge with its ticks, and below it what they are called."""
        edge = [BOTTOM] * (dots // 2)
        cells = [" "] * (left + dots // 2 + right)
        taken = 0
        for tick in self.x.ticks:
            dot = round((self.x.share(tick) or 0.0) * (dots - 1))
            edge[dot // 2] = BOTTOM_TICKS[dot % 2]
            name = written(tick)
            first = max(0, min(left + dot // 2 - (len(name) - 1) // 2, len(cells) - len(name)))
            if first >= taken:
                cells[first : first + len(name)] = name
                taken = first + len(name) + 1
        line = " " * (left - 1) + CORNER + "".join(edge) + " " * right
        room = len(cells) - taken
        if self.below and room > width(self.below):
            cells[taken:] = fit(self.below, room, right=True)
        return [[Piece(line)], [Piece("".join(cells))]]
