"""Ctrl+C as a wish instead of a blow: what runs comes to a good end first."""

from __future__ import annotations

import signal
from types import FrameType, TracebackType


class Interrupt:
    """Within it, the first Ctrl+C is noted; a second one strikes as usual."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> Interrupt:
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, self._before)
