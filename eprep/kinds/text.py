"""A word or a short phrase, typed. What is nearly right is told so, and gets nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer, TextEntry
from eprep.core.kind import Kind, Note
from eprep.core.text.wording import distance, word
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, right_or_wrong

SHORTEST, LONG = 3, 8
"""Letters from which on a right answer can be missed by one letter, and by two."""


@dataclass(frozen=True)
class WrongText:
    """A popular wrong answer."""

    text: str
    why: str = ""
    misconception: str | None = None


@dataclass(frozen=True)
class Text(Kind):
    answer: str
    aliases: tuple[str, ...] = ()
    near: dict[str, str] = field(default_factory=dict)
    """An answer that is nearly right, and what it lacks."""

    wrong: tuple[WrongText, ...] = ()

    def faults(self) -> Iterator[Fault]:
        right: set[str] = set()
        for text, path in self._right_with_paths():
            if not word(text):
                yield fault("BANK018", *path)
            elif word(text) in right:
                yield fault("BANK071", *path, text=text)
            right.add(word(text))
        for text, path in self._others_with_paths():
            if not word(text):
                yield fault("BANK018", *path)
            elif word(text) in right:
                yield fault("BANK072", *path, text=text)
        for text, why in self.near.items():
            if not why:
                yield fault("W001", "near", text)
        for position, wrong in enumerate(self.wrong):
            if not wrong.why:
                yield fault("W001", "wrong", position)

    def _right_with_paths(self) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        yield self.answer, ("answer",)
        for position, alias in enumerate(self.aliases):
            yield alias, ("aliases", position)

    def _others_with_paths(self) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        for text in self.near:
            yield text, ("near", text)
        for position, wrong in enumerate(self.wrong):
            yield wrong.text, ("wrong", position, "text")

    def asked(self) -> dict[str, Any]:
        return {k: value for k, value in super().asked().items() if k not in ("near", "wrong")}

    def form(self) -> TextEntry:
        return TextEntry()

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        typed = word(str(answer))
        if typed in self._right:
            return right_or_wrong(True)
        known = next((w for w in self.wrong if word(w.text) == typed), None)
        if known is not None:
            return right_or_wrong(False, [known.why] if known.why else [], known.misconception)
        return right_or_wrong(False, self._nearly(typed))

    def notes(self) -> Sequence[Note]:
        return [
            *(Note(text, True, "", is_code=True) for text in (self.answer, *self.aliases)),
            *(Note(text, False, why, is_code=True) for text, why in self.near.items()),
            *(Note(w.text, False, w.why, w.misconception, is_code=True) for w in self.wrong),
        ]

    def key(self) -> str:
        return self.answer

    def is_proved_by(self, found: object) -> bool:
        return isinstance(found, str) and word(found) == word(self.answer)

    def nearest_wrong(self) -> Iterator[Kind]:
        """What is nearly right, the popular mistakes, and a letter too much."""
        last = word(self.answer)[-1:]
        for text in (*self.near, *(w.text for w in self.wrong), f"{self.answer}{last}{last}"):
            yield replace(self, answer=text)

    def printed(self, output: str) -> object:
        return output.strip()

    @property
    def _right(self) -> list[str]:
        return [word(text) for text in (self.answer, *self.aliases)]

    def _nearly(self, typed: str) -> list[Phrase | str]:
        """What to say of an answer that is nearly right; nothing of any other."""
        for text, why in self.near.items():
            if word(text) == typed:
                return [phrase("feedback.near"), *([why] if why else [])]
        missed = [
            off
            for right in self._right
            if len(right) >= SHORTEST
            and (off := distance(typed, right, 2 if len(right) >= LONG else 1)) is not None
        ]
        return [phrase("feedback.near_letters", count=min(missed))] if missed else []
