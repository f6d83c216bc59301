"""What a question of a mock exam asks; its title names the key that shows more of it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from eprep.core.catalogue import Words


class ExamPrompt(VerticalScroll):
    class Laid(Message):
        """It has another size, or another text is in it: what is there now is measured."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="prompt", classes="panel")
        self._words = words
        self._tell()

    def compose(self) -> ComposeResult:
        yield Static(id="prompt-text", markup=False)

    def show(self, text: Content) -> None:
        self.query_one("#prompt-text", Static).update(text)
        self.scroll_home(animate=False)
        self.show_vertical_scrollbar = False  # that of the last question would cost a column

    def turn(self, pages: int) -> None:
        """Nothing where all of it is seen."""
        self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False)

    def on_resize(self, _event: events.Resize) -> None:
        self._tell()
        self.post_message(self.Laid())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _tell(self) -> None:
        last = self.max_scroll_y
        key = "exam.more" if self.scroll_offset.y < last else "exam.before"
        more = f"  {self._words(key)}" if last else ""
        title = self._words("screen.prompt")
        self.border_title = Content.assemble(title, (more, "not bold $text-muted"))
