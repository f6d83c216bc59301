"""An app that a fault ends in silence: whoever ran it asks for the fault when the terminal is free.

Textual prints a page of traceback with the values of variables, which may be a learner's answers.
It says under private names alone how it ends: `tests/tui/test_failing.py` holds that they are
there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.worker import WorkerFailed

if TYPE_CHECKING:
    from rich.console import RenderableType


class FailingApp(App[int]):
    @property
    def failure(self) -> BaseException | None:
        """What ended it, if it was no wish; that of a worker as it was raised there."""
        found: Exception | None = getattr(self, "_exception", None)
        return found.error if isinstance(found, WorkerFailed) else found

    def _fatal_error(self) -> None:
        """In place of the page."""
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """The same where Textual has no exception to hand, but a page of it."""
        self._handle_exception(RuntimeError(" ".join(map(_said, renderables))))


def _said(renderable: RenderableType) -> str:
    from rich.traceback import Traceback

    if isinstance(renderable, Traceback) and renderable.trace.stacks:
        stack = renderable.trace.stacks[0]
        return f"{stack.exc_type}: {stack.exc_value}"
    return str(renderable)
