"""Blanks in a listing, to be filled with code: the score is the share that is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer
from eprep.core.forms_composed import FillIn
from eprep.core.kind import Kind, Note
from eprep.core.text.blanks import LONGEST, NAMES
from eprep.core.text.same_code import same_code
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, by_share

HALF = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2212: "-"}
"""What an input method makes of the signs of a program."""


@dataclass(frozen=True)
class Blanks(Kind):
    programs: ClassVar = frozenset({"listing", "answer", "accepted"})
    listing: str
    """With a mark for each blank, by the names of `core/text/blanks`."""

    answer: tuple[str, ...]
    """What belongs into each, in order."""

    accepted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By the name of a blank, what may stand there as well."""

    wrong: dict[str, dict[str, str]] = field(default_factory=dict)
    """By the name of a blank, popular mistakes, each with its reason."""

    def faults(self) -> Iterator[Fault]:
        if not self.answer:
            yield fault("BANK018", "answer")
        if len(self.answer) > len(NAMES):
            yield fault("BANK062", "answer", most=len(NAMES))
        elif self.form().blanks != self._names:
            yield fault("BANK059", "listing", count=len(self.answer))
        for position, text in enumerate(self.answer):
            yield from _text_faults(text, "answer", position)
        for name, texts in self.accepted.items():
            yield from self._name_faults(name, "accepted")
            for position, text in enumerate(texts):
                yield from _text_faults(text, "accepted", name, position)
        for name, reasons in self.wrong.items():
            yield from self._name_faults(name, "wrong")
            for text, why in reasons.items():
                yield from _text_faults(text, "wrong", name, text)
                if name in self._names and self._is_right(name, text):
                    yield fault("BANK058", "wrong", name, text, text=text)
                if not why:
                    yield fault("W001", "wrong", name, text)

    @property
    def _names(self) -> list[str]:
        return list(NAMES[: len(self.answer)])

    def _name_faults(self, name: str, key: str) -> Iterator[Fault]:
        if name not in self._names:
            yield fault("BANK060", key, name, name=name)

    def _is_right(self, name: str, text: str) -> bool:
        right = (self.answer[NAMES.index(name)], *self.accepted.get(name, ()))
        return any(same_code(text.translate(HALF), one) for one in right)

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in super().asked().items() if key != "wrong"}

    def form(self) -> FillIn:
        return FillIn(self.listing)

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        given = list(zip(self._names, answer, strict=False))
        wrong = [(name, text) for name, text in given if not self._is_right(name, text)]
        score = (len(given) - len(wrong)) / len(self.answer)
        return by_share(score, [self._reason(name, text) for name, text in wrong])

    def _reason(self, name: str, text: str) -> Phrase:
        if not text:
            return phrase("feedback.blank_empty", name=name)
        reasons = self.wrong.get(name, {})
        why = next((why for wrong, why in reasons.items() if why and same_code(text, wrong)), None)
        if why is None:
            return phrase("feedback.blank_wrong", name=name, text=text)
        return phrase("feedback.blank_because", name=name, text=text, why=why)

    def restated(self, answer: Answer) -> Sequence[str]:
        given = super().restated(answer)
        return [_filled(*both) for both in zip(self._names, given, strict=False)]

    def notes(self) -> Sequence[Note]:
        notes = []
        for name, text in zip(self._names, self.answer, strict=True):
            right = (text, *self.accepted.get(name, ()))
            notes += [Note(_filled(name, one), True, "", is_code=True) for one in right]
            for wrong, why in self.wrong.get(name, {}).items():
                notes.append(Note(_filled(name, wrong), False, why, is_code=True))
        return notes

    def key(self) -> str:
        return "、".join(_filled(*both) for both in zip(self._names, self.answer, strict=True))

    def right_values(self) -> frozenset[object]:
        return frozenset(self.answer)

    def is_proved_by(self, found: object) -> bool:
        if not isinstance(found, list) or len(found) != len(self.answer):
            return False
        both = zip(found, self.answer, strict=True)
        return all(isinstance(text, str) and same_code(text, right) for text, right in both)

    def nearest_wrong(self) -> Iterator[Kind]:
        """In each blank the popular mistakes, or where there are none the text twice."""
        for at, name in enumerate(self._names):
            for text in self.wrong.get(name) or (f"{self.answer[at]} {self.answer[at]}",):
                yield replace(self, answer=(*self.answer[:at], text, *self.answer[at + 1 :]))


def _text_faults(text: str, *path: str | int) -> Iterator[Fault]:
    if not text.strip():
        yield fault("BANK018", *path)
    if len(text) > LONGEST or "\n" in text:
        yield fault("BANK061", *path, most=LONGEST)


def _filled(name: str, text: str) -> str:
    return f"{name}: {text}"
