"""The rules of a mock exam, to be read before its clock starts."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.exam import ExamForm
from eprep.tui.keys import bind
from eprep.tui.panel import escaped
from eprep.tui.screens.help import HelpScreen, in_columns


class ExamRulesScreen(ModalScreen[bool]):
    """Whether it shall begin."""

    CSS_PATH = "exam_sheets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter", "dismiss(True)"),
        bind("escape,q,n", "dismiss(False)"),
        bind("?,f1", "help"),
    ]

    def __init__(self, words: Words, form: ExamForm) -> None:
        super().__init__()
        self._words = words
        self._form = form

    def compose(self) -> ComposeResult:
        form, words = self._form, self._words
        sheet = VerticalScroll(id="rules", classes="sheet")
        sheet.border_title = escaped(words("exam.rules.title"))
        sheet.border_subtitle = escaped(words("exam.rules.keys"))
        size = words("exam.size", count=form.questions, minutes=form.minutes)
        head = Content.styled(f"{words(f'exam.form.{form.name}')}  {size}", "bold $text-primary")
        with sheet:
            yield Static(Content("\n").join([head, in_columns(words("exam.rules"))]), markup=False)

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(self._words, self._words("help.screen.exam")))
