"""Where the kernel has no Landlock: a root that holds only Python, NumPy and the system's shared
libraries, made by bubblewrap."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from eprep.sandbox.profiles import STANDS_ON, TORCH

HERE = Path(__file__).parent

RANDOM = "/dev/urandom"
PROCESSOR = ("/proc/cpuinfo", "/sys/devices/system/cpu")
"""PyTorch does not start without the one, nor compute with half numbers without the others."""


def program() -> str | None:
    """Where bubblewrap is installed."""
    return shutil.which("bwrap")


def bubblewrap(packages: Sequence[str], data: str = "") -> Sequence[str]:
    """The command that a zygote's own is put behind; `data` is a folder that may be read.

    Without /proc, where a child could write to the zygote's memory, and with nothing that can be
    written, where it could leave word for the next one.
    """
    bound = [part for path in _needed(packages, data) for part in ("--ro-bind-try", path, path)]
    opened = (os.devnull, RANDOM) if TORCH in packages else (os.devnull,)
    devices = [part for path in opened for part in ("--dev-bind", path, path)]
    return [
        program() or "bwrap", "--unshare-user", "--unshare-net", "--unshare-ipc", "--unshare-uts",
        *bound, *devices,
        "--remount-ro", "/", "--chdir", "/",
    ]  # fmt: skip


def _needed(packages: Sequence[str], data: str) -> Iterator[str]:
    """Python, the C library, the packages, and the child's own side of the sandbox."""
    if data:
        yield data
    yield from ("/lib", "/lib64", "/usr/lib", "/usr/lib64")
    yield os.path.realpath(sys.executable)
    yield sys.executable
    yield from map(str, Path(sys.base_prefix, "lib").glob("lib*.so*"))
    for entry in os.scandir(Path(os.__file__).parent):
        if not entry.name.endswith("-packages"):
            yield entry.path
    for name in packages:
        yield from _package(name)
        for other in STANDS_ON.get(name, ()):
            yield from _package(other)
    if TORCH in packages:
        yield from PROCESSOR
    yield str(HERE / "inside")
    yield str(HERE.parent / "core" / "functions.py")


def _package(name: str) -> Iterator[str]:
    """Where it is installed, with its libraries; a package may be a single file."""
    spec = find_spec(name)
    if spec is not None and spec.origin is not None:
        origin = Path(spec.origin)
        folder = origin.parent if origin.name.startswith("__init__.") else origin
        yield from (str(folder), str(folder.with_name(f"{name}.libs")))
