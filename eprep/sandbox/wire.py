"""Talks to one child of a zygote, without a thread: frames both ways, and what is printed, each up
to a bound, until a deadline."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import time
from typing import Any

from eprep.sandbox.bounds import OUTPUT_MOST
from eprep.sandbox.inside import frames, nodes
from eprep.sandbox.zygote import Channels

CHUNK = 65536

REPORT_SECONDS = 2.0
"""For a dying child to be buried."""


class Flooded(Exception):
    """More was printed than may be."""


class TimedOut(Exception):
    """The deadline has passed."""


class Ended(Exception):
    """The child's socket is closed: it is dead, or wants to look so."""


class Wire:
    def __init__(self, channels: Channels) -> None:
        self._channels = channels
        self._printed = bytearray()
        self._received = bytearray()
        self._printing = True
        """Whether the output may still bring something."""

        os.set_blocking(channels.socket, False)
        os.set_blocking(channels.output, False)

    @property
    def printed(self) -> str:
        with contextlib.suppress(Flooded):
            self._read_output()
        return bytes(self._printed).decode("utf-8", "replace")

    def send(self, header: dict[str, Any], body: bytes, deadline: float) -> None:
        """Raises Ended, Flooded, TimedOut."""
        left = memoryview(frames.packed(header, body))
        while left:
            try:
                left = left[os.write(self._channels.socket, left) :]
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline)
            except OSError as error:
                raise Ended from error

    def receive(self, deadline: float, room: int = 0) -> tuple[dict[str, Any], bytes]:
        """The next frame, with no more than `room` numbers in each of two values. Raises Ended,
        Flooded, TimedOut, and frames.Malformed."""
        head = self._take(frames.LENGTHS.size, deadline)
        header_length, body_length = frames.lengths(head, 2 * room * nodes.WIDEST)
        header = self._take(header_length, deadline)
        return frames.parsed(header), self._take(body_length, deadline)

    def kill(self) -> None:
        with contextlib.suppress(OSError):  # dead already
            signal.pidfd_send_signal(self._channels.process, signal.SIGKILL)

    def end(self) -> dict[str, Any] | None:
        """How the child ended; None where nobody can tell, because the zygote is gone."""
        deadline = time.monotonic() + REPORT_SECONDS
        poll = select.poll()
        poll.register(self._channels.end, select.POLLIN)
        if not poll.poll(REPORT_SECONDS * 500):
            self.kill()  # it has closed its socket and lives on
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            return None
        report = os.read(self._channels.end, 4096)
        return json.loads(report) if report else None

    def close(self) -> None:
        with contextlib.suppress(Flooded):
            self._read_output()
        self._printing = False
        channels = self._channels
        for descriptor in (channels.socket, channels.output, channels.end, channels.process):
            os.close(descriptor)

    def _take(self, count: int, deadline: float) -> bytes:
        while len(self._received) < count:
            try:
                chunk = os.read(self._channels.socket, CHUNK)
            except BlockingIOError:
                self._wait(select.POLLIN, deadline)
                continue
            except OSError as error:
                raise Ended from error
            if not chunk:
                self._read_output()
                raise Ended
            self._received += chunk
        taken = bytes(self._received[:count])
        del self._received[:count]
        return taken

    def _wait(self, event: int, deadline: float) -> None:
        """Until the socket is ready; what is printed meanwhile is taken in."""
        poll = select.poll()
        poll.register(self._channels.socket, event)
        if self._printing:
            poll.register(self._channels.output, select.POLLIN)
        ready = poll.poll(max(0.0, deadline - time.monotonic()) * 1000)
        if any(descriptor == self._channels.output for descriptor, _ in ready):
            self._read_output()
        if not ready or time.monotonic() >= deadline:
            raise TimedOut

    def _read_output(self) -> None:
        """Take in what is there. Raises Flooded."""
        while self._printing:
            try:
                chunk = os.read(self._channels.output, CHUNK)
            except BlockingIOError:
                return
            if not chunk:
                self._printing = False
            room = OUTPUT_MOST - len(self._printed)
            self._printed += chunk[:room]
            if len(chunk) > room:
                raise Flooded
