"""A program is graded: stored first, then tried case by case where that blocks no key."""

from __future__ import annotations

from abc import abstractmethod
from threading import Lock

from textual import on
from textual.content import Content
from textual.message import Message

from eprep.core.session import Asked, Session, StoredAnswer
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.tui.screens.drafting import DraftingScreen
from eprep.tui.verdict_text import case_line, verdict

ONE_AT_A_TIME = Lock()
"""Held while a program is graded: one may have been left that is still running."""


class GradingScreen(DraftingScreen):
    class Tried(Message):
        """One case has been tried."""

        def __init__(self, case: Case) -> None:
            super().__init__()
            self.case = case

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
        self._passed = False
        self._cases: list[Case] = []
        self._graded_text: str | None = None

    @abstractmethod
    def show_results(self, text: Content, found: Verdict | None = None) -> None:
        """What is known so far of how the program does; its verdict at the end."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("next", "skip", "undo") and self._grading:
            return not self._left  # said to be too early
        return super().check_action(action, parameters)

    def action_next(self) -> None:
        if not self._too_early():
            super().action_next()

    def action_skip(self) -> None:
        if not self._too_early():
            super().action_skip()

    def action_undo(self) -> None:
        if not self._too_early():
            super().action_undo()

    def action_run(self) -> None:
        if self._too_early():
            return
        source = self._editor.text
        if self._form.is_no_try(source):
            self.say(self.words("drill.untouched"))
            return
        self._unsay()
        if self._keep():  # else the answer could not be stored; here it can still be copied
            with self.unless_refused():
                self._begin(source)

    def _begin(self, source: str) -> None:
        """Another try is another answer: the same drill, asked anew. Raises Refusal."""
        asked = self.tutor.ask_again(self._asked) if self._answered else self._asked
        stored = self.store(asked, source)
        self._asked, self._answered = asked, False
        self._grading, self._graded_text, self._cases = True, source, []
        self._grade(stored, source)
        self._show_cases()
        self.refresh_bindings()

    def _grade(self, stored: StoredAnswer, source: str) -> None:
        """In a thread of the app's, which goes on when this screen is left."""
        app, tutor, asked = self.app, self.tutor, stored.asked

        def tried(case: Case) -> None:
            self.post_message(self.Tried(case))

        def graded() -> None:
            with ONE_AT_A_TIME:
                found = tutor.grade(asked.question, source, asked.seed, tried)
            app.call_later(self._graded, stored, found)

        app.run_worker(graded, thread=True, group="grading")

    @on(Tried)
    def _tried(self, event: Tried) -> None:
        if self._grading:  # the verdict, which has all of them, may have been faster
            self._cases.append(event.case)
            self._show_cases()

    def _show_cases(self) -> None:
        running = Content(self.words("drill.running"))
        lines = [case_line(case, self.words) for case in self._cases]
        self.show_results(Content("\n").join([running, *lines]))

    def _graded(self, stored: StoredAnswer, found: Verdict) -> None:
        """On the app's own thread. The screen may have been left, and the verdict counts still."""
        self._grading = False
        if self._left or not self.is_attached:
            self.record(stored, found)
            return
        self._passed = self._passed or found.correct
        if found.outcome is Outcome.INTERNAL_ERROR:
            self.record(stored, found)
            self.say(self.words("plain.internal_error"))
        else:
            self.settle(stored, found)
        self.show_results(verdict(self._asked.question, found, None, self.words), found)
        self.refresh_bindings()
