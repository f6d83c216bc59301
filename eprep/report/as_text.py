"""The report as lines for a terminal: a row a subject, chapter and section."""

from __future__ import annotations

from collections.abc import Iterator

from eprep.core.catalogue import Words
from eprep.core.progress import Overview, Progress
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.core.text.setting import set_lines
from eprep.core.text.width import fit, width

NAME_CELLS, NUMBER_CELLS = 36, 12
"""Of the columns where no width is asked for: longer names are cut then."""

GAP = 2
LEAST_NAME = 16
COLUMNS = ("score", "accuracy", "coverage")

Row = tuple[str, int, tuple[str, ...]]
"""A name, how far in it stands, and its numbers."""


def render(overview: Overview, words: Words, cells: int | None = None) -> str:
    heading = (words("report.name"), 0, tuple(words(f"report.{name}") for name in COLUMNS))
    rows = [heading, *_rows(overview, words)]
    table = _cut(rows) if cells is None else _wrapped(rows, cells)
    below = [words("report.unknown", count=overview.unknown)] if overview.unknown else []
    below += [words("report.legend"), words("notice")]
    said = (line for sentence in below for line in set_lines(sentence, cells))
    return "\n".join([words("report.title"), "", *table, "", *said])


def _rows(overview: Overview, words: Words) -> Iterator[Row]:
    for subject in overview.whole.parts:
        yield _row(subject, 0)
        for chapter in subject.parts:
            yield _row(chapter, 1)
            yield from (_row(section, 2) for section in chapter.parts)
    yield words("report.all"), 0, _numbers(overview.whole)


def _row(progress: Progress, depth: int) -> Row:
    return flat(progress.name), depth * GAP, _numbers(progress)


def _numbers(progress: Progress) -> tuple[str, ...]:
    accuracy = f"{progress.correct}/{progress.attempts}"
    coverage = f"{progress.seen}/{progress.questions}"
    return percent(progress.score), accuracy, coverage


def _cut(rows: list[Row]) -> Iterator[str]:
    for name, indent, numbers in rows:
        cells = "".join(fit(number, NUMBER_CELLS, right=True) for number in numbers)
        yield fit(" " * indent + name, NAME_CELLS) + cells


def _wrapped(rows: list[Row], cells: int) -> Iterator[str]:
    """Columns as wide as what stands in them; a name that has no room goes on below."""
    columns = [max(map(width, column)) for column in zip(*(row[2] for row in rows), strict=True)]
    needed = max(indent + width(name) for name, indent, _ in rows)
    room = min(needed, max(cells - sum(columns) - GAP * len(columns), LEAST_NAME))
    for name, indent, numbers in rows:
        first, *rest = set_lines(name, room, " " * indent, indent + GAP)
        shown = (
            " " * GAP + fit(number, column, right=True)
            for number, column in zip(numbers, columns, strict=True)
        )
        yield fit(first, room) + "".join(shown)
        yield from rest
