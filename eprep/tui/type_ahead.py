"""Keys that come faster than screens change: each is handed on when all is done that the last one
asked for, so that none reaches a screen that is on its way out and is lost there."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

PATIENCE = 5.0
"""Seconds until a key goes on even where a message takes longer."""

MOST_ROUNDS = 20
"""Of waiting: a focus that never comes to rest holds no key back."""

MOST_PASTED, MOST_LINES = 200_000, 10_000
"""Characters and lines: longer is no program that would be graded, and drawing it takes minutes."""


class TypeAheadApp(App[int]):
    """To stand before other subclasses of App."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self._waiting: deque[events.Event] = deque()
        self._handing_on: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste) and not self.screen_stack:
            return  # the app is ending, and its screens have gone
        if isinstance(event, events.Paste) and self.is_too_much(event.text):
            return
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if not typed:
            await super().on_event(event)
        elif self._handing_on is not None:
            self._waiting.append(event)
        else:
            await super().on_event(event)
            self._handing_on = asyncio.create_task(self._hand_on())
            self._handing_on.add_done_callback(self._tell_fault)

    def is_too_much(self, text: str) -> bool:
        """Whether a paste is one that no screen can take; it is then dropped, and said so."""
        too_much = len(text) > MOST_PASTED or text.count("\n") > MOST_LINES
        if too_much:
            self.say_too_much()
        return too_much

    def say_too_much(self) -> None:
        """For the app to say in its words."""

    async def _hand_on(self) -> None:
        """What is typed from now on waits here until this is over."""
        try:
            await self._settled()
            while self._waiting and self.screen_stack:
                await super().on_event(self._waiting.popleft())
                await self._settled()
        finally:
            self._handing_on = None

    def _tell_fault(self, over: asyncio.Task[None]) -> None:
        """It is the app's to handle, as if it had been its own."""
        if not over.cancelled() and over.exception() is not None:
            self.call_later(over.result)

    async def _settled(self) -> None:
        """Wait until a message that goes from the focus up to the app meets no other, and finds
        the same screen and the same focus twice."""
        before = None
        for _ in range(MOST_ROUNDS):
            if not self.is_running or not self.screen_stack:
                return
            now = (self.screen, self.focused)
            if now == before:
                return
            before = now
            focused = [] if self.focused is None else list(self.focused.ancestors_with_self)
            for pump in [*focused, self.screen, self]:
                await _hop(pump)


async def _hop(pump: MessagePump) -> None:
    """Wait until it has got through what stands before it now."""
    passed = asyncio.Event()
    if pump.is_running and pump.call_later(passed.set):
        try:
            await asyncio.wait_for(passed.wait(), PATIENCE)
        except TimeoutError:
            return
