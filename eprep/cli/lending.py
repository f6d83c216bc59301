"""Sandboxes for proofs that need more than all are lent: PyTorch, or MNIST where it lies."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from eprep.sandbox.sandbox import Sandbox

MNIST = "mnist"


class Lending:
    """Implements `proving.bench.Lender`. What takes long to load is loaded for all proofs
    together, and not before one of them needs it."""

    def __init__(self, make: Callable[[], Sandbox], mnist: Path) -> None:
        """`make` gives a sandbox of the right level; `mnist` is where a download of it goes."""
        self._make = make
        self._mnist = mnist
        self._lock = threading.Lock()
        self._made: dict[tuple[tuple[str, ...], str], Sandbox] = {}
        self._stack = ExitStack()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._closed = True
            self._stack.close()

    def __call__(self, needs: Sequence[str]) -> Sandbox | None:
        from eprep.sandbox.profiles import TORCH
        from eprep.sandbox.sandbox import Sandbox

        named = {name.partition(".")[0] for name in needs}
        packages = (TORCH,) if TORCH in named and find_spec(TORCH) is not None else ()
        data = self._folder() if MNIST in named else ""
        if not packages and not data:
            return None
        with self._lock:
            if self._closed:  # whoever asks now finds all others closed too
                return None
            key = (packages, data)
            if key not in self._made:
                assessment = self._make().assessment
                self._made[key] = self._stack.enter_context(Sandbox(assessment, packages, data))
            return self._made[key]

    def _folder(self) -> str:
        """Where MNIST lies; empty where it does not. Raises Refusal."""
        from eprep.data.sources import find

        found = find("auto", os.environ, self._mnist).where
        return "" if found is None else realpath(found)
