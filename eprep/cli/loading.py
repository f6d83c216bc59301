"""Loads what judges programs, unbroken: NumPy swallows a Ctrl+C that comes while its parts are
loaded, or cannot be loaded any more after it."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from eprep.cli.interrupt import Interrupt
from eprep.core.trial import Limits, Running

if TYPE_CHECKING:
    from eprep.sandbox.sandbox import Sandbox


def load_what_grades() -> None:
    """Raises KeyboardInterrupt afterwards where one was asked for meanwhile."""
    if threading.current_thread() is not threading.main_thread():
        _load()  # no Ctrl+C is heard there
        return
    with Interrupt() as interrupt:
        _load()
    if interrupt.asked:
        raise KeyboardInterrupt


def _load() -> None:
    import numpy.random  # noqa: F401

    import reference_impl  # noqa: F401


class LoadingFirst:
    """A sandbox that starts, and meanwhile everything is loaded here, before its first use."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @property
    def isolation(self) -> str:
        return self._sandbox.isolation

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        self._sandbox.start()
        load_what_grades()
        return self._sandbox(source, function, limits)
