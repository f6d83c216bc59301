"""A listing with blanks, and a line to type in for each of them."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.widgets import Input, Static

from eprep.core.forms_composed import FillIn
from eprep.core.text.blanks import LONGEST, pieces
from eprep.tui.keys import bind
from eprep.tui.listing_text import listing
from eprep.tui.widgets.composing import Answered, Composite, Remarked


class BlankInput(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "submit", "key.answer"),
        bind("down", "app.focus_next"),
        bind("up", "app.focus_previous"),
    ]

    def __init__(self, name: str) -> None:
        super().__init__(name=name, max_length=LONGEST)
        self.cursor_blink = False


class BlanksInput(Composite):
    def __init__(self, form: FillIn) -> None:
        self._form = form
        self._asked = False
        """Whether the last Enter left a blank empty."""

        self._inputs = [BlankInput(name) for name in form.blanks]
        self.first = self._inputs[0]
        rows = (Horizontal(Static(entry.name or "", markup=False), entry) for entry in self._inputs)
        self._listing = Static(listing(form.listing), markup=False)
        super().__init__(
            VerticalScroll(self._listing, id="listing"), VerticalScroll(*rows, id="fields")
        )

    def on_resize(self) -> None:
        """The listing has what the lines to type in leave, and at least half."""
        apart = 0 if self.screen.has_class("-short") else 1
        height = self.size.height - apart
        typed = min(len(self._inputs), height // 2)
        self.query_one("#listing").styles.max_height = max(1, height - typed)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Where it stands in the listing is what is to be seen then."""
        if not isinstance(event.widget, BlankInput):
            return
        name = event.widget.name or ""
        self._listing.update(listing(self._form.listing, here=name))
        before = ""
        for piece in pieces(self._form.listing):
            if piece.blank == name:
                break
            before += piece.text
        region = Region(0, max(0, before.count("\n") - 1), 1, 3)
        self.query_one("#listing").scroll_to_region(region, animate=False)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._asked = False

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        """On to what is still empty; Enter once more answers as it is, and skips what is empty
        altogether."""
        event.stop()
        texts = [entry.value for entry in self._inputs]
        empty = [entry for entry in self._inputs if not entry.value.strip()]
        if self._asked or not empty:
            self.post_message(Answered(self._form.read("\n".join(texts))))
            return
        self._asked = True
        later = self._inputs.index(event.input)  # type: ignore[arg-type]  # one of these it is
        following = (*self._inputs[later + 1 :], *self._inputs[: later + 1])
        next(entry for entry in following if entry in empty).focus()
        nothing = len(empty) == len(self._inputs)
        self.post_message(Remarked("screen.no_blanks" if nothing else "screen.blanks_left"))
