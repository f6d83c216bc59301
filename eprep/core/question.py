"""A question: what is common to all kinds, and a body that is of one kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from eprep.core.entry import DRILL
from eprep.core.fault import Fault, fault
from eprep.core.kind import Kind
from eprep.core.text.width import width

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
FIGURE = 74
"""Cells that a drawing may be wide."""


@dataclass(frozen=True)
class Proof:
    """Why the answer is right: exactly one of the three."""

    stated: str | None = None
    """A sentence that a reader can follow."""

    computed: str | None = None
    """An expression whose value is the answer; `holds` where each choice carries its own."""

    executed: str | None = None
    """A program whose output is the answer."""

    prints: str | None = None
    needs: tuple[str, ...] = ()
    """Modules beyond NumPy, SymPy and the reference network that `executed` imports."""

    def faults(self) -> Iterator[Fault]:
        ways = [way for way in (self.stated, self.computed, self.executed) if way is not None]
        if len(ways) != 1:
            yield fault("BANK013")
        if self.executed is None and (self.prints is not None or self.needs):
            yield fault("BANK014")


@dataclass(frozen=True)
class Figure:
    drawing: str
    """In box-drawing signs, for a terminal of 80 columns."""

    alt: str
    """The same in words, for whoever does not see it."""

    def faults(self) -> Iterator[Fault]:
        for key in ("drawing", "alt"):
            if not getattr(self, key).strip():
                yield fault("BANK018", key)
        if any(width(line) > FIGURE for line in self.drawing.split("\n")):
            yield fault("BANK037", "drawing", most=FIGURE)


@dataclass(frozen=True)
class Series:
    """What several questions are asked about: a program, a table, a figure."""

    id: str
    text: str = ""
    figure: Figure | None = None

    def faults(self) -> Iterator[Fault]:
        if not ID.fullmatch(self.id):
            yield fault("BANK007", "id", id=self.id)
        if not self.text.strip() and self.figure is None:
            yield fault("BANK018", "text")
        if self.figure is not None:
            for found in self.figure.faults():
                yield found.below("figure")


@dataclass(frozen=True, kw_only=True)
class Common:
    """The keys that a question of any kind may have, as the bank on disk names them."""

    id: str
    kind: str
    section: str
    prompt: str
    item: str | None = None
    """The syllabus item; by default the section."""

    subject: str | None = None
    chapter: str | None = None
    tags: tuple[str, ...] = ()
    difficulty: int = 3
    """From 1, easy, to 5."""

    seconds: int = 60
    """How long a prepared candidate takes."""

    explanation: str = ""
    hints: tuple[str, ...] = ()
    source: str = ""
    prerequisites: tuple[str, ...] = ()
    series: str | None = None
    """The series of the same file that it belongs to: that one's text is shown before it."""

    figure: Figure | None = None
    variant: str | None = None
    """The generator that draws its parameters; without one it is always the same."""

    proof: Proof | None = None

    @property
    def is_drill(self) -> bool:
        return self.kind == DRILL

    def faults(self) -> Iterator[Fault]:
        if not ID.fullmatch(self.id):
            yield fault("BANK007", "id", id=self.id)
        if not 1 <= self.difficulty <= 5:
            yield fault("BANK010", "difficulty", low=1, high=5)
        if not 1 <= self.seconds <= 7200:
            yield fault("BANK010", "seconds", low=1, high=7200)
        if not self.prompt.strip():
            yield fault("BANK018", "prompt")
        for key in ("figure", "proof"):
            part = getattr(self, key)
            for found in () if part is None else part.faults():
                yield found.below(key)


@dataclass(frozen=True)
class Question:
    common: Common
    body: Kind
    revision: str
    """A hash of what is asked and of its answer: another text is another question."""

    series: Series | None = None
    vary: Callable[[int], Question] | None = None
    """Draws it anew from a seed, where it has parameters."""

    @property
    def id(self) -> str:
        return self.common.id

    def at(self, seed: int) -> Question:
        """As it is asked with this seed."""
        return self if self.vary is None else self.vary(seed)

    @property
    def parts(self) -> list[str | Figure]:
        """What is to be read before it can be answered, in order."""
        return [*self.shared_parts, *self.own_parts]

    @property
    def shared_parts(self) -> list[str | Figure]:
        """What all questions of its series begin with."""
        shared = (self.series.text, self.series.figure) if self.series else ()
        return [part for part in shared if part]

    @property
    def own_parts(self) -> list[str | Figure]:
        return [part for part in (self.common.prompt, self.common.figure) if part]
