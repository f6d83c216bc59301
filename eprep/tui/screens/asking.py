"""What asking has in common, whatever is asked: skip, undo, hints, going on, leaving."""

from __future__ import annotations

import time
from abc import abstractmethod
from dataclasses import replace
from typing import ClassVar

from textual.binding import ActiveBinding, BindingType
from textual.content import Content
from textual.widgets import Static

from eprep.core.error_report import ErrorReport
from eprep.core.first_evening import is_first_evening
from eprep.core.form import Answer
from eprep.core.results import marks
from eprep.core.session import Asked, Result, Session, StoredAnswer
from eprep.core.text.harmless import flat
from eprep.core.verdict import SKIPPED, Verdict
from eprep.tui.desk import Finish, GoOn
from eprep.tui.keys import bind
from eprep.tui.screens.saying import SAYING, SayingScreen
from eprep.tui.text import coloured, inline
from eprep.tui.widgets.remark import Remark


class AskingScreen(SayingScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n,enter,ctrl+n", "next", "key.next"),
        bind("h,ctrl+t", "hint", "key.hint"),
        bind("s,ctrl+o", "skip", "key.skip"),
        bind("u,ctrl+z", "undo", "key.undo"),
        bind("p,ctrl+g", "proof", "key.proof"),
        *SAYING,
        bind("q,escape", "quit_session", "key.finish"),
    ]

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__()
        self._session = session
        self._asked = asked
        self._begun = time.monotonic()
        self._hints_shown = 0
        self._answered = False
        self._left = False

    @property
    def done(self) -> bool:
        """Whether the question has its verdict."""
        return self._answered

    @property
    def judged(self) -> Result | None:
        return self._session.results[-1] if self.done else None

    def title_bar(self) -> Static:
        return self.bar(self._title())

    def _title(self) -> Content:
        common = self._asked.question.common
        section = self.tutor.bank.syllabus.name_of(common.section)
        total = len(self._session.entries)
        place = f"{self._asked.position + 1}/{total}"
        if is_first_evening(self._session):
            place = self.words("welcome.progress", place=place)
        star = self.star(common.id)
        counted = marks(self._session.answered)
        so_far = [coloured(sign) + f" {counted[sign]}  " for sign in "○△×" if counted[sign]]
        return Content.assemble(
            (f"{star}{place}  ", "$text-accent"), *so_far,
            flat(section), (f"  [{common.id}]", "not bold $text-muted"), self.sure,
        )  # fmt: skip

    def show_kept(self) -> None:
        self.query_one(".bar", Static).update(self._title())

    def at_hand(self) -> ErrorReport:
        asked = self._asked
        known = ErrorReport(asked.question, asked.seed, asked.order)
        if self.judged is None:
            return known
        stored, verdict = self.judged
        return replace(known, answer=stored.answer, verdict=verdict)

    def store(self, asked: Asked, answer: Answer | None) -> StoredAnswer:
        """Raises Refusal."""
        seconds = time.monotonic() - self._begun
        sure = None if answer is None else self.confidence
        return self.tutor.record_answer(asked, answer, seconds, sure)

    def record(self, stored: StoredAnswer, verdict: Verdict) -> None:
        with self.unless_refused("screen.verdict_not_kept"):
            self.tutor.settle(self._session, stored, verdict)

    def settle(self, stored: StoredAnswer, verdict: Verdict) -> None:
        self.record(stored, verdict)
        self._answered = True
        self.confidence = None  # it was said of this answer
        self.refresh_bindings()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Hints are offered where there are some; their key always has an answer."""
        found = super().active_bindings
        if self._asked.question.common.hints:
            return found
        return {key: active for key, active in found.items() if active.binding.action != "hint"}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Going on needs a verdict; hint and skip need that there is none.

        Nothing goes once the screen is on its way out: a key may come twice.
        """
        if self._left and action != "help":
            return False
        if action in ("next", "proof"):
            return self.done
        if action == "undo":
            return bool(self._session.results)
        if action in ("hint", "skip"):
            return not self.done
        return super().check_action(action, parameters)

    def action_next(self) -> None:
        self._leave(GoOn(self._session))

    def action_proof(self) -> None:
        from eprep.tui.screens.proof import ProofScreen

        self.app.push_screen(ProofScreen(self._asked.question))

    def action_skip(self) -> None:
        with self.unless_refused():
            self.settle(self.store(self._asked, None), SKIPPED)
            self._leave(GoOn(self._session))

    def action_undo(self) -> None:
        """Take the newest answer back; its question is asked again, unless an earlier try stays."""
        with self.unless_refused():
            undone = self.tutor.undo(self._session)
            if undone is not None:
                self._go_back_to(undone)

    def _go_back_to(self, undone: StoredAnswer) -> None:
        if self._session.position > undone.asked.position == self._asked.position:
            self.say(self.words("plain.undone"))
            self.refresh_bindings()
        else:
            self._leave(GoOn(self._session))

    def action_quit_session(self) -> None:
        self._leave(Finish(self._session))

    def _leave(self, message: Finish | GoOn) -> None:
        self._left = True
        self.post_message(message)

    def action_hint(self) -> None:
        """One more each time, in a place of their own."""
        hints = self._asked.question.common.hints
        if not hints:
            self.say(self.words("screen.no_hints"))
            return
        self._hints_shown = min(self._hints_shown + 1, len(hints))
        shown = hints[: self._hints_shown]
        title = self.words("drill.pane.hints", shown=len(shown), count=len(hints))
        numbered = (inline(f"{i}. {hint}") for i, hint in enumerate(shown, 1))
        self.show_hints(title, Content("\n").join(numbered))

    @abstractmethod
    def show_hints(self, title: str, hints: Content) -> None:
        """All that have been asked for so far."""

    def say(self, text: str) -> None:
        self.query_one(Remark).say(text)
