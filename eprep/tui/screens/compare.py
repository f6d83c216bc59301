"""One's own program beside others that pass, after a pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.text.harmless import flat, harmless
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.screens.base import EprepScreen


class CompareScreen(EprepScreen):
    CSS_PATH = "compare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n,right,tab", "turn(1)", "key.next_program"),
        bind("p,left,shift+tab", "turn(-1)", "key.last_program"),
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.compare"

    def __init__(self, own: str, programs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._own = own
        self._programs = programs
        """Names and sources, the reference first."""

        self._at = 0

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.compare")))
        with Container(id="programs"):
            for id_ in ("own", "other"):
                with VerticalScroll(id=id_, classes="panel"):
                    yield Static(id=f"{id_}-program", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self._list("own", self.words("screen.own_program"), self._own)
        self.query_one("#other").focus()
        self._show()

    def action_turn(self, step: int) -> None:
        self._at = (self._at + step) % len(self._programs)
        self._show()

    def _show(self) -> None:
        name, source = self._programs[self._at]
        self._list("other", f"{self._at + 1}/{len(self._programs)}  {flat(name)}", source)
        self.query_one("#other", VerticalScroll).scroll_home(animate=False)

    def _list(self, id_: str, title: str, source: str) -> None:
        from textual.highlight import highlight  # loads a lexer that only this screen needs

        self.query_one(f"#{id_}").border_title = escaped(title)
        program = highlight(harmless(source).strip(), language="python")
        self.query_one(f"#{id_}-program", Static).update(program)
