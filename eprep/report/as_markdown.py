"""The report as Markdown: headings, and tables as GitHub has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from eprep.core.catalogue import Words
from eprep.core.reporting import Report
from eprep.core.text.harmless import harmless
from eprep.report.tables import Table, place_headings, places, summary, tables

ACTIVE = re.compile(r"([\\`*_\[\]<>|~$&#])")
DEEPER = "\u3000"


def render(report: Report, words: Words, cells: int | None = None) -> str:
    del cells
    return "\n".join(_lines(report, words))


def _lines(report: Report, words: Words) -> Iterator[str]:
    yield f"# {words('report.page')}"
    yield ""
    yield words("report.made", day=report.today)
    if report.since is not None:
        yield ""
        yield words("report.since", day=report.since)
    yield ""
    yield from (f"- {name}: {text}" for name, text in summary(report, words))
    yield from _heading("report.places", words)
    rows = [(DEEPER * depth + cells[0], *cells[1:]) for _, depth, cells in places(report, words)]
    yield from table_lines(place_headings(words), rows)
    yield ""
    yield words("report.legend")
    if report.overview.unknown:
        yield ""
        yield words("report.unknown", count=report.overview.unknown)
    for table in tables(report, words):
        yield from _table(table, words)
    yield ""
    yield words("notice")


def _table(table: Table, words: Words) -> Iterator[str]:
    yield from _heading(table.key, words)
    if table.note:
        yield words(table.note)
        yield ""
    yield from table_lines(table.headings, table.rows, table.words)


def _heading(key: str, words: Words) -> Iterator[str]:
    yield from ("", f"## {words(key)}", "")


def table_lines(
    headings: Sequence[str], rows: Iterable[Sequence[str]], left: int = 1
) -> Iterator[str]:
    """The first `left` columns stand at the left, the others, which are numbers, at the right."""
    yield _row(headings)
    yield "|" + "".join(" --- |" if i < left else " ---: |" for i in range(len(headings)))
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(plain(cell.replace("\n", " ")) for cell in cells) + " |"


def plain(text: str) -> str:
    """Nothing of the text means anything to Markdown."""
    return ACTIVE.sub(r"\\\1", harmless(text))
