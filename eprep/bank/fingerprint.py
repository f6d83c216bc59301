"""Whether the code that compiles banks is still the one that compiled a cache."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def code_fingerprint(folders: Iterable[Path]) -> str:
    """Changes when the code that compiles banks does: sizes and times of its files."""
    stamps = [
        (file.path, (stat := file.stat()).st_size, stat.st_mtime_ns)
        for folder in folders
        for file in sorted(_programs_below(str(folder)), key=lambda file: file.path)
    ]
    return hashlib.sha256(json.dumps(stamps).encode()).hexdigest()


def _programs_below(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as scan:
        for entry in scan:
            if entry.is_dir():
                yield from _programs_below(entry.path)
            elif entry.name.endswith(".py"):
                yield entry
