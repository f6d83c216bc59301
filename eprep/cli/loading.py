"""Loads what judges programs, unbroken: NumPy swallows a Ctrl+C that comes while its parts are
loaded, or cannot be loaded any more after it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from eprep.core.trial import Limits, Running
    from eprep.sandbox.sandbox import Sandbox


def load_what_grades() -> None:
    """Raises KeyboardInterrupt afterwards where one was asked for meanwhile."""
    if threading.current_thread() is not threading.main_thread():
        _load()  # no Ctrl+C is heard there
        return
    from eprep.cli.interrupt import Interrupt

    with Interrupt() as interrupt:
        _load()
    if interrupt.asked:
        raise KeyboardInterrupt


def _load() -> None:
    import numpy.random  # noqa: F401

    import reference_impl  # noqa: F401


class LoadingFirst:
    """A sandbox that is made when it is first needed, and starts while everything is loaded here,
    before its first use."""

    def __init__(self, make: Callable[[], Sandbox]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: Sandbox | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._closed = True
        if self._made is not None:
            self._made.close()

    @property
    def isolation(self) -> str:
        return self._sandbox().isolation

    def _sandbox(self) -> Sandbox:
        """The one; a thread that asks when all is over finds it closed."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
                if self._closed:
                    self._made.close()
            return self._made

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        sandbox = self._sandbox()
        sandbox.start()
        load_what_grades()
        return sandbox(source, function, limits)
