"""Drives an app with Pilot, and reads what then stands on its screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot

PATIENCE = 60.0
"""Seconds until what is waited for must have come: a bound on failure, not a wait."""


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Each key, and then whatever it started."""
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def until(pilot: Pilot[Any], condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "\n".join(rows_of(pilot.app))
        await pilot.pause(0.02)
    await pilot.pause()


def rows_of(app: App[Any]) -> list[str]:
    """What stands on the screen; the cell behind a wide character is left out."""
    return [strip.text for strip in app.screen._compositor.render_strips()]
