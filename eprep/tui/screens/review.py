"""The answered questions of a session again: what was asked, why the answer is what it is, and
what should be known before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.entry import Entry
from eprep.core.error_report import ErrorReport
from eprep.core.search import title_of
from eprep.core.session import Result
from eprep.core.text.harmless import flat
from eprep.core.text.width import width
from eprep.core.verdict import Verdict, mark
from eprep.tui.desk import Start
from eprep.tui.home_rows import FRAME
from eprep.tui.keys import bind
from eprep.tui.panel import JUDGED, panel
from eprep.tui.screens.keeping import KEEPING, KeepingScreen
from eprep.tui.text import coloured, literal, material
from eprep.tui.verdict_text import chip, reasons
from eprep.tui.widgets.menu import Menu


class ReviewScreen(KeepingScreen):
    CSS_PATH: ClassVar = ["judged.tcss", "review.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the scrolling text, which would take the arrows to scroll sideways.
        replace(bind("right,n,ctrl+n", "turn(1)", "key.next_question"), priority=True),
        replace(bind("left,b,ctrl+b", "turn(-1)", "key.last_question"), priority=True),
        bind("p,ctrl+g", "proof", "key.proof"),
        *(bind(str(n), f"practise({n - 1})") for n in range(1, 10)),
        *KEEPING,
        bind("q,escape,enter", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.review"

    def __init__(self, results: Sequence[Result], at: int) -> None:
        super().__init__()
        self._results = results
        self._at = at
        self._before: list[Entry] = []
        """What should be known before the question."""

    def compose(self) -> ComposeResult:
        yield self.bar(Content())
        with panel(VerticalScroll(id="reviewed")):
            yield Static(id="text", markup=False)
        title, keys = self.words("review.prerequisites"), self.words("review.prerequisites.keys")
        yield panel(Menu("prerequisites"), title, keys)
        yield self.keys()

    def on_mount(self) -> None:
        self._show()
        self.query_one("#reviewed").focus()

    def on_screen_resume(self) -> None:
        """What should be known may be known now."""
        self._list_prerequisites()

    def on_resize(self) -> None:
        self._list_prerequisites()

    def _show(self) -> None:
        stored, found = self._results[self._at]
        asked = stored.asked
        parts = [
            material(asked.question),
            Content(""),
            reasons(asked.question, found, asked.order, self.words, stored.answer or ""),
        ]
        self.query_one("#text", Static).update(Content("\n").join(parts))
        reviewed = self.query_one("#reviewed", VerticalScroll)
        name = Content(flat(asked.question.id))
        reviewed.border_title = Content.assemble(name, " ", self.chip(found))
        reviewed.remove_class(*JUDGED.values()).add_class(JUDGED[found.mark])
        reviewed.scroll_home(animate=False)
        self._list_prerequisites()
        self.show_kept()

    def chip(self, found: Verdict) -> Content:
        return chip(found, self.words)

    def show_kept(self) -> None:
        star = self.star(self._results[self._at][0].asked.question.id)
        place = f"{self._at + 1}/{len(self._results)}"
        title = Content.assemble(star, self.words("screen.review"), (f"  {place}", "$text-accent"))
        self.query_one(".bar", Static).update(title)

    def _list_prerequisites(self) -> None:
        """By number, with what their newest answer came to."""
        ids = self._results[self._at][0].asked.question.common.prerequisites
        bank, tallies = self.tutor.bank, self.tutor.tallies()
        self._before = list(bank.find(ids).values())
        menu = self.query_one(Menu)
        menu.display = bool(self._before)
        menu.clear_options()
        for number, entry in enumerate(self._before, start=1):
            tally = tallies.get(entry.id)
            sign = mark(tally.newest) if tally else self.words("review.not_yet")
            name = f"  {entry.id}  "
            room = self.size.width - FRAME - width(f"{number} {sign}{name}")
            name += title_of(bank.question(entry.id).common.prompt, max(room, 1))
            menu.add_option(Option(Content.assemble(f"{number} ", coloured(sign), literal(name))))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.action_practise(event.option_index)

    def action_practise(self, number: int) -> None:
        if number < len(self._before):
            self.post_message(Start([self._before[number]]))

    def action_proof(self) -> None:
        from eprep.tui.screens.proof import ProofScreen

        self.app.push_screen(ProofScreen(self._results[self._at][0].asked.question))

    def action_turn(self, step: int) -> None:
        if 0 <= self._at + step < len(self._results):
            self._at += step
            self._show()
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """None at either end: the key is there and does nothing."""
        if action == "turn" and not 0 <= self._at + int(str(parameters[0])) < len(self._results):
            return None
        return super().check_action(action, parameters)

    def at_hand(self) -> ErrorReport:
        stored, found = self._results[self._at]
        asked = stored.asked
        return ErrorReport(asked.question, asked.seed, asked.order, stored.answer, found)
