"""The standard streams as the shell may leave them: closed, full, deaf, or not in UTF-8."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterable
from typing import TextIO

from eprep.cli.room import room

COMMAND = r"(?<!\S)eprep(?: [!-~]+)+"
"""What may be copied into a shell stays on one line."""


def use_utf8() -> None:
    """UTF-8 whatever the console says: a character that cannot be written is replaced."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the shell closed it
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(encoding="utf-8", errors="replace")


def tell(sentence: str) -> None:
    """One sentence on standard error: one line, unless a terminal is narrower."""
    from eprep.core.text.harmless import flat

    text = flat(f"eprep: {sentence}")
    cells = room(sys.stderr) if sys.stderr.isatty() else None
    try:
        for line in fitting(text, cells):
            print(line, file=sys.stderr)  # noqa: T201  this is the message
    except OSError:  # there is no third place to say that the second is full
        let_go(sys.stderr)


def fitting(text: str, cells: int | None) -> Iterable[str]:
    """Our own words in lines; but a path or a command that has no room in one is left for the
    terminal to wrap, or it could not be copied."""
    if cells is None:
        return [text]
    from eprep.core.text.lines import units
    from eprep.core.text.setting import Line, set_lines
    from eprep.core.text.width import width

    said = text.lstrip(" ")
    lead = " " * (len(text) - len(said))
    hang = len(lead) + 2
    commands = tuple(found.span() for found in re.finditer(COMMAND, said))
    widest = max((width(said[a:b].rstrip()) for a, b in units(said, commands)), default=0)
    return [text] if widest > cells - hang else set_lines(Line(said, commands), cells, lead, hang)


def lost_output(raised: BaseException | None = None) -> OSError | None:
    """What our output cannot be written for, if it cannot. After an error that may be its own it
    is tried with one more sign: what failed need not have stayed in the buffer."""
    try:
        if isinstance(raised, OSError) and raised.filename is None:
            sys.stdout.write("\n")
        sys.stdout.flush()
    except OSError as error:
        return error
    return None


def has_gone(error: OSError) -> bool:
    """Whether nobody reads our output any more, which is the reader's right."""
    return error.errno == errno.EPIPE


def let_go(stream: TextIO) -> None:
    """Write the rest to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
