"""A question with choices, lines or a number, and then its verdict."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from eprep.core.form import Answer, NumberEntry, Pick, PickLines, PickSeveral
from eprep.core.text.harmless import flat
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.text import given, prompt, verdict
from eprep.tui.widgets.choice_list import ChoiceList
from eprep.tui.widgets.number_input import NumberInput


class QuestionScreen(AskingScreen):
    CSS_PATH = "question.tcss"
    help_key = "help.screen.question"

    def compose(self) -> ComposeResult:
        yield self.title_bar()
        with VerticalScroll(id="prompt"):
            yield Static(prompt(self._asked.question.common.prompt), markup=False)
        yield Static(Content(self._instruction()), id="instruction", markup=False)
        yield self._entry()
        with VerticalScroll(id="verdict"):
            yield Static(id="reasons", markup=False)
        yield Static(id="remark", markup=False)
        yield self.keys()

    def on_mount(self) -> None:
        self.query_one("#remark").display = False
        self.query_one("#verdict").display = False
        self.query_one("#entry").focus()

    def _entry(self) -> Widget:
        """The entry that suits the form."""
        form = self._asked.form
        entry: Widget
        if isinstance(form, NumberEntry):
            entry = NumberInput(form.unit)
        else:
            assert isinstance(form, Pick | PickSeveral | PickLines)  # a program has its own screen
            entry = ChoiceList(form)
        entry.id = "entry"
        return entry

    def _instruction(self) -> str:
        form = self._asked.form
        if isinstance(form, NumberEntry):
            key = "screen.ask.number" if form.unit else "screen.ask.bare_number"
            return self.words(key, unit=flat(form.unit))
        key = "screen.ask.one" if isinstance(form, Pick) else "screen.ask.several"
        return self.words(key)

    @on(ChoiceList.Answered)
    def _chosen(self, event: ChoiceList.Answered) -> None:
        self._judge(event.answer)

    @on(ChoiceList.Nothing)
    def _nothing_chosen(self) -> None:
        self.say(Content(self.words("screen.nothing_chosen")))

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        """Nonsense is said to be nonsense, and never recorded."""
        form = self._asked.form
        answer = form.read(event.value) if isinstance(form, NumberEntry) else None
        if answer is None:
            self.say(Content(self.words("plain.again")))
        else:
            self._judge(answer)

    def _judge(self, answer: Answer) -> None:
        """These kinds are graded in no time, so right here: stored first, then judged."""
        if self.done:
            return
        question = self._asked.question
        stored = self.store(answer)
        found = self.tutor.grade(question, answer, self._asked.seed)
        self.settle(stored, found)
        for part in ("#entry", "#instruction", "#remark"):
            self.query_one(part).display = False
        reasons = verdict(question, found, self._asked.order, self.words)
        if not found.correct:
            reasons = Content("\n").join([given(answer, self.words), reasons])
        self.query_one("#reasons", Static).update(reasons)
        panel = self.query_one("#verdict")
        panel.display = True
        panel.focus()
