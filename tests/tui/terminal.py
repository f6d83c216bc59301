"""A real pseudo-terminal with a program in it, and what its screen shows (by pyte)."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from tests.conftest import Installed

KEYS = {"up": "\x1b[A", "down": "\x1b[B", "enter": "\r", "escape": "\x1b", "tab": "\t",
        "end": "\x1b[F", "ctrl+r": "\x12"}  # fmt: skip
PATIENCE = 30.0
"""Seconds until a text that is waited for must have come: a bound on failure, not a figure."""


class Terminal:
    def __init__(
        self, command: Sequence[str], size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self.columns, self.rows = size
        self._screen = pyte.Screen(self.columns, self.rows)
        self._stream = pyte.ByteStream(self._screen)
        window = struct.pack("HHHH", self.rows, self.columns, 0, 0)
        self.pid, self._master = pty.fork()
        if self.pid == 0:  # it sets the size itself, before the program looks or sets another
            fcntl.ioctl(0, termios.TIOCSWINSZ, window)
            os.execvpe(command[0], list(command), dict(environment))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        os.close(self._master)

    @property
    def lines(self) -> list[str]:
        """The screen's rows; a wide character's second cell is left out."""
        rows = []
        for y in range(self.rows):
            row = self._screen.buffer[y]
            rows.append("".join(row[x].data for x in range(self.columns)).rstrip())
        return rows

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())
            self.read(0.05)

    def read(self, seconds: float) -> None:
        """Take in what the program writes, for that long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self._master], [], [], left)
            if not ready:
                return
            try:
                chunk = os.read(self._master, 65536)
            except OSError:  # the program has ended
                return
            if not chunk:
                return
            self._stream.feed(chunk)

    def wait_for(self, *texts: str) -> str:
        """Read until all the texts are on the screen together."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if all(text in self.text for text in texts):
                return self.text
            self.read(0.1)
        raise AssertionError(f"{texts} not on the screen:\n{self.text}")

    def wait_until_gone(self, text: str) -> None:
        end = time.monotonic() + PATIENCE
        while text in self.text:
            assert time.monotonic() < end, f"{text} is still on the screen:\n{self.text}"
            self.read(0.1)

    def exit_code(self) -> int:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"still running:\n{self.text}")


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the tester's own but where programs are found."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "TEXTUAL_ANIMATIONS": "none",
    }


def start(installed: Installed, folder: Path, size: tuple[int, int], *arguments: str) -> Terminal:
    """The installed program, with its data in the folder."""
    command = [str(installed.eprep), "--data-dir", str(installed.data(folder)), *arguments]
    return Terminal(command, size, environment(folder))
