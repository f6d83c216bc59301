"""Where a file cannot be written: why, in one sentence and with an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.system import reason_of


@contextmanager
def refusing_to_write(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(phrase("cannot_write", path=str(path), reason=reason), USAGE) from error
