"""A text that can be made again, kept in a file of the cache with its digest."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from os import getpid
from pathlib import Path


class Remembered:
    """Without a path it remembers nothing."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def recall(self) -> str | None:
        """What was kept last; None where there is nothing, or not what was written."""
        if self._path is None:
            return None
        try:
            digest, _, text = self._path.read_text(encoding="utf-8").partition("\n")
        except (OSError, ValueError):
            return None
        return text if digest == _digest(text) else None

    def keep(self, text: str) -> None:
        """Where that cannot be, it is made again the next time."""
        if self._path is None:
            return
        new = self._path.with_suffix(f".{getpid()}")  # two programs may keep theirs at once
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(f"{_digest(text)}\n{text}", encoding="utf-8", newline="")
            new.replace(self._path)


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
