"""The level `limits`: one child process for each submission, watched by the clock.

Whatever the child says is a stranger's data; a pass exists only as a comparison made here.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from subprocess import PIPE
from types import TracebackType
from typing import Any, BinaryIO, Self

from eprep.core.catalogue import phrase
from eprep.core.trial import ROOM, Limits, Raised, Returned, Running, Stopped
from eprep.core.verdict import Outcome
from eprep.sandbox import replies
from eprep.sandbox.bounds import START_SECONDS
from eprep.sandbox.pipes import Frames, Printed
from eprep.sandbox.processes import start
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.replies import failed


class LimitsRunner:
    """Runs submissions with limits on time, memory and output, and no walls but Python's own."""

    isolation = "limits"

    def __init__(self, packages: Sequence[str] = SUBMISSION, data: str = "") -> None:
        self._packages = packages
        self._data = data
        self._running: set[OneShot] = set()
        self._closed = False

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        return self._tried(OneShot(self._packages, source, function, limits, self._data))

    @contextmanager
    def _tried(self, child: OneShot) -> Iterator[Running]:
        with child:
            self._running.add(child)
            try:
                if self._closed:
                    raise failed(phrase("internal.closed"))
                yield child
            finally:
                self._running.discard(child)

    def close(self) -> None:
        """End every process, for good. It may be called while another thread waits for one."""
        self._closed = True
        for child in list(self._running):
            child.kill()


class OneShot:
    """One submission in one process, started at once and loaded at the first call."""

    def __init__(
        self,
        packages: Sequence[str],
        source: str,
        function: str,
        limits: Limits,
        data: str = "",
    ) -> None:
        self._packages = packages
        self._data = data
        self._limits = limits
        self._first = {
            "source": source,
            "function": function,
            "cpu": limits.cpu,
            "memory_mb": limits.memory_mb,
        }
        self._loaded = False
        self._began = 0.0
        self._spent = 0.0
        self._killed: Outcome | None = None

    def __enter__(self) -> Self:
        try:
            self._process = start(
                "once", self._packages, data=self._data, stdin=PIPE, stdout=PIPE, stderr=PIPE
            )
        except OSError as error:
            raise failed(str(error)) from error
        self._printed = Printed(_pipe(self._process.stderr), self._flooded)
        self._frames = Frames(_pipe(self._process.stdout))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        with suppress(OSError):
            _pipe(self._process.stdin).close()
        self._process.wait()
        self._printed.finish()
        self._frames.finish()

    @property
    def output(self) -> str:
        return self._printed.text

    def call(
        self, arguments: Sequence[object], chance: int = 0, room: int = ROOM
    ) -> Returned | Raised:
        if not self._loaded:
            self._load()
        question, body, nonce = replies.asked(arguments, chance, room)
        with self._timed() as deadline:
            self._send(question, body)
            return replies.understood(*self._receive(deadline), nonce, room)

    def _load(self) -> None:
        with self._alarmed(START_SECONDS) as deadline:
            self._send(self._first)
            header, _ = self._receive(deadline)
        if header.get("ready") is not True:
            raise failed(phrase("internal.start"))
        self._loaded = True
        self._began = time.monotonic()

    @contextmanager
    def _timed(self) -> Iterator[float]:
        """Run the submission's clock, which stands while the reference or the comparison works."""
        begun = time.monotonic()
        try:
            with self._alarmed(max(0.0, self._limits.wall - self._spent)) as deadline:
                yield deadline
        finally:
            self._spent += time.monotonic() - begun

    @contextmanager
    def _alarmed(self, seconds: float) -> Iterator[float]:
        """Until when the child may take: a timer ends it, also where it does not take what it is
        sent."""
        timer = threading.Timer(seconds, self._run_out)
        timer.daemon = True
        timer.start()
        try:
            yield time.monotonic() + seconds
        finally:
            timer.cancel()

    def _send(self, header: dict[str, Any], body: bytes = b"") -> None:
        from eprep.sandbox.inside import frames

        with suppress(OSError):  # a dead child shows when its reply is missing
            frames.write(_pipe(self._process.stdin), header, body)

    def _receive(self, deadline: float) -> tuple[dict[str, Any], bytes]:
        frame = self._frames.next(deadline)
        if frame is None:
            raise self._death(deadline)
        return frame

    def _death(self, deadline: float) -> Stopped:
        """Why no frame came."""
        if self._frames.malformed:
            return replies.broke_protocol()
        if self._killed is None and time.monotonic() >= deadline:
            self._killed = Outcome.TIME_LIMIT
        self.kill()
        status = self._process.wait()
        if not self._loaded and self._killed is not Outcome.OUTPUT_LIMIT:
            return failed(phrase("internal.start"))
        if self._killed is None and self._ran_out_of_time(status):
            self._killed = Outcome.TIME_LIMIT
        if self._killed is Outcome.TIME_LIMIT:
            return replies.timed_out(self._limits)
        if self._killed is Outcome.OUTPUT_LIMIT:
            return replies.flooded()
        return replies.crashed(status)

    def _ran_out_of_time(self, status: int) -> bool:
        """Killed by the system's own limit on computing time, rather than by something else."""
        if not hasattr(signal, "SIGXCPU"):
            return False
        return -status == signal.SIGXCPU or (
            -status == signal.SIGKILL and time.monotonic() - self._began >= self._limits.cpu
        )

    def _flooded(self) -> None:
        self._killed = self._killed or Outcome.OUTPUT_LIMIT
        self.kill()

    def _run_out(self) -> None:
        self._killed = self._killed or Outcome.TIME_LIMIT
        self.kill()

    def kill(self) -> None:
        if self._process.returncode is not None:  # its number may be another process's by now
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)  # it leads a session of its own
            else:
                self._process.kill()


def _pipe(stream: Any) -> BinaryIO:
    assert stream is not None  # Popen was given a pipe for each
    return stream  # type: ignore[no-any-return]
