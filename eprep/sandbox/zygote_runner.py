"""The level `full`: a zygote, and a locked child of it for each submission.

Whatever the child says is a stranger's data; a pass exists only as a comparison made here.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from types import TracebackType
from typing import Self

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Raised, Returned, Running, Stopped
from eprep.core.verdict import Outcome
from eprep.sandbox import replies
from eprep.sandbox.inside.frames import Malformed
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.replies import failed
from eprep.sandbox.wire import OUTPUT_MOST, Ended, Flooded, TimedOut, Wire
from eprep.sandbox.zygote import START_SECONDS, Zygote


class ZygoteRunner:
    """Starts its zygote when it is first needed, and another one if that has died."""

    isolation = "full"

    def __init__(
        self,
        packages: Sequence[str] = SUBMISSION,
        without: Collection[str] = (),
        wrapper: Sequence[str] = (),
    ) -> None:
        """`without` leaves out layers of `inside.lockdown`; `wrapper` is a command to start
        behind."""
        self._packages = packages
        self._without = tuple(without)
        self._wrapper = wrapper
        self._zygote: Zygote | None = None
        self._lock = threading.Lock()

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        return Child(self, source, function, limits)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> Zygote:
        """The zygote, which goes on starting while we do something else. Raises Stopped."""
        with self._lock:
            if self._zygote is None:
                try:
                    self._zygote = Zygote(self._packages, self._without, self._wrapper)
                except OSError as error:
                    raise failed(str(error)) from error
            return self._zygote

    def child(self, limits: Limits) -> Wire:
        """A fresh child. A zygote that has died meanwhile is replaced once. Raises Stopped."""
        for last in (False, True):
            zygote = self.start()
            try:
                return Wire(zygote.child(limits))
            except Stopped:
                self._drop(zygote)
                if last:
                    raise
        raise AssertionError

    def close(self) -> None:
        zygote, self._zygote = self._zygote, None
        if zygote is not None:
            zygote.close()

    def _drop(self, dead: Zygote) -> None:
        with self._lock:
            if self._zygote is dead:
                self._zygote = None
                dead.close()


class Child:
    """One submission, in a child that is used once."""

    def __init__(self, runner: ZygoteRunner, source: str, function: str, limits: Limits) -> None:
        self._runner = runner
        self._first = {"source": source, "function": function}
        self._limits = limits
        self._spent = 0.0
        self._loaded = False

    def __enter__(self) -> Self:
        self._wire: Wire | None = None
        if self._runner.start().answered:
            self._ready()  # it loads the source while we set the exam
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._wire is not None:
            self._wire.kill()
            self._wire.close()

    @property
    def output(self) -> str:
        return "" if self._wire is None else self._wire.printed

    def call(self, arguments: Sequence[object], chance: int = 0) -> Returned | Raised:
        wire = self._ready()
        question, body, nonce = replies.asked(arguments, chance)
        with self._timed() as deadline:
            try:
                with suppress(Ended):  # its last words may be waiting
                    wire.send(question, body, deadline)
                return replies.understood(*wire.receive(deadline), nonce)
            except (Ended, Flooded, TimedOut, Malformed) as end:
                raise self._stopped(wire, end) from end

    def _ready(self) -> Wire:
        """The wire to the child, which is locked in, and has been given the source by then."""
        if self._wire is None:
            self._wire = self._runner.child(self._limits)
            deadline = time.monotonic() + START_SECONDS
            try:
                header, _ = self._wire.receive(deadline)
                if "ready" not in header:
                    raise failed(str(header.get("unlocked", "not ready")))
                self._wire.send(self._first, b"", deadline)
            except (Ended, Flooded, TimedOut, Malformed) as end:
                raise failed(f"start: {type(end).__name__}") from end
        return self._wire

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
        wall, cpu = self._limits.wall, self._limits.cpu
        timed_out = Stopped(Outcome.TIME_LIMIT, phrase("case.time", wall=wall, cpu=cpu))
        flooded = Stopped(Outcome.OUTPUT_LIMIT, phrase("case.output", most=OUTPUT_MOST))
        if isinstance(end, Malformed):
            return Stopped(Outcome.FORBIDDEN, phrase("case.protocol"))
        if isinstance(end, TimedOut):
            return timed_out
        if isinstance(end, Flooded):
            return flooded
        report = wire.end()
        if report is None:
            return failed("zygote")
        ended = -report["status"] if report["status"] >= 256 else report["status"] & 0x7F
        if ended in (signal.SIGKILL, signal.SIGXCPU) and report["cpu"] >= cpu / 2:
            return timed_out  # the limit counts clock ticks, many too many where others compute
        if ended == signal.SIGXFSZ:
            return flooded
        if ended == signal.SIGSYS:
            return Stopped(Outcome.FORBIDDEN, phrase("case.forbidden_call"))
        return Stopped(Outcome.CRASHED, phrase("case.crashed", status=_name(ended)))


def _name(ended: int) -> str:
    """A signal's name, or the exit code."""
    with suppress(ValueError):
        return signal.Signals(ended).name
    return str(-ended >> 8)
