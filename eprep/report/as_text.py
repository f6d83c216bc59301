"""The report as lines for a terminal: a row a subject, chapter and section."""

from __future__ import annotations

from collections.abc import Iterator

from eprep.core.catalogue import Words
from eprep.core.progress import Overview, Progress
from eprep.core.text.harmless import harmless
from eprep.core.text.numeral import percent
from eprep.core.text.width import fit

NAME_CELLS = 36


def render(overview: Overview, words: Words) -> str:
    return "\n".join(_lines(overview, words))


def _lines(overview: Overview, words: Words) -> Iterator[str]:
    yield words("report.title")
    yield ""
    columns = [words(f"report.{name}") for name in ("score", "accuracy", "coverage")]
    yield fit(words("report.name"), NAME_CELLS) + "".join(fit(c, 12, right=True) for c in columns)
    for subject in overview.whole.parts:
        yield _row(subject, 0)
        for chapter in subject.parts:
            yield _row(chapter, 1)
            yield from (_row(section, 2) for section in chapter.parts)
    yield _row(overview.whole, 0, words("report.all"))
    yield ""
    if overview.unknown:
        yield words("report.unknown", count=overview.unknown)
    yield words("report.legend")
    yield words("notice")


def _row(progress: Progress, depth: int, name: str | None = None) -> str:
    said = harmless(progress.name).replace("\n", " ") if name is None else name
    shown = "  " * depth + said
    accuracy = f"{progress.correct}/{progress.attempts}"
    coverage = f"{progress.seen}/{progress.questions}"
    cells = (percent(progress.score), accuracy, coverage)
    return fit(shown, NAME_CELLS) + "".join(fit(cell, 12, right=True) for cell in cells)
