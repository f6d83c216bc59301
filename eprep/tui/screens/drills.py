"""The drills, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from eprep.core.entry import Entry
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.core.verdict import mark
from eprep.tui.desk import Start
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.widgets.menu import Menu


class DrillsScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.drills"

    def __init__(self, drills: Sequence[Entry]) -> None:
        super().__init__()
        self._drills = drills

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("screen.drills")))
        yield Menu("drills")
        yield self.keys()

    def on_screen_resume(self) -> None:
        """Show the newest mark beside each drill."""
        drills = self.query_one(Menu)
        chosen = drills.highlighted or 0
        tallies = self.tutor.tallies()
        names = {section.id: section.name for _, _, section in self.tutor.bank.syllabus.leaves()}
        drills.clear_options()
        for entry in self._drills:
            tally = tallies.get(entry.id)
            sign = mark(tally.newest) if tally else "  "
            text = f"{fit(sign, 3)}{fit(entry.id, 30)} {flat(names[entry.section])}"
            drills.add_option(Option(Content(text), id=entry.id))
        drills.highlighted = min(chosen, drills.option_count - 1)
        drills.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.post_message(Start([self._drills[event.option_index]], shuffle=False))
