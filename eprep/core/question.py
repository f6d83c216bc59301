"""A question: what is common to all kinds, and a body that is of one kind."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.entry import DRILL
from eprep.core.fault import Fault, fault
from eprep.core.fields import plain
from eprep.core.text.width import width

if TYPE_CHECKING:
    from eprep.core.form import Answer, Form
    from eprep.core.trial import Trial
    from eprep.core.verdict import Verdict

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


@dataclass(frozen=True)
class Note:
    """One choice, line or number, said to be right or wrong, and why."""

    text: str
    right: bool
    why: str
    misconception: str | None = None
    is_code: bool = False
    """The text is a line of a program: nothing in it is a mark."""

    optional: bool = False
    """It is right, and so is an answer without it."""

    @property
    def sign(self) -> Phrase:
        if self.optional:
            return phrase("note.optional")
        return phrase("note.right" if self.right else "note.wrong")


def arranged(notes: Iterable[Note], order: Sequence[int] | None) -> list[Note]:
    """The notes in the order in which the choices were shown."""
    listed = list(notes)
    return listed if order is None else [listed[i] for i in order]


@dataclass(frozen=True)
class Kind(ABC):
    """What a question kind must do. Its own fields are the dataclass fields of the subclass."""

    proved_by_programs: ClassVar[bool] = False
    """Whether its own programs prove it, so that it needs no other proof."""

    programs: ClassVar[frozenset[str]] = frozenset()
    """Keys whose texts are programs, or lines of one."""

    no_prose: ClassVar[frozenset[str]] = frozenset()
    """Further keys whose texts nobody reads as prose."""

    overrulable: ClassVar[bool] = False
    """Whether its verdict may err, so that the learner's own is asked for."""

    def faults(self) -> Iterator[Fault]:
        """All that is wrong beyond types, each with the field that it is about."""
        return iter(())

    def remarks(self, _prompt: str, /) -> Iterator[Fault]:
        """Warnings of what it and its prompt do not say alike."""
        return iter(())

    def asked(self) -> dict[str, Any]:
        """What is asked and what is right, as plain data: the revision is a hash of it, so that
        an answer is never judged by another question than the one it was given to."""
        return dict(plain(self))

    @abstractmethod
    def form(self) -> Form:
        """What to draw."""

    @abstractmethod
    def grade(self, answer: Answer, trial: Trial) -> Verdict:
        """What `answer` comes to. Changes nothing."""

    def is_solved_by(self, form: Form) -> bool:  # noqa: ARG002  most do not give themselves away
        """Whether the form, as its choices stand now, is its own answer."""
        return False

    def understood(self, answer: Answer) -> Phrase | str | None:  # noqa: ARG002  most need not be said again
        """How the answer was read, to be shown before it is judged."""
        return None

    def restated(self, answer: Answer) -> Sequence[str]:
        """The answer as the learner knows it again, a line for each part."""
        return [answer] if isinstance(answer, str) else answer

    def notes(self) -> Sequence[Note]:
        """Each choice with its reason, for the explanation."""
        return ()

    def notes_as_shown(self, order: Sequence[int] | None) -> Sequence[Note]:
        """The same in the order in which the choices were shown."""
        return arranged(self.notes(), order)

    def key(self) -> str:
        """The right answer in words."""
        return "、".join(note.text for note in self.notes() if note.right)

    def right_values(self) -> frozenset[object]:
        """What the answer is made of, as proofs name it: the texts of all that is right."""
        return frozenset(note.text for note in self.notes() if note.right)

    def gives_away(self, text: str) -> bool:  # noqa: ARG002  most texts are known by sight
        """Whether a proof that holds this text, wherever, holds the answer itself."""
        return False

    def is_proved_by(self, found: object) -> bool:
        """Whether what a proof comes to is exactly the answer: each text once, in any order."""
        texts = [found] if isinstance(found, str) else found
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            return False
        return len(texts) == len(set(texts)) and set(texts) == self.right_values()

    @abstractmethod
    def nearest_wrong(self) -> Iterator[Kind]:
        """The same question with a wrong answer in the place of the right one, as near to it as
        they come: a proof that these pass proves nothing."""

    def printed(self, output: str) -> object:
        """What a program prints, read as an answer: one line a text."""
        return output.splitlines()

    def claims(self) -> Mapping[str, str | None]:
        """By the text of each choice, an expression that is true exactly if it is right."""
        return {}


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
        shared = (self.series.text, self.series.figure) if self.series else ()
        return [part for part in (*shared, self.common.prompt, self.common.figure) if part]
