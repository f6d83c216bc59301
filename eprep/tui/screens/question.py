"""A question with choices, lines or a number, and then its verdict."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from eprep.core.form import Answer, NumberEntry, Pick, PickLines, PickSeveral, TextEntry
from eprep.core.forms_composed import Composed
from eprep.core.text.harmless import flat
from eprep.core.verdict import Verdict
from eprep.tui.composed_entry import composed_entry, composed_instruction
from eprep.tui.panel import JUDGED, escaped, panel
from eprep.tui.screens.asking import AskingScreen
from eprep.tui.screens.keeping import KEEPING
from eprep.tui.spare import lend_rows
from eprep.tui.text import material
from eprep.tui.verdict_text import chip, reasons
from eprep.tui.widgets.choice_list import ChoiceList
from eprep.tui.widgets.composing import Answered, Remarked
from eprep.tui.widgets.number_input import NumberInput
from eprep.tui.widgets.remark import Remark

DIGITS = 9
"""Choices that a digit can name."""

TALL = 30
"""Rows from which on panels have all four edges."""


class QuestionScreen(AskingScreen):
    CSS_PATH: ClassVar = ["judged.tcss", "question.tcss", "composed.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
        *KEEPING,
    ]
    help_key = "help.screen.question"
    _asked_for_number = False
    """Whether the last Enter came with nothing typed."""

    def compose(self) -> ComposeResult:
        yield self.title_bar()
        with panel(VerticalScroll(id="prompt"), self.words("screen.prompt")):
            yield Static(material(self._asked.question), markup=False)
        with panel(VerticalScroll(id="hints")):
            yield Static(id="hint-texts", markup=False)
        yield panel(self._entry(), *self._instruction())
        yield from self.below_entry()
        with panel(VerticalScroll(id="verdict")):
            yield Static(id="reasons", markup=False)
        yield Remark()
        yield self.keys()

    def on_mount(self) -> None:
        for part in ("#hints", "#verdict"):
            self.query_one(part).display = False
        self.set_class(isinstance(self._asked.form, Composed), "-composed")
        self.query_one("#entry").focus()

    def _entry(self) -> Widget:
        """The entry that suits the form."""
        form = self._asked.form
        entry: Widget
        if isinstance(form, NumberEntry):
            entry = NumberInput(form.unit)
        elif isinstance(form, Composed):
            entry = composed_entry(form, self._asked.question, self.words)
        else:
            assert isinstance(form, Pick | PickSeveral | PickLines)  # a program has its own screen
            entry = ChoiceList(form)
        entry.id = "entry"
        return entry

    def below_entry(self) -> ComposeResult:
        """What stands there besides."""
        return iter(())

    def on_resize(self) -> None:
        """A short screen's panels have no lower edge to name the keys in."""
        title, keys = self._instruction()
        below = f"  {keys}" if self.app.size.height < TALL else ""
        entry = self.query_one("#entry")
        entry.border_title = Content.assemble(flat(title), (below, "not bold $text-muted"))
        self._share_rows()

    def _share_rows(self) -> None:
        """What is asked is cut off only where the entry needs the room."""
        prompt = self.query_one("#prompt", VerticalScroll)
        prompt.styles.clear_rule("max_height")
        if not self.done:
            self.call_after_refresh(lend_rows, prompt, self.query_one("#entry"))

    def _instruction(self) -> tuple[str, str]:
        """What is to be done, and by which keys."""
        form, words = self._asked.form, self.words
        if isinstance(form, NumberEntry):
            key = "screen.ask.number" if form.unit else "screen.ask.bare_number"
            return words(key, unit=flat(form.unit)), words("screen.ask.number.keys")
        if isinstance(form, Composed):
            return composed_instruction(form, words)
        if isinstance(form, Pick):
            return words("screen.ask.one"), words("screen.ask.one.keys")
        many = isinstance(form, PickLines) and len(form.lines) > DIGITS
        keys = "screen.ask.lines.keys" if many else "screen.ask.several.keys"
        return words("screen.ask.several"), words(keys)

    def action_read(self, pages: int) -> None:
        """Turn the pages of the question, from wherever the answer is typed."""
        prompt = self.query_one("#prompt", VerticalScroll)
        prompt.scroll_relative(y=pages * max(1, prompt.size.height - 1), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "read":
            elsewhere = isinstance(self.focused, VerticalScroll)  # which turns its own
            return not elsewhere and self.query_one("#prompt").max_scroll_y > 0
        return super().check_action(action, parameters)

    def show_hints(self, title: str, hints: Content) -> None:
        """Right above the choices, which they are about."""
        self.query_one("#hint-texts", Static).update(hints)
        shown = self.query_one("#hints", VerticalScroll)
        shown.border_title = escaped(title)
        shown.display = True
        self._share_rows()
        self.call_after_refresh(shown.scroll_end, animate=False)

    @on(ChoiceList.Answered)
    def _chosen(self, event: ChoiceList.Answered) -> None:
        self.judge(event.answer)

    @on(Answered)
    def _composed(self, event: Answered) -> None:
        if event.answer is not None:
            self.judge(event.answer)
        elif not self.done:
            self.action_skip()

    @on(Remarked)
    def _remarked(self, event: Remarked) -> None:
        self.say(self.words(event.key))

    @on(ChoiceList.Proposed)
    def _proposed(self) -> None:
        self.say(self.words("screen.marked"))

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        """Nonsense is said to be nonsense, and never recorded; nothing at all, twice, is a skip."""
        if not event.value.strip():
            self._skip_or_ask()
            return
        form = self._asked.form
        answer = form.read(event.value) if isinstance(form, NumberEntry | TextEntry) else None
        if answer is None:
            refused = form.refused(event.value) if isinstance(form, TextEntry) else None
            self.say(self.words(refused or "plain.again"))
        else:
            self.judge(answer)

    def _skip_or_ask(self) -> None:
        if self.done:
            return
        if self._asked_for_number:
            self.action_skip()
            return
        self._asked_for_number = True
        is_number = isinstance(self._asked.form, NumberEntry)
        self.say(self.words("screen.no_number" if is_number else "screen.nothing_typed"))

    @on(Input.Changed)
    @on(OptionList.OptionHighlighted)
    def _reconsider(self) -> None:
        """What was said was about the entry as it was."""
        self._asked_for_number = False
        self.query_one(Remark).unsay()

    def judge(self, answer: Answer) -> None:
        """These kinds are graded in no time, so right here: stored first, then judged."""
        if self.done:
            return
        with self.unless_refused():
            stored = self.store(self._asked, answer)
            found = self.tutor.grade(self._asked.question, answer, self._asked.seed)
            self.settle(stored, found)
            self.show_verdict(answer, found)

    def show_verdict(self, answer: Answer, found: Verdict) -> None:
        self.show_kept()
        for part in ("#entry", "#hints", "#remark"):
            self.query_one(part).display = False
        said_below = isinstance(self._asked.form, NumberEntry | Composed)
        told = None if found.correct and said_below else answer
        why = reasons(self._asked.question, found, self._asked.order, self.words, told)
        self.query_one("#reasons", Static).update(why)
        judged = self.query_one("#verdict")
        title = Content(self.words("screen.verdict"))
        judged.border_title = Content.assemble(title, " ", chip(found, self.words))
        judged.remove_class(*JUDGED.values()).add_class(JUDGED[found.mark])
        judged.display = True
        self.query_one("#prompt").styles.clear_rule("max_height")
        judged.focus()
