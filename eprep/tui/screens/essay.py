"""A question answered by prose, with the room that is left, and a verdict to be overruled."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from eprep.core.form import Answer
from eprep.core.forms_prose import Prose
from eprep.core.session import Asked, Session
from eprep.core.verdict import Verdict, other_outcome
from eprep.tui.draft import Draft
from eprep.tui.keys import bind
from eprep.tui.screens.keeping import KEEPING
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.widgets.prose_area import MOST, ProseArea
from eprep.tui.widgets.remark import Remark

KEEP_AFTER = 0.5
"""Seconds after a change until it is kept: what a crash can take."""


class EssayScreen(QuestionScreen):
    CSS_PATH: ClassVar = ["judged.tcss", "question.tcss", "essay.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("o,f2", "overrule", "key.overrule"),
        *KEEPING,
    ]
    help_key = "help.screen.essay"

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
        form = asked.form
        assert isinstance(form, Prose)  # what an essay always has
        self._form = form
        self._keeping: Timer | None = None

    def _entry(self) -> Widget:
        self._draft = Draft(self.desk.notebook, self._asked.question.id, "")
        entry = ProseArea(self._draft.text)
        entry.id = "entry"
        return entry

    def below_entry(self) -> ComposeResult:
        yield Static(id="taken", classes="notice", markup=False)

    def on_mount(self) -> None:
        self._show_room()

    def _instruction(self) -> tuple[str, str]:
        return self.words("screen.ask.prose"), self.words("screen.ask.prose.keys")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "overrule":
            return self.done and not self._left
        return super().check_action(action, parameters)

    # Writing

    @on(ProseArea.Changed)
    def _edited(self, event: ProseArea.Changed) -> None:
        if self.done:
            return
        self._draft.text = event.text_area.text
        self.query_one(Remark).unsay()
        self._show_room()
        if self._keeping is None and not self._draft.is_kept:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep)

    def _show_room(self) -> None:
        form, text = self._form, self._draft.text
        used = form.used(text)
        parts = [
            self.words("prose.used", used=used, most=form.lines),
            self.words("prose.count", count=len("".join(text.split()))),
            self.words("prose.room", lines=form.lines, columns=form.columns),
        ]
        taken = self.query_one("#taken", Static)
        taken.update(Content("  ".join(parts)))
        taken.set_class(used > form.lines, "-over")

    def _keep(self) -> None:
        self._keeping = None
        with self.unless_refused():
            self._draft.keep()

    def on_screen_suspend(self) -> None:
        self._keep()

    def on_unmount(self) -> None:
        """The last chance: no screen is left to say anything on."""
        name = f"{self._asked.question.id}.txt"
        self.desk.keep_or_rescue(self._draft.keep, name, self._draft.text)

    @on(ProseArea.TooLong)
    def _refuse(self) -> None:
        self.say(self.words("screen.too_long_pasted", most=MOST))

    @on(ProseArea.Left)
    def _left_entry(self) -> None:
        self.query_one("#prompt").focus()

    # Judging

    @on(ProseArea.HandedIn)
    def _handed_in(self) -> None:
        text = self.query_one(ProseArea).text
        if not text.strip():
            self.say(self.words("screen.nothing_written"))
        elif (refused := self._form.refused(text)) is not None:
            self.say(self.words(refused))
        else:
            self.judge(text.strip())

    def show_verdict(self, answer: Answer, found: Verdict) -> None:
        """What was handed in stands in the history, and is no draft any more."""
        self._draft.text = ""
        self._keep()
        self.query_one("#taken").display = False
        super().show_verdict(answer, found)

    def action_overrule(self) -> None:
        stored, found = self._session.results[-1]
        with self.unless_refused():
            verdict = self.tutor.overrule(self._session, stored, other_outcome(found))
            self.show_verdict(stored.answer or "", verdict)
            key = "screen.taken_back" if verdict.before is None else "screen.overruled"
            self.say(self.words(key, outcome=self.words(f"outcome.{verdict.outcome}")))
