"""Texts on the left, each to be given one of those above them, by its letter."""

from __future__ import annotations

import unicodedata
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.forms_composed import LETTERS, Pair
from eprep.tui.hanging import Hanging
from eprep.tui.keys import bind, twins
from eprep.tui.text import inline
from eprep.tui.widgets.composing import Answered, Composite, Remarked
from eprep.tui.widgets.quick_list import QuickList


class Matching(Composite):
    def __init__(self, form: Pair) -> None:
        lettered = (
            Content(f"{letter}. ") + inline(text)
            for letter, text in zip(LETTERS, form.choices, strict=False)
        )
        self.first = Lefts(form)
        letters = Static(Content("\n").join(lettered), markup=False)
        super().__init__(VerticalScroll(letters, id="letters"), self.first)


class Lefts(QuickList):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key.answer"),
        bind("right,space", "turn(1)", "key.change"),
        bind("left", "turn(-1)"),
    ]

    def __init__(self, form: Pair) -> None:
        self._form = form
        self._chosen: list[int | None] = [None] * len(form.left)
        super().__init__(*(Option(self._prompt(i)) for i in range(len(form.left))), markup=False)

    def on_mount(self) -> None:
        self.highlighted = 0

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """The letters that name something here are no keys of the screen's."""
        return self._letter(character) is not None or super().check_consume_key(key, character)

    def on_key(self, event: events.Key) -> None:
        letter = self._letter(event.character)
        digit = unicodedata.normalize("NFKC", event.character or "")
        if letter is not None:
            event.stop()
            event.prevent_default()
            self._choose(letter)
        elif len(digit) == 1 and digit in "123456789":
            event.stop()
            self.highlighted = min(int(digit), len(self._form.left)) - 1

    def _letter(self, character: str | None) -> int | None:
        """What a key names, whatever an input method has made of it."""
        if character is None:
            return None
        folded = unicodedata.normalize("NFKC", character).lower()
        named = enumerate(LETTERS[: len(self._form.choices)])
        return next((i for i, a in named if folded == a or character in twins(a)), None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        event.stop()
        self.highlighted = event.option_index
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """To the next letter, or the one before."""
        if self.highlighted is not None:
            now = self._chosen[self.highlighted]
            start = now if now is not None else -1 if step > 0 else 0
            self._set(self.highlighted, (start + step) % len(self._form.choices))

    def action_submit(self) -> None:
        found = [self._form.choices[i] for i in self._chosen if i is not None]
        if len(found) == len(self._chosen):
            self.post_message(Answered(found))
        else:
            self.highlighted = self._chosen.index(None)
            self.post_message(Remarked("screen.unpaired"))

    def _choose(self, letter: int) -> None:
        """And go on to the next one."""
        if self.highlighted is not None:
            self._set(self.highlighted, letter)
            self.highlighted = min(self.highlighted + 1, len(self._chosen) - 1)

    def _set(self, left: int, letter: int) -> None:
        self._chosen[left] = letter
        self.replace_option_prompt_at_index(left, self._prompt(left))

    def _prompt(self, left: int) -> Hanging:
        letter, cells = self._chosen[left], len(str(len(self._chosen)))
        named = "_" if letter is None else LETTERS[letter]
        lead = f"{left + 1:>{cells}}. [{named}] "
        text = inline(self._form.left[left])
        if letter is not None:
            text = Content.assemble(text, " — ", inline(self._form.choices[letter]))
        return Hanging(Content(lead), text)
