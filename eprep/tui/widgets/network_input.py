"""The sizes of a network's layers, typed in a line, and the network drawn while they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from eprep.core.form import Answer
from eprep.core.forms_composed import LayersEntry
from eprep.core.text.layers import read_layers
from eprep.core.text.network import drawn
from eprep.tui.keys import bind
from eprep.tui.text import literal
from eprep.tui.widgets.composing import Answered, Composite, Remarked
from eprep.tui.widgets.number_input import NumberInput

LAYERS = frozenset("0123456789-ー−→,、 ")
"""What an answer is typed with, as far as half-width forms go."""


class LayersInput(NumberInput):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "submit", "key.answer")]

    def __init__(self, example: str) -> None:
        super().__init__(example)
        self._allowed = LAYERS


class NetworkInput(Composite):
    def __init__(self, understood: Callable[[Answer], str], example: str) -> None:
        """`understood` words how an answer was read."""
        self._understood = understood
        self._empty = False
        """Whether the last Enter came with nothing typed."""

        self.first = LayersInput(example)
        self._drawing = Static(markup=False)
        super().__init__(self.first, VerticalScroll(self._drawing, id="drawing"))

    @on(Input.Changed)
    def _draw(self, event: Input.Changed) -> None:
        self._empty = False
        answer = LayersEntry().read(event.value)
        layers = None if answer is None else read_layers(answer)
        if answer is None or layers is None:
            self._drawing.update(Content())
            return
        cells = self.query_one("#drawing").scrollable_content_region.width - 1
        picture = "\n".join(drawn(layers, cells))
        self._drawing.update(literal(f"{picture}\n{self._understood(answer)}".strip("\n")))

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        """Nonsense is said to be nonsense; nothing at all, twice, is a skip."""
        event.stop()
        answer = LayersEntry().read(event.value)
        if answer is not None or self._empty:
            self.post_message(Answered(answer))
        elif event.value.strip():
            self.post_message(Remarked("plain.again"))
        else:
            self._empty = True
            self.post_message(Remarked("screen.no_layers"))
