"""How wide a line may be: found out here alone, and handed to whoever sets text."""

from __future__ import annotations

import os
import sys
from typing import TextIO

NARROWEST, WIDEST = 40, 100
"""Below, Japanese falls to pieces; beyond, the eye loses the line."""


def room(stream: TextIO | None = None) -> int | None:
    """Cells of a line: what COLUMNS says, else the terminal; None where a program reads.

    COLUMNS and LINES together are the size of some terminal, which a shell or the readline of a
    calling Python has put down for its children: nobody's wish for what goes elsewhere.
    """
    columns = _columns(sys.stdout if stream is None else stream)
    said = os.environ.get("COLUMNS", "")
    is_number = said.isascii() and said.isdecimal() and 0 < len(said.lstrip("0")) <= 4
    if is_number and (columns is not None or "LINES" not in os.environ):
        return max(int(said), NARROWEST)
    return None if columns is None else min(max(columns, NARROWEST), WIDEST)


def _columns(stream: TextIO) -> int | None:
    """Of the terminal that the stream writes to, where it is one and knows it."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or None
    except (OSError, ValueError):  # no terminal, or not even a file
        return None
