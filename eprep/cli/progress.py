"""How far a long command has come: a line on a terminal, written over and over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from eprep.cli.language import words


class Progress:
    """On standard error, and only where that is a terminal and there are several things to do."""

    def __init__(self, total: int, key: str = "grade.progress") -> None:
        """`key` is the sentence of the catalogue, with gaps for `done` and `total`."""
        self._done = 0
        self._total = total
        self._key = key
        self._possible = (
            total > 1 and sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", None)
        )

    def __enter__(self) -> Self:
        self._draw()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def tell(self, done: int) -> None:
        self._done = done
        self._draw()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Make room for what is printed meanwhile."""
        self.clear()
        yield
        self._draw()

    def _draw(self) -> None:
        self._write(words(self._key, done=self._done, total=self._total))

    def clear(self) -> None:
        self._write("")

    def _write(self, text: str) -> None:
        if self._possible:
            sys.stderr.write(f"\r\033[K{text}")
            sys.stderr.flush()
