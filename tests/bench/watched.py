"""A program on a pseudo-terminal, with a watch: when a text or an answer to a key comes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

COLUMNS, ROWS = 100, 30
PATIENCE = 30.0
"""Seconds until what is waited for must have come: a bound on failure, not a figure."""

QUIET = 0.08
"""Seconds without a byte after which a program has nothing more to say."""


class Watched:
    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._begun = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(command[0], list(command), dict(environment))

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def until(self, text: str) -> float:
        """Seconds from the start until the text has been written."""
        written = b""
        while text.encode() not in written:
            written += self._read(PATIENCE)
        return time.perf_counter() - self._begun

    def press(self, key: str) -> float:
        """Seconds from a key to the first byte that comes of it."""
        self.settle()
        begun = time.perf_counter()
        os.write(self._terminal, key.encode())
        self._read(PATIENCE)
        return time.perf_counter() - begun

    def settle(self) -> None:
        while select.select([self._terminal], [], [], QUIET)[0]:
            self._read(0)

    @property
    def megabytes(self) -> float:
        ps = ["ps", "-o", "rss=", "-p", str(self.pid)]
        return int(subprocess.run(ps, check=True, capture_output=True).stdout) / 1024

    def _read(self, patience: float) -> bytes:
        if not select.select([self._terminal], [], [], patience)[0]:
            raise TimeoutError
        return os.read(self._terminal, 65536)
