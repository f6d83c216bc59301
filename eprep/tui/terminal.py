"""A terminal that sends no UTF-8, or is there no more, ends no app and keeps none waiting."""

from __future__ import annotations

import codecs
from codecs import IncrementalDecoder
from collections.abc import Callable
from functools import partial
from typing import Any


def getincrementaldecoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    """What a terminal sends in another encoding is typed as `�`. Textual's would end the app."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def draining(theirs: Callable[[Any], None]) -> Callable[[Any], None]:
    def run(self: Any) -> None:
        """What the app writes is taken from it also when the terminal has gone. Textual's thread
        dies of that, and the app, which is about to end, waits for it for ever."""
        try:
            theirs(self)
        except OSError:
            while self._queue.get() is not None:
                pass

    return run
