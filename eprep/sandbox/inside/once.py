"""A process for one submission: limits, and the guard inside Python. For systems without walls.

Requests come on standard input, replies leave on standard output, and what the submission prints
goes to standard error.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import BinaryIO

from . import frames, guard, program, rlimits


def main(folders: list[str], packages: list[str]) -> None:
    _die_with_parent()
    requests, replies = _take_streams()
    request = frames.read(requests)
    if request is None:
        return
    header, _ = request
    rlimits.limit(header["cpu"], header["memory_mb"])
    guard.lock([*folders, *packages])
    frames.write(replies, {"ready": True})
    program.run(header["source"], header["function"], requests, replies)


def _die_with_parent() -> None:
    """A parent that is killed leaves nobody running; where there is no Linux, the limits end us."""
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            set_death_signal, kill = 1, 9
            ctypes.CDLL(None).prctl(set_death_signal, kill, 0, 0, 0)


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes to the parent; the submission gets empty input, and output apart."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return requests, replies
