"""How many cells a terminal gives to characters of ambiguous width: it is asked, not guessed."""

from __future__ import annotations

import os
import re
import sys
import time
from select import select

RULER = "①※→α○"
ASK = "\x1b[6n"
ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
PATIENCE = 1.0
"""Seconds; a terminal that answers does so in some milliseconds, over a long line in more."""


def measure() -> int | None:
    """Cells that the terminal on standard input and output gives the ruler; None if it is silent.

    The ruler is written at the left edge and wiped out again.
    """
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSAFLUSH)
        sys.stdout.write(f"\r{RULER}{ASK}")
        sys.stdout.flush()
        column = _column(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH, before)
        sys.stdout.write("\r\x1b[K")
        sys.stdout.flush()
    return None if column is None else column - 1


def _column(terminal: int) -> int | None:
    answer, end = b"", time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0:
        if not select([terminal], [], [], left)[0]:
            break
        answer += os.read(terminal, 64)
        if found := ANSWER.search(answer):
            return int(found[1])
    return None
