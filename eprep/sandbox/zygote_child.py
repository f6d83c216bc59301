"""One submission in a child of a zygote: gives it its calls, and says how it ended."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self

from eprep.core.catalogue import phrase
from eprep.core.trial import ROOM, Limits, Raised, Returned, Stopped
from eprep.core.verdict import Outcome
from eprep.sandbox import replies
from eprep.sandbox.bounds import START_SECONDS
from eprep.sandbox.inside.frames import Malformed
from eprep.sandbox.replies import failed
from eprep.sandbox.wire import Ended, Flooded, TimedOut, Wire
from eprep.sandbox.zygote import Channels


class ZygoteChild:
    """One submission, in a child that is used once."""

    def __init__(
        self, fork: Callable[[], Channels], source: str, function: str, limits: Limits, *, now: bool
    ) -> None:
        """`fork` raises Stopped; `now` is whether it would not have to wait."""
        self._fork = fork
        self._now = now
        self._first = {"source": source, "function": function}
        self._limits = limits
        self._spent = 0.0
        self._wire: Wire | None = None
        self._output = ""
        """What was printed until the end."""

    def __enter__(self) -> Self:
        if self._now:
            self._ready()  # it loads the source while we set the exam
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    @property
    def output(self) -> str:
        return self._output if self._wire is None else self._wire.printed

    def call(
        self, arguments: Sequence[object], chance: int = 0, room: int = ROOM
    ) -> Returned | Raised:
        wire = self._ready()
        question, body, nonce = replies.asked(arguments, chance, room)
        with self._timed() as deadline:
            try:
                with suppress(Ended):  # its last words may be waiting
                    wire.send(question, body, deadline)
                return replies.understood(*wire.receive(deadline, room), nonce, room)
            except (Ended, Flooded, TimedOut, Malformed) as end:
                raise self._stopped(wire, end) from end

    def _ready(self) -> Wire:
        """The wire to the child, which is locked in, and has been given the source by then."""
        if self._wire is None:
            self._wire = Wire(self._fork())
            try:
                self._begin(self._wire)
            except Stopped:
                self._end()
                raise
        return self._wire

    def _begin(self, wire: Wire) -> None:
        deadline = time.monotonic() + START_SECONDS
        try:
            header, _ = wire.receive(deadline)
            if "ready" not in header:
                raise failed(phrase("internal.unlocked", reason=header.get("unlocked")))
            wire.send(self._first, b"", deadline)
        except (Ended, Flooded, TimedOut, Malformed) as end:
            raise failed(phrase("internal.start")) from end

    def _end(self) -> None:
        wire, self._wire = self._wire, None
        if wire is not None:
            self._output = wire.printed
            wire.kill()
            wire.close()

    @contextmanager
    def _timed(self) -> Iterator[float]:
        """Run the submission's clock, which stands while the reference or the comparison works."""
        begun = time.monotonic()
        try:
            yield begun + max(0.0, self._limits.wall - self._spent)
        finally:
            self._spent += time.monotonic() - begun

    def _stopped(self, wire: Wire, end: Exception) -> Stopped:
        """The verdict on a child that gave no reply."""
        if isinstance(end, Malformed):
            return replies.broke_protocol()
        if isinstance(end, TimedOut):
            return replies.timed_out(self._limits)
        if isinstance(end, Flooded):
            return replies.flooded()
        report = wire.end()
        if report is None:
            return failed(phrase("internal.zygote"))
        code = os.waitstatus_to_exitcode(report["status"])
        # RLIMIT_CPU charges each clock tick to whoever runs as it strikes, so beside others it may
        # kill before rusage, which measures, shows the limit: half tells that kill from others.
        if -code in (signal.SIGKILL, signal.SIGXCPU) and report["cpu"] >= self._limits.cpu / 2:
            return replies.timed_out(self._limits)
        if -code == signal.SIGXFSZ:
            return replies.flooded()
        if -code == signal.SIGSYS:
            return Stopped(Outcome.FORBIDDEN, phrase("case.forbidden_call"))
        return replies.crashed(code)
