"""What asking has in common, whatever is asked: skip, undo, hints, going on, leaving."""

from __future__ import annotations

import time
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from eprep.core.form import Answer
from eprep.core.session import Asked, Session, StoredAnswer
from eprep.core.text.harmless import flat
from eprep.core.verdict import SKIPPED, Verdict
from eprep.tui.desk import Finish, GoOn
from eprep.tui.keys import bind
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import inline


class AskingScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n,enter,ctrl+n", "next", "key.next"),
        bind("h,ctrl+t", "hint", "key.hint"),
        bind("s,ctrl+o", "skip", "key.skip"),
        bind("u,ctrl+z", "undo", "key.undo"),
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

    def title_bar(self) -> Static:
        common = self._asked.question.common
        names = {section.id: section.name for _, _, section in self.tutor.bank.syllabus.leaves()}
        total = len(self._session.entries)
        title = f"{self._asked.position + 1}/{total}  {flat(names[common.section])}  [{common.id}]"
        return self.bar(Content(title))

    def store(self, answer: Answer | None) -> StoredAnswer:
        return self.tutor.record_answer(self._asked, answer, time.monotonic() - self._begun)

    def settle(self, stored: StoredAnswer, verdict: Verdict) -> None:
        self.tutor.settle(self._session, stored, verdict)
        self._answered = True
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Going on needs a verdict; hint and skip need that there is none.

        Nothing goes once the screen is on its way out: a key may come twice.
        """
        if self._left and action != "help":
            return False
        if action == "next":
            return self.done
        if action in ("hint", "skip"):
            return not self.done
        return super().check_action(action, parameters)

    def action_next(self) -> None:
        self._leave(GoOn(self._session))

    def action_skip(self) -> None:
        self.settle(self.store(None), SKIPPED)
        self._leave(GoOn(self._session))

    def action_undo(self) -> None:
        """Take the newest answer back; its question is asked again, unless an earlier try stays."""
        undone = self.tutor.undo(self._session)
        if undone is None:
            self.say(Content(self.words("plain.nothing_to_undo")))
        elif self._session.position > undone.asked.position == self._asked.position:
            self.say(Content(self.words("plain.undone")))
        else:
            self._leave(GoOn(self._session))

    def action_quit_session(self) -> None:
        self._leave(Finish(self._session))

    def _leave(self, message: Finish | GoOn) -> None:
        self._left = True
        self.post_message(message)

    def action_hint(self) -> None:
        """One more hint each time."""
        hints = self._asked.question.common.hints
        self._hints_shown = min(self._hints_shown + 1, len(hints))
        lines = [inline(f"{i}. {hint}") for i, hint in enumerate(hints[: self._hints_shown], 1)]
        none = Content(self.words("screen.no_hints"))
        shown = Content("\n").join(lines) if lines else none
        self.say(shown)

    def say(self, text: Content) -> None:
        """Show a remark below the question."""
        remark = self.query_one("#remark", Static)
        remark.update(text)
        remark.display = True
