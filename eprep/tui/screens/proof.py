"""Why an answer is right: what its proof says, and what comes of it when it is worked out now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from eprep.core.fault import Refusal
from eprep.core.question import Question
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.proof_text import came, proof_text
from eprep.tui.screens.base import EprepScreen

if TYPE_CHECKING:
    from eprep.proving.again import Again


class ProofScreen(EprepScreen):
    CSS_PATH = "proof.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("q,escape,enter,p,ctrl+g", "app.pop_screen", "key.back"),
        bind("r,ctrl+r", "recompute", "key.recompute"),
    ]
    help_key = "help.screen.proof"

    class WorkedOut(Message):
        def __init__(self, again: Again | Refusal) -> None:
            super().__init__()
            self.again = again

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._at_work = False

    def compose(self) -> ComposeResult:
        yield self.bar(Content(f"{self.words('screen.proof')}  [{self._question.id}]"))
        with panel(VerticalScroll(id="proof"), self.words("proof.what")):
            yield Static(proof_text(self._question, self.words), markup=False)
        with panel(VerticalScroll(id="result"), self.words("proof.result")):
            yield Static(id="came", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one("#proof").focus()
        self.action_recompute()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "recompute" and self._at_work:
            return None
        return super().check_action(action, parameters)

    def action_recompute(self) -> None:
        self._at_work = True
        self.refresh_bindings()
        self.query_one("#came", Static).update(Content(self.words("proof.at_work")))
        self._work_out()

    @work(thread=True, exclusive=True)
    def _work_out(self) -> None:
        try:
            again: Again | Refusal = self.desk.prove(self._question)
        except Refusal as refusal:
            again = refusal
        self.post_message(self.WorkedOut(again))

    @on(WorkedOut)
    def _worked_out(self, event: WorkedOut) -> None:
        self._at_work = False
        self.refresh_bindings()
        again = event.again
        if isinstance(again, Refusal):
            shown = Content(self.words("proof.unavailable", reason=again.phrase))
        else:
            shown = came(self._question, again, self.words)
        self.query_one("#came", Static).update(shown)
