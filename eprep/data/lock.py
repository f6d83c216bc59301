"""One program at a time. The system takes the lock back when its holder ends, however it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import LOCKED, Refusal

if sys.platform == "win32":
    import msvcrt

    def lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    TAKEN: type[OSError] = PermissionError
    """What `lock` raises where another program has the lock."""
else:
    import fcntl

    def lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    TAKEN = BlockingIOError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Raises Refusal where another has it. The empty file stays: who deletes it frees nobody."""
    with path.open("ab") as file:
        try:
            lock(file.fileno())
        except TAKEN as error:
            raise Refusal(phrase("data.busy", path=str(path.parent)), LOCKED) from error
        yield
