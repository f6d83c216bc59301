"""What is to be drawn for a question, never how; and how one typed line becomes an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.forms_composed import Arrange, Composed, Pair
from eprep.core.forms_prose import Prose
from eprep.core.text.numeral import parse_number
from eprep.core.text.starter import untouched
from eprep.core.text.typed import half_width, places

Answer = str | list[str]
"""A text, or several; just what the event log stores."""

MOST_TYPED = 500
"""Characters of a line that is typed."""


@dataclass(frozen=True)
class Pick:
    """One of several choices."""

    choices: tuple[str, ...]

    def arranged(self, order: Sequence[int]) -> Pick:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> Answer | None:
        picked = places(line, len(self.choices))
        return self.choices[picked[0]] if len(picked) == 1 else None


@dataclass(frozen=True)
class PickSeveral:
    """Any number of several choices, at least one."""

    choices: tuple[str, ...]

    def arranged(self, order: Sequence[int]) -> PickSeveral:
        return replace(self, choices=tuple(self.choices[i] for i in order))

    def read(self, line: str) -> Answer | None:
        return [self.choices[i] for i in places(line, len(self.choices))] or None


@dataclass(frozen=True)
class PickLines:
    """Lines of a listing; the empty ones cannot be picked."""

    listing: str

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.listing.rstrip("\n").split("\n"))

    def read(self, line: str) -> Answer | None:
        lines = self.lines
        picked = [lines[i].strip() for i in places(line, len(lines))]
        return picked if picked and all(picked) else None


@dataclass(frozen=True)
class NumberEntry:
    """A number, typed."""

    unit: str = ""

    def read(self, line: str) -> Answer | None:
        return half_width(line).strip() if parse_number(line, self.unit) is not None else None


def takes_all(_line: str) -> None:
    pass


@dataclass(frozen=True)
class TextEntry:
    """A line, typed, and taken as it is: a word or a formula."""

    names: tuple[str, ...] = ()
    """The variables and functions that a formula may have."""

    check: Callable[[str], Phrase | None] = takes_all
    """Says what the kind cannot read."""

    raw: ClassVar[bool] = True
    """What is typed is taken as it is, so that commands need a mark of their own."""

    def read(self, line: str) -> Answer | None:
        return None if self.refused(line) is not None else line.strip()

    def refused(self, line: str) -> Phrase | None:
        """Why the line is no answer."""
        typed = line.strip()
        if not typed:
            return phrase("plain.again")
        if len(typed) > MOST_TYPED:
            return phrase("plain.too_long", most=MOST_TYPED)
        return self.check(typed)


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


Form = Pick | PickSeveral | PickLines | NumberEntry | TextEntry | Prose | Editor | Composed

Shuffled = Pick | PickSeveral | Arrange | Pair
"""Forms whose choices may be shown in another order than the file's."""


def is_raw(form: Form) -> bool:
    """Whether a line is taken as it is typed, so that `s` may be an answer and `:s` skips."""
    return getattr(form, "raw", False)
