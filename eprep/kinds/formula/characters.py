"""What people type, brought into few characters: full width, signs of many kinds, raised and
lowered digits, letters with a hat. Each keeps the place where it was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Sign(NamedTuple):
    text: str
    """One character."""

    place: int
    """Of what it was made from, in what was typed, from 0."""


SIGNS = {
    **dict.fromkeys("·⋅∙•・×✕✖∗＊⨯", "*"),
    **dict.fromkeys("−‐‑‒–—―－﹣ー", "-"),  # the last is what an input method makes of a hyphen
    **dict.fromkeys("÷∕⁄／", "/"),
    **dict.fromkeys("′’ʹ", "'"),
    **dict.fromkeys("、，", ","),
    **dict.fromkeys("\t\n", " "),
    "∣": "|",
}
MARKS = {"\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u0307": "dot"}
"""Above a letter, by what they are called."""

WORDS = {"″": "''", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")"}
ORNATE = ("<circle>", "<square>", "<fraction>")
"""Decompositions of characters that are no other way to write what is in them."""


def signs(text: str) -> list[Sign]:
    """Raised characters become `^(…)`, lowered ones `_{…}`; what means nothing stays as it is."""
    return list(_signs(text))


def _signs(text: str) -> Iterator[Sign]:
    place = 0
    while place < len(text):
        for style, opening, closing in (("<super>", "^(", ")"), ("<sub>", "_{", "}")):
            end = _run(text, place, style)
            if end > place:
                yield from (Sign(sign, place) for sign in opening)
                for at in range(place, end):
                    yield Sign(_plain(unicodedata.normalize("NFKC", text[at])), at)
                yield from (Sign(sign, end - 1) for sign in closing)
                break
        else:
            end = place + 1
            yield from (Sign(sign, place) for sign in _one(text[place]))
        place = end


def _run(text: str, start: int, style: str) -> int:
    """Where the raised or lowered characters that begin at `start` end."""
    end = start
    while end < len(text) and _is(style)(text[end]):
        end += 1
    return end


def _is(style: str) -> Callable[[str], bool]:
    def has_style(character: str) -> bool:
        return unicodedata.decomposition(character).startswith(style) and (
            len(unicodedata.normalize("NFKC", character)) == 1
        )

    return has_style


def _one(character: str) -> str:
    """What one character stands for; itself where that is unknown."""
    if character in WORDS:
        return WORDS[character]
    if character in SIGNS or character in MARKS:
        return _plain(character)
    if unicodedata.decomposition(character).startswith(ORNATE):
        return character
    letter, *marks = list(unicodedata.normalize("NFKD", character))
    if letter.isalpha() and all(mark in MARKS for mark in marks):
        return _plain(letter) + "".join(_plain(mark) for mark in marks)
    alone = unicodedata.normalize("NFKC", character)
    return _plain(alone) if len(alone) == 1 else character


def _plain(character: str) -> str:
    if character in MARKS:
        return "_{" + MARKS[character] + "}"
    return SIGNS.get(character, character)
