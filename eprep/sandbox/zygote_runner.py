"""The levels `full` and `wrapped`: a zygote, and a locked child of it for each submission.

Whatever the child says is a stranger's data; a pass exists only as a comparison made here.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Self

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Running, Stopped
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.replies import failed
from eprep.sandbox.zygote import Channels, Zygote


class ZygoteRunner:
    """Starts its zygote when it is first needed, and another one if that has died."""

    def __init__(
        self,
        packages: Sequence[str] = SUBMISSION,
        without: Collection[str] = (),
        wrapper: Sequence[str] = (),
        isolation: str = "full",
        data: str = "",
    ) -> None:
        """`without` leaves out layers of `inside.lockdown`; `wrapper` is a command to start
        behind; `isolation` is what the level is called that they come to; `data` is a folder that
        may be read."""
        self.isolation = isolation
        self._packages = packages
        self._without = tuple(without)
        self._wrapper = wrapper
        self._data = data
        self._zygote: Zygote | None = None
        self._closed = False
        self._lock = threading.Lock()

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        now = self.start().answered
        # Only now, for it needs NumPy, which the zygote loads at the same time.
        from eprep.sandbox.zygote_child import ZygoteChild

        return ZygoteChild(partial(self.child, limits), source, function, limits, now=now)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def closed(self) -> bool:
        return self._closed

    def start(self) -> Zygote:
        """The zygote, which goes on starting while we do something else. Raises Stopped."""
        with self._lock:
            if self._closed:
                raise failed(phrase("internal.closed"))
            if self._zygote is None:
                try:
                    self._zygote = Zygote(self._packages, self._without, self._wrapper, self._data)
                except OSError as error:
                    raise failed(str(error)) from error
            return self._zygote

    def child(self, limits: Limits) -> Channels:
        """A fresh child. A zygote that has died or cannot give one is replaced, once. Raises
        Stopped."""
        zygote = self.start()
        try:
            return zygote.child(limits)
        except Stopped:
            self._drop(zygote)
        return self.start().child(limits)

    def close(self) -> None:
        """End every process, for good. It may be called while another thread waits for one."""
        with self._lock:
            self._closed = True
            zygote, self._zygote = self._zygote, None
        if zygote is not None:
            zygote.close()

    def _drop(self, dead: Zygote) -> None:
        with self._lock:
            if self._zygote is dead:
                self._zygote = None
                dead.close()
