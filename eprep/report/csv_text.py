"""Rows as CSV that a spreadsheet may open: no cell of it is a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from eprep.core.text.harmless import harmless
from eprep.core.text.numeral import parse_number

MARK_OF_BYTES = "\ufeff"
"""Before a file: without it Excel does not take it for UTF-8. Programs that read a pipe do
without."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a spreadsheet may take a text for a formula, and work it out (OWASP, CSV Injection).
"""


def csv_text(rows: Iterable[Mapping[str, object]], columns: Sequence[str]) -> str:
    """With a line of headings; what a row lacks is empty."""
    text = StringIO(newline="")
    table = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows({key: cell(value) for key, value in row.items()} for row in rows)
    return text.getvalue().removesuffix("\n")


def cell(value: object) -> object:
    """Numbers as in JSON. A text that may pass for a formula gets an apostrophe before it, unless
    it is a number, such as -1."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, str):
        return value
    text = harmless(value)
    return f"'{text}" if text.startswith(FORMULA) and parse_number(text) is None else text
