"""What a mock exam came to, in the shape of the real report; then all of its questions again."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from eprep.core.exam_page import Part, headline, page
from eprep.core.exam_state import Exam
from eprep.core.session import Result
from eprep.tui.desk import Start
from eprep.tui.home_rows import FRAME
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import literal


class ExamResultScreen(EprepScreen):
    CSS_PATH = "exam_result.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "review('all')", "key.exam.review"),
        bind("w,ctrl+w", "review('wrong')", "key.exam.wrong"),
        bind("f,f6,ctrl+f", "review('flagged')", "key.exam.flagged"),
        bind("a,f5", "again", "key.exam.again"),
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.exam_result"

    def __init__(self, exam: Exam) -> None:
        super().__init__()
        self._exam = exam
        self._parts: list[Part] = []
        self._reviewed: list[Result] | None = None

    def compose(self) -> ComposeResult:
        result = self.desk.exams.examiner.result(self._exam)
        self._parts = list(page(result, self.tutor.bank.syllabus))
        yield self.bar(Content(self.words("screen.exam_result")))
        with panel(VerticalScroll(id="result"), self.words(headline(result))):
            for part in self._parts:
                yield Static(self._table(part), classes="table", markup=False)
                yield Static(self._said(part), classes="said", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one("#result").focus()

    def on_resize(self) -> None:
        for part, shown in zip(self._parts, self.query(".table").results(Static), strict=True):
            shown.update(self._table(part))

    def _table(self, part: Part) -> Content:
        rows = [Content.styled(self.words(part.title), "bold $text-primary")]
        for number, line in enumerate(part.lines(self.words, self.app.size.width - FRAME)):
            rows.append(Content.styled(line, "" if number else "$text-muted"))
        return Content("\n").join(rows)

    def _said(self, part: Part) -> Content:
        return Content("\n").join(literal(self.words(sentence)) for sentence in part.said)

    @property
    def _results(self) -> list[Result]:
        """Read when it is first asked for."""
        if self._reviewed is None:
            self._reviewed = self.desk.exams.examiner.reviewed(self._exam)
        return self._reviewed

    def action_review(self, which: str) -> None:
        from eprep.tui.screens.exam_review import ExamReviewScreen

        chosen = [result for result in self._results if self._is(which, result)]
        if chosen:
            self.app.push_screen(ExamReviewScreen(self._exam, chosen))
        else:
            self.app.notify(self.words("exam.nothing_to_review"))

    def action_again(self) -> None:
        """What was missed or left out, as a session: it does not move the schedule before its
        day."""
        missed = [
            stored.asked.question.id for stored, verdict in self._results if not verdict.correct
        ]
        if missed:
            entries = list(self.tutor.bank.find(missed).values())
            self.post_message(Start(entries, chosen_weak=True))
        else:
            self.app.notify(self.words("exam.nothing_to_review"))

    def _is(self, which: str, result: Result) -> bool:
        stored, verdict = result
        if which == "wrong":
            return not verdict.correct
        return which == "all" or stored.asked.position in self._exam.flags
