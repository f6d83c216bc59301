"""Which files a bank is made of, and how one tells that they have not changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal

SYLLABUS = "syllabus.yaml"
DRILL = "drill.yaml"
ENDINGS = (".yaml", ".yml")
PROGRAMS = ("right", "wrong")
"""Folders of a drill that hold programs."""

Stamp = tuple[tuple[str, int, int, int], ...]
"""Of each file of a unit: name, size, time in nanoseconds, inode."""


@dataclass(frozen=True)
class Unit:
    """What is compiled at once: one YAML file, or a drill's folder."""

    path: Path
    """The YAML file."""

    shown: str
    """The path as the user gave it, for messages."""

    stamp: Stamp

    @property
    def is_drill(self) -> bool:
        return self.path.name == DRILL

    @property
    def is_syllabus(self) -> bool:
        return self.path.name == SYLLABUS

    def read(self) -> dict[str, bytes]:
        """The content of each file, by its name relative to the folder. Raises OSError."""
        folder = self.path.parent
        return {name: (folder / name).read_bytes() for name, *_ in self.stamp}


def units(root: Path) -> list[Unit]:
    """Everything below `root`, in the order of names; a file is a bank by itself."""
    if not root.exists():
        raise Refusal(phrase("bank.no_such_path", path=str(root)), USAGE)
    try:
        if root.is_file():
            return [_unit(root, str(root), os.stat(root))]
        return list(_below(root, str(root)))
    except OSError as error:
        raise Refusal(phrase("cannot_read", path=str(root), reason=str(error)), USAGE) from error


def _below(folder: Path, shown: str) -> Iterator[Unit]:
    with os.scandir(folder) as scan:
        found = sorted(scan, key=lambda entry: entry.name)
    if any(entry.name == DRILL for entry in found):
        yield _drill(folder, shown)
        return
    for entry in found:
        if entry.name.startswith((".", "__")):
            continue
        if entry.is_dir():
            yield from _below(Path(entry.path), os.path.join(shown, entry.name))
        elif entry.name.endswith(ENDINGS):
            yield _unit(Path(entry.path), os.path.join(shown, entry.name), entry.stat())


def _unit(path: Path, shown: str, stat: os.stat_result) -> Unit:
    if path.name == DRILL:
        return _drill(path.parent, os.path.dirname(shown))
    return Unit(path, shown, (_stamp(path.name, stat),))


def _drill(folder: Path, shown: str) -> Unit:
    names = [DRILL, *(n for n in ("starter.py", "reference.py") if (folder / n).is_file())]
    for programs in PROGRAMS:
        if (folder / programs).is_dir():
            names += sorted(f"{programs}/{p.name}" for p in (folder / programs).glob("*.py"))
    stamp = tuple(_stamp(name, os.stat(folder / name)) for name in names)
    return Unit(folder / DRILL, os.path.join(shown, DRILL), stamp)


def _stamp(name: str, stat: os.stat_result) -> tuple[str, int, int, int]:
    return (name, stat.st_size, stat.st_mtime_ns, stat.st_ino)
