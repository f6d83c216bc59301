"""A formula cut into numbers, names and signs. Any text is cut, or refused with a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eprep.kinds.formula.characters import signs
from eprep.kinds.formula.names import Vocabulary, Word
from eprep.kinds.formula.refusal import NotUnderstood, not_understood

LONGEST = 500
"""Characters of a formula."""

DIGITS = 30
"""Of a number, on either side of its point."""

NUMBER = re.compile(r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
SCIENTIFIC = re.compile(r"(1|\d*\.\d*)[eE]([+-]?\d{1,2})", re.ASCII)
"""Whoever writes `1e-7` or `2.5e3` means this; `2e-1` may be 2·e − 1 as well."""

WORD = re.compile(r"(?:_\{[^{}]*\}|\w|')+")
OPENING = {"(": ")", "[": "]", "{": "}"}
MARKS = frozenset("+-*/^,|√()[]{}")


class Token(NamedTuple):
    kind: str
    """`number`, `word`, `end`, or the sign itself."""

    text: str
    place: int
    """Of its first character in what was typed, from 1."""

    typed: str
    gap: bool
    """Whether there is a space before it."""

    word: Word | None = None


def tokens(text: str, vocabulary: Vocabulary) -> Sequence[Token]:
    """The last one is the end. Raises NotUnderstood."""
    if len(text) > LONGEST:
        raise not_understood("formula.too_long", most=LONGEST)
    return list(Cutter(text, vocabulary).tokens())


class Cutter:
    def __init__(self, typed: str, vocabulary: Vocabulary) -> None:
        self._typed = typed
        self._vocabulary = vocabulary
        self._signs = signs(typed)
        self._text = "".join(sign.text for sign in self._signs)

    def tokens(self) -> Iterator[Token]:
        at, gap = 0, False
        while at < len(self._text):
            if self._text[at] == " ":
                at, gap = at + 1, True
                continue
            kind, end, word = self._next(at)
            text, place = self._text[at:end], self._place(at)
            yield Token(kind, text, place, self._raw(at, end), gap, word)
            at, gap = end, False
        yield Token("end", "", len(self._typed) + 1, "", gap)

    def _next(self, at: int) -> tuple[str, int, Word | None]:
        """The kind of the token that begins here, where it ends, and its word."""
        text = self._text
        if number := NUMBER.match(text, at):
            self._heed(number)
            return "number", number.end(), None
        if text.startswith("**", at):
            return "^", at + 2, None
        if text[at] in MARKS:
            return text[at], at + 1, None
        for spelling in self._vocabulary.longest_first.get(text[at], ()):
            end = at + len(spelling)
            if text.startswith(spelling, at):
                if text[end : end + 1].isdigit() or text[end : end + 1] in ("_", "'"):
                    break
                return "word", end, self._vocabulary.spellings[spelling]
        raise self._strange(at)

    def _heed(self, number: re.Match[str]) -> None:
        base, *power = re.split("[eE]", number[0])
        place = self._place(number.start())
        if any(len(part) > DIGITS for part in base.split(".")):
            raise not_understood("formula.long_number", place=place, most=DIGITS)
        if power and not SCIENTIFIC.fullmatch(number[0]):
            raise not_understood(
                "formula.scientific", place=place, text=number[0], base=base, power=power[0]
            )

    def _strange(self, at: int) -> NotUnderstood:
        if self._text[at] == "=":
            return not_understood("formula.equals", place=self._place(at))
        start = at
        while start and self._text[start - 1].isalpha():
            start -= 1
        word = WORD.match(self._text, start)
        if not word or not self._text[at].isalpha():
            sign = self._raw(at, at + 1)
            return not_understood("formula.unknown_sign", place=self._place(at), sign=sign)
        known, name = self._vocabulary.shown, self._raw(start, word.end())
        key = "formula.unknown_name" if known else "formula.no_names"
        return not_understood(key, place=self._place(start), name=name, known=known)

    def _place(self, at: int) -> int:
        return self._signs[at].place + 1

    def _raw(self, start: int, end: int) -> str:
        """What was typed for it."""
        return self._typed[self._signs[start].place : self._place(end - 1)]
