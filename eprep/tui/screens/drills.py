"""The drills by section, to choose one from."""

from __future__ import annotations

from collections.abc import Container, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from eprep.core.entry import Entry
from eprep.core.progress import Tally
from eprep.core.search import Searchable
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.core.verdict import mark
from eprep.tui.desk import Start
from eprep.tui.home_rows import FRAME
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import coloured
from eprep.tui.widgets.menu import Menu

ID = 22
"""Cells of a drill's name, which is longer in few banks."""

DRAFT = "*"
QUIET = "$foreground 75%"
"""Muted, and readable on the cursor too."""


class DrillsScreen(EprepScreen):
    CSS_PATH = "drills.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.drills"

    class Read(Message):
        """What the drills ask, by their ids."""

        def __init__(self, titles: Mapping[str, str]) -> None:
            super().__init__()
            self.titles = titles

    def __init__(self, drills: Sequence[Entry]) -> None:
        super().__init__()
        self._drills = {entry.id: entry for entry in drills}
        self._titles: Mapping[str, str] = {}

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.drills")))
        yield panel(Menu("drills"), self.words("screen.drills.by_section"))
        yield self.keys()

    def on_mount(self) -> None:
        self.call_after_refresh(self._read_titles, self.tutor.bank.texts())

    @work(thread=True, exclusive=True)
    def _read_titles(self, texts: Generator[Searchable]) -> None:
        worker, titles = get_current_worker(), {}
        with closing(texts):  # in this thread, to which its database belongs
            for text in texts:
                if worker.is_cancelled:
                    return
                if text.id in self._drills:
                    titles[text.id] = text.title
        self.post_message(self.Read(titles))

    @on(Read)
    def _read(self, event: Read) -> None:
        self._titles = event.titles
        self._draw()

    def on_screen_resume(self) -> None:
        """Show the newest mark beside each drill."""
        self._draw()
        self.query_one(Menu).focus()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """List them anew, keeping the one that was chosen."""
        drills = self.query_one(Menu)
        chosen = drills.highlighted
        drills.set_options(self._options(self.tutor.tallies(), self.desk.notebook.drafts()))
        drills.highlighted = 1 if chosen is None else chosen  # below the name of its section

    def _options(
        self, tallies: Mapping[str, Tally], drafts: Container[str]
    ) -> Iterator[Option | None]:
        """Each section's drills below its name, in the syllabus's order."""
        leaves = [section for _, _, section in self.tutor.bank.syllabus.leaves()]
        place = {section.id: number for number, section in enumerate(leaves)}
        drills = sorted(self._drills.values(), key=lambda entry: place[entry.section])
        cells = max(40, self.size.width - FRAME)
        for number, entries in groupby(drills, key=lambda entry: place[entry.section]):
            if number != place[drills[0].section]:
                yield None
            name = flat(leaves[number].name)
            yield Option(Content.styled(name, "bold $text-primary"), disabled=True)
            for entry in entries:
                tally = tallies.get(entry.id)
                sign = coloured(mark(tally.newest)) if tally else Content(" ")
                drafted = Content(DRAFT if entry.id in drafts else " ")
                yield Option(self._row(entry.id, sign + drafted, cells), id=entry.id)

    def _row(self, id_: str, signs: Content, cells: int) -> Content:
        title = fit(self._titles.get(id_, ""), max(0, cells - ID - 4)).rstrip()
        return Content.assemble(signs, " ", (fit(id_, ID), QUIET), " ", title)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        assert event.option_id is not None  # a section cannot be chosen
        self.post_message(Start([self._drills[event.option_id]], shuffle=False))
