"""Where the learner stands in every part of the syllabus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.progress import Overview, Progress
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.tui.home_rows import FRAME, head, row
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen


class ReportScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [bind("q,escape,enter", "app.pop_screen", "key.back")]
    help_key = "help.screen.report"

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("report.title")))
        with panel(VerticalScroll(), self.words("screen.report.places")):
            yield Static(id="progress", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    def on_resize(self) -> None:
        rows = self._rows(self.tutor.overview(), max(40, self.size.width - FRAME))
        self.query_one("#progress", Static).update(Content("\n").join(rows))

    def _rows(self, overview: Overview, cells: int) -> Iterator[Content]:
        words = self.words
        yield from self._predicted()
        yield head(words, cells, "report.name")
        for subject in overview.whole.parts:
            yield from _below(subject, cells)
        yield Content("")
        whole = row(overview.whole._replace(name=words("report.all")), cells)
        yield whole.stylize_before("bold")
        yield Content("")
        if overview.unknown:
            yield Content(words("report.unknown", count=overview.unknown))
        yield Content.styled(words("report.legend"), "$text-muted")

    def _predicted(self) -> Iterator[Content]:
        """The score to expect, with what would raise it; nothing while too little is known."""
        words, told = self.words, self.desk.predict()
        if told is None or told.whole is None:
            return
        low, high = percent(told.whole.low), percent(told.whole.high)
        ends = words("report.range", low=low, high=high)
        yield Content.assemble(
            (words("report.readiness"), "bold"), f"  {percent(told.whole.mean)}",
            (f"  {words('report.interval')} {ends}", "$text-muted"),
        )  # fmt: skip
        if told.gains:
            names = "、".join(flat(gain.name) for gain in told.gains)
            yield Content(f"{words('report.gains')}: {names}")
        yield Content.styled(words("report.readiness.note"), "$text-muted")
        yield Content("")


def _below(place: Progress, cells: int, depth: int = 0) -> Iterator[Content]:
    """Its row and those of its parts."""
    yield row(place, cells, depth)
    for part in place.parts:
        yield from _below(part, cells, depth + 1)
