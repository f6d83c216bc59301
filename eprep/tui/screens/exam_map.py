"""The map of a mock exam: each question, whether answered or flagged, and a way to it."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.exam_state import Exam
from eprep.core.exam_view import CELL, COLUMNS, cell, legend, still_open
from eprep.tui.keys import bind
from eprep.tui.panel import escaped

SHEET = 7
"""Cells that the frame of the sheet takes, with its scroll bar."""


class ExamMapScreen(ModalScreen[int | None]):
    """Gives the position of the question that was chosen, None where none was."""

    CSS_PATH = "exam_sheets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("right", "move(1)"),
        bind("left", "move(-1)"),
        bind("down", "move_rows(1)"),
        bind("up", "move_rows(-1)"),
        bind("enter", "choose"),
        bind("backspace", "rub_out"),
        bind("escape,q,m,f8", "dismiss"),
    ]

    def __init__(self, words: Words, exam: Exam, here: int) -> None:
        super().__init__()
        self._words = words
        self._exam = exam
        self._here = here
        self._cursor = here
        self._typed = ""
        self._beyond = ""
        """The number that was typed last, where it names no question: Enter leads nowhere then."""

    @property
    def _columns(self) -> int:
        return max(1, min(COLUMNS, (self.app.size.width - SHEET) // CELL))

    def compose(self) -> ComposeResult:
        sheet = VerticalScroll(classes="sheet", can_focus=False)
        sheet.border_title = escaped(self._words("exam.map.title"))
        sheet.border_subtitle = escaped(self._words("exam.map.keys"))
        with sheet:
            yield Static(id="map", markup=False)
            yield Static(id="map-legend", markup=False)

    def on_mount(self) -> None:
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        count, columns = len(self._exam.paper.places), self._columns
        rows = [
            Content("").join(self._cell(n) for n in range(first, min(first + columns, count)))
            for first in range(0, count, columns)
        ]
        self.query_one("#map", Static).update(Content("\n").join(rows))
        unanswered, flagged = still_open(self._exam)
        said = [self._words("exam.still_open", unanswered=unanswered, flagged=flagged)]
        said.append(self._words("exam.map.typed", typed=self._typed) if self._typed else "")
        below = [self._words(legend()), "　".join(filter(None, said))]
        if self._beyond:
            count = len(self._exam.paper.places)
            below.append(self._words("exam.map.beyond", typed=self._beyond, count=count))
        self.query_one("#map-legend", Static).update(Content("\n".join(below)))
        here = Region(0, self._cursor // columns, 1, 1)
        self.query_one(VerticalScroll).scroll_to_region(here, animate=False)

    def _cell(self, position: int) -> Content:
        text = cell(self._exam, position, self._here)
        return Content.styled(text, "reverse" if position == self._cursor else "")

    def on_key(self, event: events.Key) -> None:
        """Digits make a number; after one that names no question the next begins anew."""
        digit = unicodedata.normalize("NFKC", event.character or "")
        if len(digit) == 1 and digit in "0123456789":
            event.stop()
            self._type((self._typed + digit).lstrip("0"))

    def _type(self, number: str) -> None:
        is_beyond = bool(number) and int(number) > len(self._exam.paper.places)
        self._typed, self._beyond = ("", number) if is_beyond else (number, "")
        if self._typed:
            self._cursor = int(number) - 1
        self._draw()

    def action_rub_out(self) -> None:
        self._type(self._typed[:-1])

    def action_move(self, step: int) -> None:
        if 0 <= self._cursor + step < len(self._exam.paper.places):
            self._cursor += step
        self._typed, self._beyond = "", ""
        self._draw()

    def action_move_rows(self, step: int) -> None:
        self.action_move(step * self._columns)

    def action_choose(self) -> None:
        if not self._beyond:
            self.dismiss(self._cursor)

    def on_click(self, event: events.Click) -> None:
        if event.widget is not self.query_one("#map"):
            return
        at = event.get_content_offset(event.widget)
        if at is None or at.x // CELL >= self._columns:
            return
        position = at.y * self._columns + at.x // CELL
        if position < len(self._exam.paper.places):
            self.dismiss(position)
