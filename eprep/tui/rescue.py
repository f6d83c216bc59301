"""Puts what the history could not take into a file, at the last moment: it may be hours of work."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def written(text: str, name: str, folder: Path | None) -> Path:
    """A file in a folder of its own below `folder`; nobody else can read either. Raises OSError."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    path = Path(tempfile.mkdtemp(prefix="eprep-", dir=folder)) / name
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123  Path.open takes no descriptor
            file.write(text.encode("utf-8", "surrogateescape"))
    except OSError:
        path.unlink(missing_ok=True)
        path.parent.rmdir()
        raise
    return path


def rescued(text: str, name: str, folder: Path | None) -> list[str]:
    """Where it lies now: below `folder`, else among the system's; nowhere if neither has room."""
    for place in (folder, None):
        try:
            return [str(written(text, name, place))]
        except OSError:
            continue
    return []
