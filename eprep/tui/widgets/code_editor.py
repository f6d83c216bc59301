"""The editor for programs. Keys that type are its own; Esc leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.widgets.text_area import LanguageDoesNotExist, Selection

from eprep.core.text.harmless import harmless
from eprep.core.text.indent import STEP, below, commented, dedented, indented, taken_back
from eprep.tui.keys import bind
from eprep.tui.widgets.code_colours import editor_theme
from eprep.tui.widgets.text_area import UndoingTextArea

TYPING = frozenset({"enter", "tab"})

MOST_COLOURED = 400
"""Lines of a program that is drawn in colours: more are looked through at each key too slowly."""

STAND_IN = "pass"
"""What stands where the body is to be written."""


class CodeEditor(UndoingTextArea):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "leave", "key.leave_editor"),
        bind("shift+tab", "dedent"),
        bind("ctrl+underscore,ctrl+slash", "comment"),
    ]

    class Left(Message):
        """The learner is done typing."""

    def __init__(self, text: str) -> None:
        super().__init__(
            harmless(text), id="editor", show_line_numbers=True, tab_behavior="indent",
            max_checkpoints=500,
        )  # fmt: skip
        self.cursor_blink = False
        self.indent_width = STEP

    def on_mount(self) -> None:
        self.watch(self.app, "theme", self._follow_theme)
        self._colour(self.document.line_count)
        self._go_to_body()

    def _follow_theme(self, name: str) -> None:
        self.register_theme(editor_theme(name, self.app.get_css_variables()))
        self.theme = name

    def _colour(self, lines: int) -> None:
        """Python in colours, if it is short and its grammar is installed; else none."""
        language = "python" if lines <= MOST_COLOURED else None
        if self.language != language:
            selection = self.selection
            with suppress(LanguageDoesNotExist, ValueError):  # no grammar, or one of another age
                self.language = language
            self.selection = selection

    def _go_to_body(self) -> None:
        """To what is to be replaced, or else to the end."""
        lines = self.text.split("\n")
        for row, line in enumerate(lines):
            if line.strip() == STAND_IN:
                start = line.index(STAND_IN)
                self.selection = Selection((row, start), (row, start + len(STAND_IN)))
                return
        filled = [row for row, line in enumerate(lines) if line.strip()]
        last = filled[-1] if filled else 0
        self.move_cursor((last, len(lines[last])))

    def put(self, text: str) -> None:
        """Another text in place of this one; undoing brings this one back."""
        text = harmless(text)
        self._colour(text.count("\n") + 1)
        self.history.checkpoint()
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
        self.history.checkpoint()
        self._go_to_body()

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.prevent_default()  # TextArea would go to whatever comes next
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self._break_line()
        elif event.key == "tab" and not self.selection.is_empty:
            event.stop()
            event.prevent_default()
            self._change_lines(indented)

    def on_paste(self, event: events.Paste) -> None:
        self._colour(self.document.line_count + event.text.count("\n") + event.text.count("\r"))

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        return key in TYPING or super().check_consume_key(key, character)

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def _break_line(self) -> None:
        start, end = sorted(self.selection)
        before = self.document.get_line(start[0])[: start[1]]
        self.replace("\n" + below(before), start, end, maintain_selection_offset=False)

    def action_delete_left(self) -> None:
        row, column = self.cursor_location
        count = taken_back(self.document.get_line(row)[:column])
        if self.selection.is_empty and count > 1:
            self.delete((row, column - count), (row, column), maintain_selection_offset=False)
        else:
            super().action_delete_left()

    def action_dedent(self) -> None:
        self._change_lines(dedented)

    def action_comment(self) -> None:
        self._change_lines(commented)

    def _change_lines(self, change: Callable[[Sequence[str]], list[str]]) -> None:
        """Change all lines that the selection touches; what was selected stays so."""
        selection = self.selection
        top, bottom = sorted(selection)
        last = bottom[0] - (bottom[1] == 0 and bottom[0] > top[0])
        old = [self.document.get_line(row) for row in range(top[0], last + 1)]
        new = change(old)
        if new == old:
            return
        self.replace("\n".join(new), (top[0], 0), (last, len(old[-1])))

        def moved(row: int, column: int) -> tuple[int, int]:
            if not top[0] <= row <= last:
                return row, column
            length = len(new[row - top[0]])
            return row, min(max(column + length - len(old[row - top[0]]), 0), length)

        self.selection = Selection(moved(*selection.start), moved(*selection.end))
