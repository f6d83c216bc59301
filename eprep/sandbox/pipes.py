"""Reads a child's two pipes, each in a thread of its own: a silent child cannot hold the parent."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from eprep.sandbox.bounds import OUTPUT_MOST


class Frames:
    """What the child answers, frame by frame."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._queue: queue.Queue[tuple[dict[str, Any], bytes] | None] = queue.Queue(maxsize=2)
        self.malformed = False
        self._over = False
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def next(self, deadline: float) -> tuple[dict[str, Any], bytes] | None:
        if self._over:
            return None
        try:
            frame = self._queue.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            frame = None
        self._over = frame is None
        return frame

    def finish(self) -> None:
        self._over = True
        with suppress(queue.Empty):
            while True:
                self._queue.get_nowait()
        self._thread.join(timeout=1.0)
        if not self._thread.is_alive():
            self._stream.close()

    def _read(self) -> None:
        from eprep.sandbox.inside import frames

        frame = None
        while not self._over:
            try:
                frame = frames.read(self._stream)
            except (frames.Malformed, OSError, ValueError):
                self.malformed, frame = True, None
            self._queue.put(frame)
            if frame is None:
                return


class Printed:
    """What the child prints, up to a bound; `flooded` is called beyond it."""

    def __init__(self, stream: BinaryIO, flooded: Callable[[], None]) -> None:
        self._stream = stream
        self._bytes = bytearray()
        self._flooded = flooded
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    @property
    def text(self) -> str:
        self._thread.join(timeout=0.05)
        return bytes(self._bytes).decode("utf-8", "replace")

    def finish(self) -> None:
        self._thread.join(timeout=1.0)
        if not self._thread.is_alive():
            self._stream.close()

    def _read(self) -> None:
        descriptor = self._stream.fileno()
        while chunk := os.read(descriptor, 4096):
            room = OUTPUT_MOST - len(self._bytes)
            self._bytes += chunk[:room]
            if len(chunk) > room:
                self._flooded()
                return
