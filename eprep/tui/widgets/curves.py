"""Curves of numbers as they come, drawn in braille over the whole of the widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual.content import Content
from textual.widget import Widget

from eprep.core.text.braille import Piece
from eprep.core.text.plot import Curve, Plot
from eprep.core.text.ticks import counting, linear, logarithmic, written
from eprep.tui.panel import escaped

PENS = ("$text-primary", "$text-warning")
"""Beside colour, the second curve is dashed, and each has its label."""

SOLID, DASHED = "⠒⠒⠒", "⠒⠀⠒"
CELLS_PER_TICK, ROWS_PER_TICK = 9, 2


class Curves(Widget):
    DEFAULT_CSS = """
    Curves {
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    def __init__(
        self,
        place: str,
        title: str,
        below: str,
        anchor: float,
        other: float,
        tell: Callable[[float], str] = written,
    ) -> None:
        """The scale always reaches to `anchor`, so that it moves less while numbers come, and from
        there to `other` where there is none yet.
        """
        super().__init__(id=place, classes="panel")
        self._title, self._below = title, below
        self.border_title = escaped(title)
        self._anchor, self._other = anchor, other
        self._tell = tell
        self._curves: Sequence[Curve] = ()
        self._last = 1
        self.logarithmic = False

    def show(self, curves: Sequence[Curve], last: int) -> None:
        """Draw the curves, the first over the others, from 0 to `last`."""
        self._curves, self._last = curves, last
        self.border_title = Content("  ").join(self._head())
        self.refresh()

    def render(self) -> Content:
        columns, rows = self.size
        drawn = self._plot(columns, rows).rows(columns, rows) if columns and rows > 0 else []
        return Content("\n").join(map(_line, drawn))

    def _plot(self, columns: int, rows: int) -> Plot:
        most = max(2, min(6, rows // ROWS_PER_TICK))
        values = [value for curve in self._curves for _, value in curve.points]
        if all(value == self._anchor for value in values):
            values.append(self._other)
        y = logarithmic(values, most) if self.logarithmic else linear([*values, self._anchor], most)
        x = counting(self._last, columns // CELLS_PER_TICK)
        return Plot(self._curves, x, y, self._tell, self._below)

    def _head(self) -> Iterator[Content]:
        """The title, and which line is which."""
        yield escaped(self._title)
        for pen, curve in enumerate(self._curves):
            sample = DASHED if curve.dashed else SOLID
            yield Content.styled(f"{sample} {curve.name}", PENS[pen])


def _line(pieces: Sequence[Piece]) -> Content:
    return Content.assemble(
        *((text, "$text-muted" if pen is None else PENS[pen]) for text, pen in pieces)
    )
