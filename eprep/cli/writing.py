"""What goes to a file, or to standard output where none is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.system import reason_of


def write_or_say(text: str, output: Path | None, encoding: str = "utf-8") -> None:
    """The encoding is that of the file. Raises Refusal."""
    from eprep.cli.saying import say

    if output is None:
        say(text)
        return
    with refusing_to_write(output):
        output.write_text(f"{text}\n", encoding=encoding)


@contextmanager
def refusing_to_write(path: Path, exit_code: int = USAGE) -> Iterator[None]:
    """Where a file cannot be written: why, in one sentence and with an exit code."""
    try:
        yield
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(phrase("cannot_write", path=str(path), reason=reason), exit_code) from error
