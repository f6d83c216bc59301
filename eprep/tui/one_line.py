"""A row of a list that is one line and as wide as is known: it is made when it comes into sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class OneLine(Visual):
    """Textual would set each row of a list only to count its lines."""

    def __init__(self, cells: int, make: Callable[[], Content]) -> None:
        """`make` gives a line of just so many cells."""
        self._cells = cells
        self._make = make

    @cached_property
    def content(self) -> Content:
        return self._make()

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self.content.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return 1 if self._cells <= width else self.content.get_height(rules, width)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """As Textual does it where the line has no room."""
        if self._cells > width:
            return self.content.render_strips(width, height, style, options)
        parts = self.content.render(style, end="", parse_style=options.get_style)
        segments = [Segment(text, (style + own).rich_style) for text, own in parts]
        return [Strip(segments, self._cells)][:height]
