"""Sets bank text in lines of a terminal's width: the first behind a lead, the rest as far in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from eprep.core.text.harmless import harmless
from eprep.core.text.lines import Range, breaks
from eprep.core.text.markup import Span, spans
from eprep.core.text.width import width

LEAST = 8
"""Cells that a text gets at least, however far in it stands."""


@dataclass(frozen=True)
class Line:
    """A text without its marks, and where in it the formulas are, which stay in one piece."""

    text: str
    whole: tuple[Range, ...] = ()

    def __add__(self, other: Line) -> Line:
        moved = tuple((a + len(self.text), b + len(self.text)) for a, b in other.whole)
        return Line(self.text + other.text, self.whole + moved)

    def cut(self, start: int, end: int) -> Line:
        kept = ((max(a, start), min(b, end)) for a, b in self.whole)
        return Line(self.text[start:end], tuple((a - start, b - start) for a, b in kept if a < b))

    def split(self) -> list[Line]:
        """One for each line that it is written in."""
        ends = [position for position, sign in enumerate(self.text) if sign == "\n"]
        starts = [0, *(end + 1 for end in ends)]
        return [self.cut(*both) for both in zip(starts, [*ends, len(self.text)], strict=True)]

    def flat(self) -> Line:
        """The same on one line."""
        text = self.text.replace("\n", " ")
        bare = text.strip()
        start = text.find(bare)
        return Line(text, self.whole).cut(start, start + len(bare))


def marked(source: str) -> Line:
    """A paragraph or a choice of a bank."""
    return joined(spans(source))


def joined(parts: Iterable[Span]) -> Line:
    line = Line("")
    for part in parts:
        text = harmless(f"`{part.text}`" if part.style == "code" else part.text)
        line += Line(text, ((0, len(text)),) if part.style == "maths" else ())
    return line


def set_lines(
    line: Line | str, cells: int | None, lead: str = "", hang: int | None = None
) -> Iterator[str]:
    """The line behind `lead`; what does not fit `cells` goes on below, `hang` cells in, or as far
    in as the lead is wide. Without `cells` nothing breaks."""
    line = Line(line) if isinstance(line, str) else line
    if cells is None or width(lead + line.text) <= cells:
        yield lead + line.text
        return
    first = width(lead)
    inner = min(first if hang is None else hang, cells // 2)
    room = max(cells - first, LEAST)
    offsets = breaks(line.text, room, line.whole, hang=inner - first)
    for start, end in pairwise([0, *offsets, len(line.text)]):
        yield (" " * inner if start else lead) + line.text[start:end].rstrip(" ")


def set_code(text: str, cells: int | None, lead: str = "") -> Iterator[str]:
    """The same for a line of a program: below it, further in than it begins."""
    code = text.lstrip(" ")
    lead += " " * (len(text) - len(code))
    yield from set_lines(code, cells, lead, width(lead) + 4)
