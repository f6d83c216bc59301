"""A list of any length, to choose from: only the rows that are seen are ever drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from eprep.tui.keys import bind

Draw = Callable[[int, int], Content]
"""The row at a place, in that many cells."""


class LongList(ScrollView, can_focus=True):
    DEFAULT_CSS = """
    LongList {
        background: $background;
        color: $foreground;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        & > .long-list--cursor {
            color: $foreground;
            background: $block-cursor-blurred-background;
        }
        &:focus > .long-list--cursor {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"long-list--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "choose", "key.open"),
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("pageup", "turn(-1)"),
        bind("pagedown", "turn(1)"),
        bind("home", "move_to(0)"),
        bind("end", "move_to(-1)"),
    ]

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        pass

    def __init__(self, draw: Draw, id: str, nothing: str = "") -> None:  # noqa: A002  Textual's name for it
        super().__init__(id=id)
        self._draw = draw
        self._nothing = nothing.split("\n")
        """What is said where there is no row."""

        self.count = 0
        self.cursor = 0

    def show(self, count: int, cursor: int = 0) -> None:
        """Draw so many rows, with the cursor on that one."""
        self.count, self.cursor = count, max(0, min(cursor, count - 1))
        self.virtual_size = Size(0, count)
        self._follow()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        index, cells = self.scroll_offset.y + y, self.scrollable_content_region.width
        if index >= self.count:
            return self._below(index, cells)
        on_cursor = index == self.cursor
        style = self.get_visual_style("long-list--cursor") if on_cursor else self.visual_style
        row = self._draw(index, cells - 2).truncate(cells - 2, ellipsis=True).pad(1, 1)
        if on_cursor:
            row = Content(row.plain)  # its own colours were chosen for another background
        strips = Visual.to_strips(self, row, cells, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(cells, self.rich_style)

    def _below(self, index: int, cells: int) -> Strip:
        """What stands under the last row."""
        if self.count or index >= len(self._nothing):
            return Strip.blank(cells, self.rich_style)
        said = Content(self._nothing[index]).pad(1, 0)
        style = self.visual_style
        strips = Visual.to_strips(self, said, cells, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(cells, self.rich_style)

    def action_choose(self) -> None:
        if self.count:
            self.post_message(self.Chosen())

    def action_move(self, step: int) -> None:
        """At either end the cursor goes on at the other."""
        if self.count:
            self._move((self.cursor + step) % self.count)

    def action_turn(self, pages: int) -> None:
        self._move(self.cursor + pages * max(1, self.scrollable_content_region.height - 1))

    def action_move_to(self, index: int) -> None:
        self._move(index % max(1, self.count))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and (index := self.scroll_offset.y + offset.y) < self.count:
            self._move(index)
            self.post_message(self.Chosen())

    def _move(self, index: int) -> None:
        index = max(0, min(index, self.count - 1))
        if index != self.cursor:
            self.cursor = index
            self._follow()
            self.refresh()
            self.post_message(self.Moved())

    def _follow(self) -> None:
        if self.is_mounted:
            row = Region(0, self.cursor, 1, 1)
            self.scroll_to_region(row, animate=False, force=True, immediate=True)
