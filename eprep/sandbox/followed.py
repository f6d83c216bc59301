"""A child process that is a part of this program, and is followed line by line.

It is no submission, and nothing shuts it in.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from threading import Lock

# On Windows only a kill reaches one child and no other.
WISH = signal.SIGTERM if sys.platform == "win32" else signal.SIGINT


class Followed:
    """Followed by one thread; any other may end it at any time, before it has begun too."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._wished: int | None = None
        self.code = 0
        """As the system tells it, once there are no more lines."""

        self.said = ""
        """What it wrote on standard error."""

    def lines(self) -> Iterator[bytes]:
        """Start it, and read to its end. Raises OSError where it cannot start."""
        with TemporaryFile() as errors:  # a pipe nobody reads would stop it
            with self._lock:
                if self._wished is not None:
                    self.code = -self._wished
                    return
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                )
            with self._process as process:
                assert process.stdout is not None
                yield from process.stdout
            errors.seek(0)
            self.code, self.said = process.returncode, errors.read().decode("utf-8", "replace")

    def interrupt(self) -> None:
        """Ask it to come to an end by itself."""
        self._signal(WISH)

    def kill(self) -> None:
        self._signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

    def _signal(self, number: int) -> None:
        with self._lock:
            self._wished = number
            if self._process is not None:
                self._process.send_signal(number)  # to one that has ended it sends none
