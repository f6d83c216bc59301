"""A mock exam as it is taken: one question after the other, the clock, and not a word of right or
wrong."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from eprep.core.exam_state import Exam
from eprep.core.exam_view import clock, is_near_end, pace, still_open
from eprep.core.form import Pick
from eprep.core.session import Asked
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.screens.exam_map import ExamMapScreen
from eprep.tui.screens.hand_in import HandInScreen
from eprep.tui.text import set_below_each_other
from eprep.tui.widgets.exam_choices import ExamChoices
from eprep.tui.widgets.exam_prompt import ExamPrompt

TICK = 1.0
"""Seconds between two looks at the clock."""

SHARE = 45
"""Per cent of the screen that what is asked has in any case, as the style sheet says."""


class ExamScreen(EprepScreen):
    CSS_PATH = "exam.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the scrolling text, which would take the arrows to scroll sideways.
        replace(bind("right,n,ctrl+n", "turn(1)", "key.exam.next"), priority=True),
        replace(bind("left,b,ctrl+b", "turn(-1)", "key.exam.back"), priority=True),
        bind("f,f6,ctrl+f", "flag", "key.exam.flag"),
        bind("m,f8", "map", "key.exam.map"),
        bind("e,f9", "hand_in", "key.exam.hand_in"),
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
        bind("q,escape", "quit_session", "key.exam.quit"),
    ]
    help_key = "help.screen.exam"

    def __init__(self, exam: Exam) -> None:
        super().__init__()
        self._exam = exam
        places = range(len(exam.paper.places))
        self._here = next((place for place in places if place not in exam.answers), 0)
        self._asked: Asked | None = None
        self._begun = time.monotonic()
        self._thought: dict[int, float] = {}
        """Seconds that each question was looked at since its newest answer."""

        self._over = False
        self._remark = ""
        """A key of the catalogue: what is said in place of the pace until something is done."""

        self._refused = False
        """Whether it could not be handed in: its key tries again, and so does the next start."""

    def compose(self) -> ComposeResult:
        with Horizontal(classes="bar"):
            yield Static(id="place", markup=False)
            yield Static(id="clock", markup=False)
        yield Static(id="pace", markup=False)
        yield ExamPrompt(self.words)
        yield panel(ExamChoices(), self.words("screen.ask.one"))
        yield self.keys()

    def on_mount(self) -> None:
        self._show()
        choices = self.query_one(ExamChoices)
        self.watch(choices, "virtual_size", self._share_rows, init=False)
        choices.focus()
        self.set_interval(TICK, self._tick)

    # What is shown

    def _show(self) -> None:
        """The question, as the history has it."""
        examiner = self.desk.exams.examiner
        self._read_again()
        if self._exam.is_over(examiner.time()):
            self._end()
            return
        self._asked = asked = examiner.asked(self._exam, self._here)
        shared, text = Content(""), Content(self.words("exam.changed"))
        if asked is not None:
            shared = set_below_each_other(asked.question.shared_parts)
            text = set_below_each_other(asked.question.own_parts)
        self.query_one(ExamPrompt).show(shared, text)
        answered = self._exam.answers.get(self._here)
        form = asked.form if asked is not None and isinstance(asked.form, Pick) else None
        answer = None if answered is None else str(answered.answer)
        self.query_one(ExamChoices).ask(form, answer)
        self._begun = time.monotonic()
        self._tell()
        self.refresh_bindings()

    def _tell(self) -> None:
        """Where one is, and how far."""
        exam, words = self._exam, self.words
        self._remark = ""
        count = len(exam.paper.places)
        place = words("exam.place", number=self._here + 1, count=count)
        so_far = words("exam.bar", answered=len(exam.answers), flagged=len(exam.flags))
        flag = words("exam.is_flagged") if self._here in exam.flags else ""
        told = Content.assemble((place, "$text-accent"), f"  {so_far}  ", (flag, "$text-accent"))
        self.query_one("#place", Static).update(told, layout=False)
        self._tell_time()

    def _tell_time(self) -> None:
        """Each second, and so nothing but what has changed is drawn."""
        exam, now = self._exam, self.desk.exams.examiner.time()
        left = Content(self.words("exam.clock", left=clock(exam.left(now))))
        self.query_one("#clock", Static).update(left, layout=False)
        near = is_near_end(exam, now)
        told = Content(self.words(self._remark or pace(exam, now)))
        if near:
            warning = (f" {self.words('exam.near_end')} ", "reverse bold")
            told = Content.assemble(warning, " ", told)
        shown = self.query_one("#pace", Static)
        if str(shown.content) != str(told):
            shown.update(told, layout=False)

    def _tick(self) -> None:
        if self._over:
            return
        if not self._exam.is_over(self.desk.exams.examiner.time()):
            self._tell_time()
        elif not self._refused:
            self._end()

    @on(ExamPrompt.Laid)
    @on(ExamChoices.Laid)
    def _share_rows(self) -> None:
        """What is asked is cut off only where the choices need the room. Called whenever either
        is measured anew, so that nothing is shared by what the last question took."""
        prompt, choices = self.query_one(ExamPrompt), self.query_one(ExamChoices)
        spare = choices.size.height - choices.virtual_size.height
        rows = prompt.outer_size.height + spare
        if choices.size and rows > self.size.height * SHARE // 100:
            prompt.styles.max_height = rows
        else:
            prompt.styles.clear_rule("max_height")

    # What is done

    @on(ExamChoices.Chosen)
    def _chosen(self, event: ExamChoices.Chosen) -> None:
        self._answer(event.answer)

    @on(ExamChoices.TakenBack)
    def _taken_back(self) -> None:
        self._answer(None)

    def _answer(self, answer: str | None) -> None:
        """Marked once it is stored; None takes back what is."""
        if self._asked is None or self._over:
            return
        self._look_away()
        with self.unless_refused():
            examiner = self.desk.exams.examiner
            seconds = self._thought[self._here]
            self._exam = examiner.answer(self._exam, self._asked, answer, seconds)
            del self._thought[self._here]
            if self._exam.submission is not None:
                self._end()
                return
            self.query_one(ExamChoices).mark(answer)
            self._tell()

    @on(ExamChoices.WentOn)
    def _went_on(self) -> None:
        """Behind the last question comes the map."""
        if self._here + 1 < len(self._exam.paper.places):
            self.action_turn(1)
        else:
            self.action_map()

    def action_turn(self, step: int) -> None:
        """To the question before or after it; where there is none, that is said."""
        if 0 <= self._here + step < len(self._exam.paper.places):
            self._go(self._here + step)
        elif not self._over:
            self._remark = "exam.screen.at_the_end" if step > 0 else "exam.at_the_start"
            self._tell_time()

    def _go(self, place: int | None) -> None:
        if place is not None and not self._over:
            self._leave()
            self._here = place
            self._show()

    def _look_away(self) -> None:
        """Add what has passed to the question that was looked at."""
        now = time.monotonic()
        self._thought[self._here] = self._thought.get(self._here, 0.0) + now - self._begun
        self._begun = now

    def _leave(self) -> None:
        """Keep how long the question was looked at since it was answered, if it was."""
        self._look_away()
        with self.unless_refused():
            seconds = self._thought[self._here]
            self._exam = self.desk.exams.examiner.looked(self._exam, self._here, seconds)
            del self._thought[self._here]

    def _read_again(self) -> None:
        """Another program may be taking the same exam, or have ended it."""
        with self.unless_refused():
            self._exam = self.desk.exams.examiner.exam(self._exam.id) or self._exam

    def action_flag(self) -> None:
        with self.unless_refused():
            flagged = self._here not in self._exam.flags
            self._exam = self.desk.exams.examiner.flag(self._exam, self._here, flagged)
            if self._exam.submission is not None:
                self._end()
            else:
                self._tell()

    def action_map(self) -> None:
        self.app.push_screen(ExamMapScreen(self.words, self._exam, self._here), self._go)

    def action_hand_in(self) -> None:
        sheet = HandInScreen(self.words, still_open(self._exam))
        self.app.push_screen(sheet, self._hand_in)

    def _hand_in(self, sure: bool | None) -> None:
        if sure:
            self._leave()
            self._end()

    def _end(self) -> None:
        """To the result, from whatever lies over this screen; what is handed in stays so."""
        from eprep.tui.screens.exam_result import ExamResultScreen

        with self.unless_refused():
            self._exam = self.desk.exams.examiner.submit(self._exam)
        self._refused = self._exam.submission is None
        if self._refused or self._over:
            return
        self._over = True
        while self.app.screen is not self:
            self.app.pop_screen()
        self.app.switch_screen(ExamResultScreen(self._exam))

    def action_quit_session(self) -> None:
        """The clock goes on, and that is said; unless another program has handed it in."""
        self._leave()
        self._read_again()
        if self._exam.submission is not None:
            self._end()
            return
        self._over = True
        left = clock(self._exam.left(self.desk.exams.examiner.time()))
        self.app.pop_screen()
        self.app.notify(self.words("exam.screen.left", left=left))

    def action_read(self, pages: int) -> None:
        """Turn the pages of the question, from wherever the answer is marked."""
        self.query_one(ExamPrompt).turn(pages)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys that turn pages never reach the choices, whose cursor they would move."""
        if self._over and action != "help":
            return False
        return super().check_action(action, parameters)
