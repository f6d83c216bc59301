"""An app that Japanese is typed into: where the input method opens, and what its keys mean."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Key
from textual.geometry import Offset
from textual.notifications import SeverityLevel
from textual.widget import Widget

from eprep.core.text.width import width
from eprep.tui import patches
from eprep.tui.keys import from_input_method
from eprep.tui.widgets.key_bar import KeyBar

SETTLED = 0.3
"""Seconds until a key has done what it does, which may be to open another screen."""


WIDE_SPACE = "\u3000"


class JapaneseApp(App[int]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ideographic_space", "type_wide_space", show=False)
    ]

    def __init__(self, *, ascii_borders: bool = False) -> None:
        patches.install()
        patches.draw_borders(ascii_only=ascii_borders)
        self._input_method_noticed = False
        super().__init__()

    def action_type_wide_space(self) -> None:
        """The space key of an input method; Textual takes its space for no character."""
        from textual.widgets import Input, TextArea

        focused = self.focused
        if isinstance(focused, Input):
            focused.insert_text_at_cursor(WIDE_SPACE)
        elif isinstance(focused, TextArea) and not focused.read_only:
            focused.insert(WIDE_SPACE)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor stands, and with it what an input method composes: at the
        caret, or on the bottom line where nothing is typed, so that it covers no text."""
        if not self.screen_stack:
            return Offset(0, 0)
        return _caret(self.focused) or Offset(0, self.size.height - 1)

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """Textual's widgets say where they think it is; it is asked for when it is needed."""

    def notify(  # the text is data, whoever says it
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Never takes a text for markup, or `x[i]` would lose its index."""
        del markup
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not self._input_method_noticed:
            self._notice_input_method(event)
        await super().on_event(event)

    def _notice_input_method(self, event: Key) -> None:
        """Say once that keys work all the same."""
        focused = self.focused
        typed = focused is not None and focused.check_consume_key(event.key, event.character)
        if from_input_method(event.character) and not typed:
            self._input_method_noticed = True
            self.set_timer(SETTLED, self._tell_about_input_method)

    def _tell_about_input_method(self) -> None:
        for screen in self.screen_stack[-1:]:  # none, when the app ended meanwhile
            for bar in screen.query(KeyBar):
                bar.remark("key.input_method")


def _caret(widget: Widget | None) -> Offset | None:
    caret: Offset | None = getattr(widget, "cursor_screen_offset", None)
    if caret is None:
        return None
    from textual.widgets import Input  # loaded by now, and slow to load before

    if isinstance(widget, Input):  # its own account is one cell too far at the end of the text
        before = width(widget.value[: widget.cursor_position])
        return Offset(widget.content_region.x + before - widget.scroll_offset.x, caret.y)
    return caret
