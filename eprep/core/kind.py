"""What every kind of question can do, and the notes that explain its answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault
from eprep.core.fields import plain

if TYPE_CHECKING:
    from eprep.core.form import Answer, Form
    from eprep.core.trial import Trial
    from eprep.core.verdict import Verdict


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
