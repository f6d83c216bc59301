"""Choices or lines to pick: one at once, or several marked and then handed in."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from eprep.core.form import Answer, Pick, PickLines, PickSeveral
from eprep.tui.hanging import Hanging
from eprep.tui.keys import bind
from eprep.tui.text import inline, literal
from eprep.tui.widgets.quick_list import QuickList


class ChoiceList(QuickList):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key.answer"),
        bind("space", "mark", "key.mark"),
    ]

    class Answered(Message):
        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    class Proposed(Message):
        """Enter with nothing marked: what is under the cursor is, and Enter again answers. So
        Enter alone leads on, and yet never answers by surprise."""

    def __init__(self, form: Pick | PickSeveral | PickLines) -> None:
        self._form = form
        self._marked: set[int] = set()
        self._texts = form.lines if isinstance(form, PickLines) else form.choices
        options = [
            Option(self._prompt(i), disabled=not text.strip()) for i, text in enumerate(self._texts)
        ]
        super().__init__(*options, markup=False)

    @property
    def several(self) -> bool:
        return not isinstance(self._form, Pick)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "mark":
            return self.several
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Digits name choices, full-width ones too."""
        digit = unicodedata.normalize("NFKC", event.character or "")
        if len(digit) == 1 and digit in "123456789":
            event.stop()
            self._pick(int(digit) - 1)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        event.stop()
        self._pick(event.option_index)

    def action_mark(self) -> None:
        if self.highlighted is not None:
            self._toggle(self.highlighted)

    def action_submit(self) -> None:
        if self._marked:
            self.post_message(self.Answered(self._answer()))
        elif self.highlighted is not None:
            self._pick(self.highlighted)
            if self.several:
                self.post_message(self.Proposed())

    def _pick(self, index: int) -> None:
        if index >= len(self._texts) or not self._texts[index].strip():
            return
        self.highlighted = index
        if self.several:
            self._toggle(index)
        else:
            self.post_message(self.Answered(self._texts[index]))

    def _toggle(self, index: int) -> None:
        self._marked ^= {index}
        self.replace_option_prompt_at_index(index, self._prompt(index))

    def _answer(self) -> Answer:
        texts = [self._texts[i] for i in sorted(self._marked)]
        return [text.strip() for text in texts] if isinstance(self._form, PickLines) else texts

    def _prompt(self, index: int) -> Hanging:
        text = self._texts[index]
        mark = "■ " if index in self._marked else "□ " if text.strip() else "  "
        number = f"{mark if self.several else ''}{index + 1:>{len(str(len(self._texts)))}} "
        shown = literal(text.expandtabs(4)) if isinstance(self._form, PickLines) else inline(text)
        return Hanging(Content(number), shown)
