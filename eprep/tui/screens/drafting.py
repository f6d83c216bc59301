"""A program under way: kept as it is written, written anew, and opened in another editor."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.timer import Timer

from eprep.core.error_report import ErrorReport
from eprep.core.fault import Refusal
from eprep.core.form import Editor
from eprep.core.session import Asked, Session
from eprep.tui.draft import Draft
from eprep.tui.keys import bind
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.widgets.code_editor import CodeEditor
from eprep.tui.widgets.remark import Remark

KEEP_AFTER = 0.5
"""Seconds after a change until it is kept: what a crash can take."""

AGAIN_AFTER = 3.0
"""Seconds until that is tried again where it was refused."""


class DraftingScreen(AskingScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("f4,v", "open_editor", "key.open_editor"),
        bind("f5,r", "reset", "key.reset"),
    ]

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__(session, asked)
        form = asked.form
        assert isinstance(form, Editor)  # what a drill always has
        self._form = form
        self._grading = False
        self._keeping: Timer | None = None
        self._refused = False
        """Whether it stands on the screen that the draft could not be kept."""

    def _open_draft(self) -> CodeEditor:
        id_ = self._asked.question.id
        self._draft = Draft(self.desk.notebook, id_, self._form.starter)
        return CodeEditor(self._draft.text)

    @property
    def _editor(self) -> CodeEditor:
        return self.query_one(CodeEditor)

    def at_hand(self) -> ErrorReport:
        """With the program as it stands now; the verdict is of the one that was graded."""
        found, program = super().at_hand(), self._draft.text
        same = found.answer == program
        return replace(found, answer=program, verdict=found.verdict if same else None)

    def _too_early(self) -> bool:
        if self._grading:
            self.say(self.words("drill.busy"))
        return self._grading

    def _unsay(self) -> None:
        self.query_one(Remark).unsay()

    @on(CodeEditor.Changed)
    def _edited(self, event: CodeEditor.Changed) -> None:
        text = event.text_area.text
        if text != self._draft.text and self._draft.is_kept:
            self._unsay()  # it was about the text before
        self._draft.text = text
        if self._keeping is None and not self._draft.is_kept:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep)

    def _keep(self) -> bool:
        """Now, if that is possible. Where it is not, the learner hears of it, and goes on."""
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = None
        try:
            self._draft.keep()
        except Refusal as refusal:
            if self.query(Remark):  # when the app ends, the screen is emptied first
                self.say(self.words("drill.not_kept", reason=refusal.phrase))
                self._keeping, self._refused = self.set_timer(AGAIN_AFTER, self._keep), True
            return False
        if self._refused:
            self._refused = False
            self._unsay()
        return True

    def on_unmount(self) -> None:
        """The last chance: no screen is left to say anything on."""
        self.desk.keep_or_rescue(
            self._draft.keep, f"{self._asked.question.id}.py", self._draft.text
        )

    def on_screen_suspend(self) -> None:
        self._keep()

    def action_reset(self) -> None:
        from eprep.tui.screens.reset import ResetScreen

        if self._draft.is_starter and self._draft.replaced is None:
            self.say(self.words("drill.nothing_written"))
            return
        has_draft = self._draft.replaced is not None
        self.app.push_screen(ResetScreen(self.words, has_draft=has_draft), self._reset)

    def _reset(self, choice: str | None) -> None:
        from eprep.tui.screens.reset import ANEW

        if choice is None:
            return
        with self.unless_refused():
            if choice == ANEW:
                self._draft.begin_again()
            else:
                self._draft.bring_back()
            self._editor.put(self._draft.text)
            key = "drill.was_reset" if choice == ANEW else "drill.was_brought_back"
            self.say(self.words(key))

    def action_open_editor(self) -> None:
        """Nothing else goes on meanwhile: the terminal is the other editor's."""
        from eprep.tui.editor_of_choice import NotTaken, edited

        if self._too_early():
            return
        self._keep()
        text, name = self._draft.text, self._asked.question.id
        try:
            taken = edited(self.app, text, name, self.desk.preferences.editor, self.desk.scratch)
        except NotTaken as refused:
            self.say(self.words(refused.phrase))
            return
        self._editor.put(taken)
        self._draft.text = self._editor.text
        self._keep()
        self.say(self.words("editor.taken"))
