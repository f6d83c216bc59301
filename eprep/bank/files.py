"""Which files a bank is made of, and how one tells that they have not changed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from os.path import abspath, basename, dirname, isdir, isfile, join, realpath, relpath
from pathlib import Path
from typing import NamedTuple

from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.system import reason_of

SYLLABUS = "syllabus.yaml"
REVIEWS = "reviews.yaml"
BLUEPRINTS = "blueprints.yaml"
DRILL = "drill.yaml"
ENDINGS = (".yaml", ".yml")
PROGRAMS = ("right", "wrong")
"""Folders of a drill that hold programs."""

LARGEST = 4 * 1024 * 1024
"""Bytes of one file."""

Stamp = tuple[tuple[str, int, int, int], ...]
"""Of each file of a unit: name, size, time in nanoseconds, inode."""


class Unit(NamedTuple):
    """What is compiled at once: one YAML file, or a drill's folder."""

    path: str
    """The YAML file, as an absolute path without links."""

    shown: str
    """The path as the user gave it, for messages."""

    stamp: Stamp

    @property
    def name(self) -> str:
        return basename(self.path)

    @property
    def is_drill(self) -> bool:
        return self.name == DRILL

    @property
    def is_syllabus(self) -> bool:
        return self.name == SYLLABUS

    @property
    def is_reviews(self) -> bool:
        return self.name == REVIEWS

    @property
    def is_blueprints(self) -> bool:
        return self.name == BLUEPRINTS

    def read(self) -> dict[str, bytes]:
        """The content of each file, by its name relative to the folder. Raises OSError.

        Of a file that is too large, only as much as shows it.
        """
        folder = Path(self.path).parent
        return {name: _content(folder / name) for name, *_ in self.stamp}

    def seen_from(self, roots: Sequence[str]) -> str | None:
        """The path as one of the roots begins it; None where it is at or below none of them."""
        for root in roots:
            for path, top in ((abspath(self.shown), abspath(root)), (self.path, realpath(root))):
                if path == top:
                    return root
                if Path(path).is_relative_to(top):
                    return join(root, relpath(path, top))
        return None


def units(roots: Sequence[Path]) -> list[Unit]:
    """Everything at or below the roots, in the order of names; each file once.

    Raises Refusal for a root that is not there.
    """
    found: dict[str, Unit] = {}
    folders = Folders()
    for root in roots:
        try:
            for unit in _at(str(root), folders):
                found.setdefault(unit.path, unit)
        except FileNotFoundError as error:
            raise Refusal(phrase("bank.no_such_path", path=str(root)), USAGE) from error
        except OSError as error:
            reason = reason_of(error)
            raise Refusal(phrase("cannot_read", path=str(root), reason=reason), USAGE) from error
    return list(found.values())


class Folders(dict[str, list[os.DirEntry[str]]]):
    """What each folder holds, by name and in the order of names, read once."""

    def __missing__(self, folder: str) -> list[os.DirEntry[str]]:
        with os.scandir(folder) as scan:
            self[folder] = sorted(scan, key=lambda entry: entry.name)
        return self[folder]


def _at(shown: str, folders: Folders) -> Iterator[Unit]:
    path = realpath(shown)
    if isdir(path):
        outer = _drill_around(path) if isfile(join(path, DRILL)) else None
        yield from _below(path, shown, folders, outer=outer)
    elif basename(path) == DRILL:
        yield _drill(dirname(path), dirname(shown), folders, _drill_around(dirname(path)))
    else:
        os.stat(path)  # a root that is not there is no unit that cannot be read
        yield Unit(path, shown, (_stamp(basename(path), path),))


def _drill_around(folder: str) -> str | None:
    """The folder of a drill that a folder lies in."""
    around = (str(above) for above in Path(folder).parents)
    return next((above for above in around if isfile(join(above, DRILL))), None)


def _below(
    folder: str,
    shown: str,
    folders: Folders,
    above: tuple[str, ...] = (),
    outer: str | None = None,
) -> Iterator[Unit]:
    """`above` are the folders on the way to this one: a link back to them is not followed. In a
    drill's folder, `outer`, there may only be another drill, which does not belong there."""
    if folder in above:
        return
    found = folders[folder]
    if any(entry.name == DRILL for entry in found):
        yield _drill(folder, shown, folders, outer)
        outer = folder
    if outer is not None:  # its files are the drill's; what a link leads to is not its own
        found = [entry for entry in found if entry.is_dir(follow_symlinks=False)]
    for entry in found:
        if entry.name.startswith((".", "__")):
            continue
        path = realpath(entry.path) if entry.is_symlink() else entry.path
        if _is_dir(entry):
            yield from _below(path, join(shown, entry.name), folders, (*above, folder), outer)
        elif entry.name.endswith(ENDINGS):
            yield Unit(path, join(shown, entry.name), (_stamp(basename(path), entry.path),))


def _drill(folder: str, shown: str, folders: Folders, outer: str | None) -> Unit:
    """With the other drill that it lies in, because there it is a fault."""
    inside = {entry.name: entry for entry in folders[folder]}
    files = (inside.get(name) for name in ("starter.py", "reference.py"))
    names = [DRILL, *(file.name for file in files if file is not None and _is_file(file))]
    if outer is not None:
        names.append(join(relpath(outer, folder), DRILL))
    for programs in PROGRAMS:
        if programs in inside and _is_dir(inside[programs]):
            found = [entry.name for entry in folders[inside[programs].path]]
            names += [f"{programs}/{n}" for n in found if n.endswith(".py") and n[0] != "."]
    stamp = tuple([_stamp(name, f"{folder}{os.sep}{name}") for name in names])
    return Unit(join(folder, DRILL), join(shown, DRILL), stamp)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """As the folder has told; of a link one has to ask, and one in a circle is none."""
    return isfile(entry.path) if entry.is_symlink() else entry.is_file()


def _is_dir(entry: os.DirEntry[str]) -> bool:
    return isdir(entry.path) if entry.is_symlink() else entry.is_dir()


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # reading a pipe or a device might never end
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _stamp(name: str, path: str) -> tuple[str, int, int, int]:
    """Of a link that leads nowhere, its own: reading it will say what is wrong."""
    try:
        stat = os.stat(path)
    except OSError:
        stat = os.lstat(path)
    return (name, stat.st_size, stat.st_mtime_ns, stat.st_ino)
