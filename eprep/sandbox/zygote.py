"""The grader's end of a zygote: starts it, asks it for children, and ends it."""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import subprocess
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits
from eprep.sandbox.bounds import START_SECONDS
from eprep.sandbox.processes import start
from eprep.sandbox.replies import failed

END_SECONDS = 5.0


@dataclass(frozen=True)
class Channels:
    """What leads to one child: descriptors, each to be closed by whoever was given them."""

    socket: int
    output: int
    end: int
    process: int
    """A pidfd."""


class Zygote:
    """May be asked from several threads."""

    def __init__(
        self,
        packages: Sequence[str],
        without: Collection[str] = (),
        wrapper: Sequence[str] = (),
        data: str = "",
    ) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            try:
                self._process = start(
                    "zygote", packages, ",".join(without), data=data, wrapper=wrapper,
                    stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                )  # fmt: skip
            except BaseException:
                ours.close()
                raise
        self._control = ours
        self._control.settimeout(START_SECONDS)
        self._lock = threading.Lock()
        self.answered = False
        """It has started, and hands out children at once."""

    @property
    def pid(self) -> int:
        return self._process.pid

    def child(self, limits: Limits) -> Channels:
        """A child of its own for one submission. Raises Stopped where the zygote is gone."""
        request = {"cpu": _whole(limits.cpu), "memory_mb": limits.memory_mb}
        with self._lock:
            try:
                self._control.send(json.dumps(request).encode())
                told, descriptors, _, _ = socket.recv_fds(self._control, 4096, 4)
            except OSError as error:
                raise failed(self._last_words() or str(error)) from error
        if len(descriptors) != 4:
            for descriptor in descriptors:
                os.close(descriptor)
            reason = json.loads(told).get("failed") if told else self._last_words()
            raise failed(str(reason) if reason else phrase("internal.zygote"))
        self.answered = True
        return Channels(*descriptors)

    def close(self) -> None:
        """End it, and with it all its children. Whoever waits for a child hears that it is over."""
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._control.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        assert self._process.stderr is not None
        self._process.stderr.close()

    def _last_words(self) -> str:
        """The last line that a dead zygote has left."""
        stderr = self._process.stderr
        assert stderr is not None
        with contextlib.suppress(OSError, ValueError):
            if select.select([stderr], [], [], 0.5)[0]:
                lines = os.read(stderr.fileno(), 65536).decode("utf-8", "replace").splitlines()
                return lines[-1] if lines else ""
        return ""


def _whole(seconds: float) -> int:
    """RLIMIT_CPU counts whole seconds."""
    return max(1, -int(-seconds // 1))
