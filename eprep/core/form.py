"""What is to be drawn for a question, never how; and how one typed line becomes an answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from eprep.core.text.numeral import parse_number
from eprep.core.text.starter import untouched

Answer = str | list[str]
"""A text, or several; just what the event log stores."""


@dataclass(frozen=True)
class Pick:
    """One of several choices."""

    choices: tuple[str, ...]

    def arranged(self, order: Sequence[int]) -> Pick:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> Answer | None:
        picked = _numbers(line, len(self.choices))
        return self.choices[picked[0]] if len(picked) == 1 else None


@dataclass(frozen=True)
class PickSeveral:
    """Any number of several choices, at least one."""

    choices: tuple[str, ...]

    def arranged(self, order: Sequence[int]) -> PickSeveral:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> Answer | None:
        return [self.choices[i] for i in _numbers(line, len(self.choices))] or None


@dataclass(frozen=True)
class PickLines:
    """Lines of a listing; the empty ones cannot be picked."""

    listing: str

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.listing.rstrip("\n").split("\n"))

    def read(self, line: str) -> Answer | None:
        lines = self.lines
        picked = [lines[i].strip() for i in _numbers(line, len(lines))]
        return picked if picked and all(picked) else None


@dataclass(frozen=True)
class NumberEntry:
    """A number, typed."""

    unit: str = ""

    def read(self, line: str) -> Answer | None:
        return _folded(line).strip() if parse_number(line, self.unit) is not None else None


@dataclass(frozen=True)
class TextEntry:
    """A line, typed, and taken as it is: a word or a formula."""

    names: tuple[str, ...] = ()
    """The variables and functions that a formula may have."""

    def read(self, line: str) -> Answer | None:
        return line.strip() or None


@dataclass(frozen=True)
class Editor:
    """A program, written in an editor or named by its path."""

    starter: str
    function: str
    faulty: bool = False
    """Whether the starter is a program to be mended: it is graded as it stands."""

    def is_no_try(self, program: str) -> bool:
        """Whether it is still what the learner was given to fill in."""
        return not self.faulty and untouched(program, self.starter)


Form = Pick | PickSeveral | PickLines | NumberEntry | TextEntry | Editor


def _folded(line: str) -> str:
    """Full-width digits, commas and signs are the same answer."""
    return unicodedata.normalize("NFKC", line)


def _numbers(line: str, count: int) -> list[int]:
    """Positions from 0 that a line such as `1,3` names; empty where it is nonsense."""
    parts = _folded(line).replace("、", ",").replace(",", " ").split()
    if not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        return []
    positions = [int(part) - 1 for part in parts]
    if len(set(positions)) < len(positions) or not all(0 <= p < count for p in positions):
        return []
    return positions
