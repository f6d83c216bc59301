"""What a question of a mock exam asks; its title names the keys that show more of it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widgets import Static

from eprep.core.catalogue import Words


class ExamPrompt(VerticalScroll):
    class Laid(Message):
        """It has another size, or another text is in it: what is there now is measured."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="prompt", classes="panel")
        self._words = words
        self._shared = Content("")
        self._top: Static | None = None
        """What is to stand in the first row until pages are turned; None for the row it is in."""

        self._tell()

    def compose(self) -> ComposeResult:
        yield Static(id="prompt-shared", markup=False)
        yield Static(id="prompt-text", markup=False)

    def show(self, shared: Content, text: Content) -> None:
        """The text that a series has in common and the question's own. Where the former has just
        been read, begin with the latter."""
        above, own = (
            self.query_one("#prompt-shared", Static),
            self.query_one("#prompt-text", Static),
        )
        known = bool(shared) and shared == self._shared
        self._shared, self._top = shared, own if known else above
        above.update(shared)
        above.display = bool(shared)
        own.update(text)
        self.show_vertical_scrollbar = False  # that of the last question would cost a column
        self.call_after_refresh(self._laid)

    def turn(self, pages: int) -> None:
        """Nothing where all of it is seen."""
        self._top = None
        self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False)

    def on_resize(self, _event: events.Resize) -> None:
        self._laid()

    def watch_virtual_size(self, _old: Size, _new: Size) -> None:
        self._laid()

    def _laid(self) -> None:
        """Its texts have been measured, or the room for them: another text may be as high as the
        last, and the same one have other rows."""
        if self._top is not None:
            above = self._top.virtual_region.y if self._top.display else 0
            self.scroll_to(y=above, animate=False, force=True, immediate=True)
        self._tell()
        self.post_message(self.Laid())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._tell()

    def _tell(self) -> None:
        at, last = self.scroll_offset.y, self.max_scroll_y
        keys = [key for key, more in (("exam.before", at > 0), ("exam.more", at < last)) if more]
        more = "".join(f"  {self._words(key)}" for key in keys)
        title = self._words("screen.prompt")
        self.border_title = Content.assemble(title, (more, "not bold $text-muted"))
