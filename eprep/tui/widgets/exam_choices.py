"""The choices of a question of a mock exam: one is marked, and may be changed until the end."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from eprep.core.form import Pick
from eprep.tui.hanging import Hanging
from eprep.tui.keys import bind
from eprep.tui.text import inline
from eprep.tui.widgets.quick_list import QuickList

MARK = "●"
"""Before the choice that is the answer so far; it is none of the marks of a verdict."""


class ExamChoices(QuickList):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "go_on", "key.exam.enter"),
        bind("space", "choose"),
        bind("backspace,delete", "take_back"),
    ]

    class Chosen(Message):
        def __init__(self, answer: str) -> None:
            super().__init__()
            self.answer = answer

    class TakenBack(Message):
        """What was the answer shall be none."""

    class WentOn(Message):
        """Enter where nothing else is to be chosen."""

    class Laid(Message):
        """It has another size."""

    def __init__(self) -> None:
        super().__init__(id="choices", markup=False)
        self._texts: tuple[str, ...] = ()
        self._chosen: int | None = None

    def ask(self, form: Pick | None, answer: str | None) -> None:
        """Show another question's. The cursor is on the answer; without one it is nowhere, so that
        Enter does not answer by surprise."""
        self._texts = () if form is None else form.choices
        self._chosen = self._texts.index(answer) if answer in self._texts else None
        self.set_options(Option(self._prompt(i)) for i in range(len(self._texts)))
        self.highlighted = self._chosen
        self.scroll_home(animate=False)

    def mark(self, answer: str | None) -> None:
        """It is stored; of what was taken back the cursor lets go too."""
        before, self._chosen = self._chosen, None if answer is None else self._texts.index(answer)
        if answer is None:
            self.highlighted = None
        for index in (before, self._chosen):
            if index is not None:
                self.replace_option_prompt_at_index(index, self._prompt(index))

    def on_key(self, event: events.Key) -> None:
        """Digits name choices, full-width ones too, and 0 none of them."""
        digit = unicodedata.normalize("NFKC", event.character or "")
        if len(digit) != 1 or digit not in "0123456789":
            return
        event.stop()
        if digit == "0":
            self.action_take_back()
        else:
            self._choose(int(digit) - 1)

    def on_resize(self) -> None:
        self.post_message(self.Laid())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        event.stop()
        self._choose(event.option_index)

    def action_choose(self) -> None:
        if self.highlighted is not None:
            self._choose(self.highlighted)

    def action_take_back(self) -> None:
        if self._chosen is not None:
            self.post_message(self.TakenBack())

    def action_go_on(self) -> None:
        """Choose what is under the cursor; where that is chosen, or nothing is, go on."""
        if self.highlighted is None or self.highlighted == self._chosen:
            self.post_message(self.WentOn())
        else:
            self._choose(self.highlighted)

    def _choose(self, index: int) -> None:
        if index < len(self._texts):
            self.highlighted = index
            if index != self._chosen:
                self.post_message(self.Chosen(self._texts[index]))

    def _prompt(self, index: int) -> Hanging:
        mark = MARK if index == self._chosen else " "
        lead = Content.styled(f"{mark} {index + 1} ", "$text-accent" if mark == MARK else "")
        text = inline(self._texts[index])
        return Hanging(lead, text.stylize("bold") if mark == MARK else text)
