"""Texts to be put in order: the one under the cursor moves, or they are named one by one."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from eprep.core.forms_composed import Arrange
from eprep.tui.hanging import Hanging
from eprep.tui.keys import bind
from eprep.tui.text import inline
from eprep.tui.widgets.composing import Answered, Remarked
from eprep.tui.widgets.quick_list import QuickList

DIGITS = 9
"""Texts that a digit can name."""


class Ordering(QuickList):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key.answer"),
        bind("k,shift+up,ctrl+up", "carry(-1)", "key.up"),
        bind("j,shift+down,ctrl+down", "carry(1)", "key.down"),
        bind("backspace", "take_back"),
    ]

    def __init__(self, form: Arrange) -> None:
        self._form = form
        self._order = list(range(len(form.choices)))
        """The texts by the numbers that they were shown with, as they stand now."""

        self._named = 0
        """How many at the top have been named by their numbers."""

        self._touched = False
        super().__init__(*(Option(self._prompt(i)) for i in self._order), markup=False)

    def on_mount(self) -> None:
        self.highlighted = 0

    def on_key(self, event: events.Key) -> None:
        digit = unicodedata.normalize("NFKC", event.character or "")
        if len(digit) == 1 and digit in "123456789" and len(self._order) <= DIGITS:
            event.stop()
            self._pick(int(digit) - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click only moves the cursor."""
        event.stop()

    def action_submit(self) -> None:
        """An order that nobody has touched takes a second Enter, lest it be one by surprise."""
        if self._touched:
            self.post_message(Answered([self._form.choices[i] for i in self._order]))
        else:
            self._touched = True
            self.post_message(Remarked("screen.untouched"))

    def action_carry(self, step: int) -> None:
        start = self.highlighted
        if start is not None and 0 <= start + step < len(self._order):
            self._move(start, start + step)
            self._named = 0

    def action_take_back(self) -> None:
        self._named = max(0, self._named - 1)
        self.highlighted = self._named

    def _pick(self, text: int) -> None:
        """It takes the place after those that were named before it; after all, at the top."""
        if self._named == len(self._order):
            self._named = 0
        if text < len(self._order) and text not in self._order[: self._named]:
            self._move(self._order.index(text), self._named)
            self._named += 1

    def _move(self, start: int, end: int) -> None:
        self._touched = True
        self._order.insert(end, self._order.pop(start))
        for place in range(min(start, end), max(start, end) + 1):
            self.replace_option_prompt_at_index(place, self._prompt(place))
        self.highlighted = end

    def _prompt(self, place: int) -> Hanging:
        """Its place, and the number that it was shown with."""
        cells, text = len(str(len(self._order))), self._order[place]
        lead = f"{place + 1:>{cells}}. ({text + 1:>{cells}}) "
        return Hanging(Content(lead), inline(self._form.choices[text]))
