"""A question whose answer is typed in one line: a word, or a formula shown as it is read."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from eprep.core.form import MOST_TYPED, Answer, TextEntry
from eprep.core.text.harmless import flat
from eprep.core.verdict import Verdict
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.widgets.text_input import TextInput


class TextScreen(QuestionScreen):
    CSS_PATH: ClassVar = ["judged.tcss", "question.tcss", "text.tcss"]
    help_key = "help.screen.text"

    def _entry(self) -> Widget:
        entry = TextInput()
        entry.id = "entry"
        return entry

    def below_entry(self) -> ComposeResult:
        yield Static(Content(self._names_line()), id="names", classes="notice", markup=False)
        yield Static(id="understood", classes="notice", markup=False)

    def on_mount(self) -> None:
        self.query_one("#names").display = bool(self._names)
        self.query_one("#understood").display = False

    def help_text(self) -> str:
        typed = self.words("help.text.formula" if self._names else "help.text.word")
        return f"{super().help_text()}\n{typed}"

    @property
    def _names(self) -> tuple[str, ...]:
        form = self._asked.form
        return form.names if isinstance(form, TextEntry) else ()

    def _names_line(self) -> str:
        return self.words("screen.ask.names", names="  ".join(map(flat, self._names)))

    def _instruction(self) -> tuple[str, str]:
        key = "screen.ask.formula" if self._names else "screen.ask.text"
        return self.words(key), self.words("screen.ask.number.keys")

    @on(Input.Changed)
    def _read_along(self, event: Input.Changed) -> None:
        """Say how it is understood while it is typed."""
        form, body = self._asked.form, self._asked.question.body
        read = form.read(event.value) if isinstance(form, TextEntry) else None
        found = None if read is None else body.understood(read)
        line = self.query_one("#understood", Static)
        line.display = found is not None
        said = found if isinstance(found, str) else self.words(found) if found else ""
        line.update(Content(self.words("plain.understood", text=flat(said))))

    @on(TextInput.TooLong)
    def _refuse(self) -> None:
        self.say(self.words("screen.too_long_pasted", most=MOST_TYPED))

    def show_verdict(self, answer: Answer, found: Verdict) -> None:
        """How it was understood stays to be seen."""
        self.query_one("#names").display = False
        super().show_verdict(answer, found)
