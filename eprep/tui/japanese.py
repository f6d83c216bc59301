"""How text is set in Textual's widgets: where it breaks, how far in it goes on, a title's room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from textual.content import Content
from textual.style import Style

from eprep.core.text.lines import HARD, breaks, units
from eprep.core.text.width import width as cells_of

FORMULA = re.compile(r"\$[^$\n]+\$")
"""Where its marks still stand; elsewhere its blanks are hard ones."""

LEAD = re.compile(rf"\[\w+\]{HARD}(?:\d+{HARD})?|{HARD}+")
"""What a line of prose hangs on: a sign with a number, or hard blanks that set it in."""

DEEPER = 2
"""Cells that an indented line of code goes further in where it goes on below."""


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:
    """Offsets at which `text` breaks into lines of `width` cells. Textual's takes a run of kanji
    for one long word."""
    del fold  # a word wider than the line is always cut, and so never lost
    formulas = [found.span() for found in FORMULA.finditer(text)] if "$" in text else []
    return breaks(text, max(width, 2), formulas, hang=_hang(text, width))


def chunks(text: str) -> Iterable[tuple[int, int, str]]:
    """What the editor may put on a line of its own."""
    return ((start, end, text[start:end]) for start, end in units(text))


def _hang(text: str, width: int) -> int:
    """How far in a line goes on: prose below its own beginning, code deeper than that, so that
    it keeps its shape."""
    if lead := LEAD.match(text):
        return min(cells_of(lead[0]), width // 2)
    leading = len(text) - len(text.lstrip(" "))
    return min(leading + DEEPER, width // 2) if leading >= DEEPER and leading < len(text) else 0


def hanging(theirs: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    def _wrap_and_format(  # as Textual has it
        self: Content,
        width: int,
        align: str = "left",
        overflow: str = "fold",
        no_wrap: bool = False,
        line_pad: int = 0,
        tab_size: int = 8,
        selection: Any = None,
        selection_style: Any = None,
        post_style: Any = None,
        get_style: Any = Style.parse,
    ) -> list[Any]:
        """Lines as Textual makes them, those below an indented line's first moved in."""
        marks = (selection, selection_style, post_style, get_style)
        lines = theirs(self, width, align, overflow, no_wrap, line_pad, tab_size, *marks)
        if not no_wrap and not line_pad and align in ("left", "start"):
            _move_in(lines, width)
        return lines

    return _wrap_and_format


def _move_in(lines: Iterable[Any], width: int) -> None:
    hang = 0
    for line in lines:
        if line.x == 0:
            hang = _hang(line.content.plain, width)
        elif hang:
            line.content = line.content.pad_left(hang)
            line.x -= hang  # where the mouse finds the letter


def padded(theirs: Callable[..., Iterable[Any]]) -> Callable[..., Iterable[Any]]:
    def render_border_label(  # as Textual has it
        label: tuple[Content, Style],
        is_title: bool,
        name: Any,
        width: int,
        inner_style: Style,
        outer_style: Style,
        style: Style,
        has_left_corner: bool,
        has_right_corner: bool,
    ) -> Iterable[Any]:
        """A title with a blank on either side, also where the frame is but a line above."""
        text, own = label
        if text.cell_length and not (has_left_corner or has_right_corner):
            label = text.truncate(max(width - 2, 0), ellipsis=True).pad(1, 1), own
        styles = (inner_style, outer_style, style)
        return theirs(label, is_title, name, width, *styles, has_left_corner, has_right_corner)

    return render_border_label
