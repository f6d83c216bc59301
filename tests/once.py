"""What several workers of a run need: made by the first that asks, while the others wait."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = "SHARED_BY_THE_WORKERS"
"""The variable that names the run's folder."""

PATIENCE = 300.0
"""Seconds until whoever makes it must be ready: a bound on failure, not a figure."""


def begin() -> None:
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="shared-")


def end() -> None:
    shutil.rmtree(os.environ.pop(FOLDER))


def once(name: str, make: Callable[[Path], object]) -> Path:
    """The folder of that name, filled by `make`. To be read only."""
    folder = Path(os.environ[FOLDER], name)
    made, failed = (folder.with_name(f"{name}.{end}") for end in ("made", "failed"))
    try:
        folder.mkdir()
    except FileExistsError:
        _wait(made, failed)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    made.touch()
    return folder


def _wait(made: Path, failed: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not made.exists():
        if failed.exists() or time.monotonic() > deadline:
            raise RuntimeError(f"another worker could not make what {made.name} stands for")
        time.sleep(0.05)
