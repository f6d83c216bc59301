"""The system asks the app to end: it does, by the way that leaves the terminal as it was."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import Any

from textual.app import App

from eprep.core.fault import INTERRUPTED

SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]

ORPHANED_AFTER = 2.0
"""Seconds between two looks at whether the server of the browser is still there."""


def end_when_asked(app: App[Any]) -> None:
    """From now on, in the loop of the app. A second signal strikes as if this had never been."""
    if sys.platform == "win32":  # no loop hears of signals there
        return
    loop = asyncio.get_running_loop()

    def end(number: int) -> None:
        loop.remove_signal_handler(number)
        app.exit(return_code=INTERRUPTED)

    for number in SIGNALS:
        loop.add_signal_handler(number, end, number)
    if app.is_web:
        _end_with_the_server(app)


def _end_with_the_server(app: App[Any]) -> None:
    server = os.getppid()

    def look() -> None:
        if os.getppid() != server:
            app.exit(return_code=INTERRUPTED)

    app.set_interval(ORPHANED_AFTER, look)
