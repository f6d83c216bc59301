"""The report as lines for a terminal: a row a subject, chapter and section.

It shows nothing for which the whole history would have to be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from eprep.core.catalogue import Words
from eprep.core.progress import Progress
from eprep.core.reporting import Report
from eprep.core.text.setting import set_lines
from eprep.core.text.width import fit, width
from eprep.report.tables import gains_table, place_headings, places, readiness_table

NAME_CELLS, NUMBER_CELLS = 36, 12
"""Of the columns where no width is asked for: longer names are cut then."""

GAP = 2
LEAST_NAME = 16

BAR = 12
"""Cells of a bar."""

WITH_BAR = 80
"""Cells of a line from which on there is one."""

RIGHT, WRONG, UNSEEN = "█", "▒", "░"

Row = tuple[str, int, tuple[str, ...], str]
"""A name, how far in it stands, its numbers, and its bar."""


def render(report: Report, words: Words, cells: int | None = None) -> str:
    name, *numbers = place_headings(words)
    rows = [(name, 0, tuple(numbers), ""), *_rows(report, words)]
    if cells is not None and cells < WITH_BAR:
        rows = [(*row[:3], "") for row in rows]
    table = _cut(rows) if cells is None else _wrapped(rows, cells)
    lines = [words("report.title"), "", *table, ""]
    readiness = _readiness(report, words)
    if readiness:
        lines += [*(_cut(readiness) if cells is None else _wrapped(readiness, cells)), ""]
    return "\n".join(
        [*lines, *(line for said in _below(report, rows, words) for line in set_lines(said, cells))]
    )


def _below(report: Report, rows: list[Row], words: Words) -> Iterator[str]:
    if report.readiness is not None and report.readiness.whole is not None:
        yield words("report.readiness.note")
    if (told := report.fared) is not None:
        error = f"{told.error * 100:+.1f}"
        yield words("report.forecasts.line", count=told.outcomes, inside=told.inside, error=error)
    if report.overview.unknown:
        yield words("report.unknown", count=report.overview.unknown)
    yield words("report.legend")
    if any(bar for *_, bar in rows):
        yield words("report.bars", right=RIGHT, wrong=WRONG, unseen=UNSEEN)
    yield words("notice")


def _rows(report: Report, words: Words) -> Iterator[Row]:
    for place, depth, (name, *numbers) in places(report, words):
        yield name, depth * GAP, tuple(numbers), bar(place)


def _readiness(report: Report, words: Words) -> list[Row]:
    """What is expected, and what would raise it; nothing where nothing is known."""
    if report.readiness is None or report.readiness.whole is None:
        return []
    table = readiness_table(report.readiness, report, words)
    rows: list[Row] = [(words(table.key), 0, table.headings[1:], "")]
    rows += [(name, GAP, tuple(numbers), "") for name, *numbers in table.rows]
    gains = gains_table(report.readiness, words)
    if gains.rows:
        rows.append((words(gains.key), 0, (gains.headings[1], "", ""), ""))
        rows += [(name, GAP, (more, "", ""), "") for name, more in gains.rows]
    return rows


def bar(place: Progress) -> str:
    """Of all questions: the points of those answered, what they lack, and those not answered."""
    if not place.questions:
        return ""
    seen = round(place.seen / place.questions * BAR)
    right = min(seen, round(place.points / place.questions * BAR))
    return RIGHT * right + WRONG * (seen - right) + UNSEEN * (BAR - seen)


def _cut(rows: list[Row]) -> Iterator[str]:
    for name, indent, numbers, drawn in rows:
        cells = "".join(fit(number, NUMBER_CELLS, right=True) for number in numbers)
        yield (fit(" " * indent + name, NAME_CELLS) + cells + " " * GAP + drawn).rstrip()


def _wrapped(rows: list[Row], cells: int) -> Iterator[str]:
    """Columns as wide as what stands in them; a name that has no room goes on below."""
    columns = [max(map(width, column)) for column in zip(*(row[2] for row in rows), strict=True)]
    drawn = max(len(row[3]) + GAP if row[3] else 0 for row in rows)
    needed = max(indent + width(name) for name, indent, *_ in rows)
    room = min(needed, max(cells - sum(columns) - GAP * len(columns) - drawn, LEAST_NAME))
    for name, indent, numbers, bar_ in rows:
        first, *rest = set_lines(name, room, " " * indent, indent + GAP)
        shown = (
            " " * GAP + fit(number, column, right=True)
            for number, column in zip(numbers, columns, strict=True)
        )
        yield (fit(first, room) + "".join(shown) + " " * GAP + bar_).rstrip()
        yield from rest
