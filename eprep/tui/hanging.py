"""A text beside its lead: a number or a mark stands alone, and the text wraps in its own column."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

LEAST = 2
"""Cells that the text gets, however narrow the widget."""


class Hanging(Visual):
    def __init__(self, lead: Content, text: Content) -> None:
        self.lead = lead
        self._text = text

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        cells = self.lead.cell_length
        blank = Strip.blank(cells, style.rich_style)
        lead = self.lead.render_strips(cells, 1, style, options) or [blank]
        text = self._text.render_strips(self._room(width), None, style, options)
        rows = [Strip.join([blank if y else lead[0], strip]) for y, strip in enumerate(text)]
        return rows[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self.lead.cell_length + self._text.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self._text.get_height(rules, self._room(width))

    def _room(self, width: int) -> int:
        return max(width - self.lead.cell_length, LEAST)
