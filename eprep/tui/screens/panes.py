"""Which of a drill's panes are shown: side by side where there is room, else one to be read at a
time above the editor, and any of them alone when it is enlarged."""

from __future__ import annotations

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from eprep.core.text.harmless import flat

EDITOR = "editor"
READING = ("statement", "hints", "results")
"""Panes beside or above the editor; the last two open when there is something to read in them."""

WIDE = 100
"""Columns from which all stand side by side."""


class Pane(VerticalScroll):
    """A text to be read, under a title."""

    def __init__(self, id: str, title: str, text: Content) -> None:  # noqa: A002  Textual's name
        super().__init__(id=id, classes="panel")
        self.title = title
        self._text = Static(text, id=TEXTS[id], markup=False)

    def on_mount(self) -> None:
        self.mount(self._text)

    def show(self, text: Content, title: str | None = None) -> None:
        self._text.update(text)
        if title is not None:
            self.title = title

    def entitle(self, among: list[Pane]) -> None:
        """Say its name; between those of others, where it stands in front of them."""
        names = [
            Content(flat(pane.title)) if pane is self else Content.styled(flat(pane.title), BEHIND)
            for pane in among
        ]
        self.border_title = Content.assemble(Content.styled(" │ ", BEHIND).join(names))


BEHIND = "not bold $text-muted"
"""The name of a pane that another hides."""

TEXTS = {"statement": "prompt-text", "hints": "hint-texts", "results": "reasons"}


class Panes(Vertical):
    """Holds all of them, the editor last."""

    def __init__(self, reading: list[Pane], editor: Widget) -> None:
        super().__init__(Vertical(*reading, id="reading"), editor, id="work")
        self._opened = {"statement", EDITOR}
        self._reading = "statement"
        self._large = False
        self.current = EDITOR

    def on_mount(self) -> None:
        self._arrange()

    def on_resize(self) -> None:
        self._arrange()

    def pane(self, id_: str) -> Widget:
        return self.query_one(f"#{id_}")

    @property
    def editing(self) -> bool:
        return self.current == EDITOR

    @property
    def reading(self) -> str:
        """The pane that was last read."""
        return self._reading

    def go_to(self, id_: str) -> None:
        self.show(id_)
        self._entered(id_)
        self.pane(id_).focus()

    def show(self, id_: str) -> None:
        """Open it, without going there."""
        self._opened.add(id_)
        if id_ != EDITOR:
            self._reading = id_
        if self._large and id_ != self.current:
            self._large = False
        self._arrange()

    def turn(self, step: int) -> None:
        """To the next pane to be read; to the editor, where its own key leads too, if there is
        no other: from there the key does not lead on."""
        order = [id_ for id_ in READING if id_ in self._opened]
        large = self._large
        following = order[(order.index(self._reading) + step) % len(order)]
        self.go_to(following if len(order) > 1 else EDITOR)
        self._large = large
        self._arrange()

    def enlarge(self) -> None:
        """The pane where one is alone, or all of them again."""
        self._large = not self._large
        self._arrange()

    def on_descendant_focus(self) -> None:
        focused = self.screen.focused
        if focused is not None and focused.id in (*READING, EDITOR):
            self._entered(focused.id)

    def _entered(self, id_: str) -> None:
        if id_ == self.current:
            return
        self.current = id_
        if id_ != EDITOR:
            self._reading = id_
        self._arrange()

    def _arrange(self) -> None:
        alone = self._large or self.app.size.width < WIDE
        for id_ in READING:
            chosen = self.current if self._large else self._reading
            self.pane(id_).display = id_ in self._opened and (not alone or id_ == chosen)
        opened = [self.query_one(f"#{id_}", Pane) for id_ in READING if id_ in self._opened]
        for pane in opened:
            pane.entitle(opened if alone else [pane])
        self.pane(EDITOR).display = not self._large or self.editing
        self.query_one("#reading").display = not self._large or not self.editing
