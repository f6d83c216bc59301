"""Writes eprep/core/text/cells.py from the table that Textual measures by: run after an upgrade."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len

CODES = [code for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
TARGET = Path(__file__).parents[2] / "eprep" / "core" / "text" / "cells.py"
PICTURE = "\ufe0f"
HEAD = '''"""Which characters take no cell and which two; written by `python -m tests.core.cell_table`.

Own data, because Python's changes with its version and knows another Unicode than Textual does.
"""
'''


def table() -> str:
    """The module's source."""
    cells = {code: cell_len(chr(code)) for code in CODES}
    narrow = [code for code in CODES if cells[code] == 1 and code < 0xE0000]
    widened = [code for code in narrow if cell_len(chr(code) + PICTURE) == 2]
    return HEAD + "".join(
        f'\n{name} = """\n{textwrap.fill(" ".join(_ranges(codes)), 98)}\n"""\n{remark}'
        for name, codes, remark in (
            ("NONE", [code for code in CODES if cells[code] == 0], ""),
            ("TWO", [code for code in CODES if cells[code] == 2], ""),
            ("TWO_AS_PICTURE", widened, '"""Where U+FE0F asks for the picture."""\n'),
        )
    )


def _ranges(codes: list[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        first, *rest = [code for _, code in run]
        yield f"{first:x}-{rest[-1]:x}" if rest else f"{first:x}"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
