"""Characters that a Japanese keyboard puts where Python wants one of ASCII's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from keyword import iskeyword
from unicodedata import normalize

from eprep.core.catalogue import Phrase, phrase
from eprep.kinds.grading.scanner import PREFIXES

RUN = re.compile(r"[0-9A-Za-z_\x80-\U0010ffff]+")
LONG_MARKS = "ーｰ"
LONG_MARK = re.compile(f"[{LONG_MARKS}]")
SOUND = re.compile(rf"[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d][{LONG_MARKS}]+")
"""After kana a long mark is a sound, and no minus sign."""

QUOTES = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "〝": '"', "〟": '"', "＂": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "＇": "'",
}  # fmt: skip
MINUSES = dict.fromkeys("−–—―‐‑‒" + LONG_MARKS, "-")
JAPANESE = {
    "、": ",", "。": ".", "・": "/", "「": "[", "」": "]", "『": "[", "』": "]",
    "【": "[", "】": "]", "〔": "[", "〕": "]", "〈": "<", "〉": ">", "〜": "~", "…": "...",
    "､": ",", "｡": ".", "･": "/", "｢": "[", "｣": "]", "￥": "\\", "¥": "\\",
}  # fmt: skip
"""By the keys that they are typed with."""

OPERATORS = {"×": "*", "÷": "/", "≦": "<=", "≧": ">=", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->"}
KINDS: Mapping[str, Mapping[str, str]] = {
    "case.wide_quote": QUOTES,
    "case.minus": MINUSES,
    "case.japanese_sign": JAPANESE,
    "case.no_operator": OPERATORS,
}
"""What is meant by each, by the sentence that says so."""

PATTERNS = {
    "case.wide_digit": re.compile("[０-９]+"),
    "case.wide_letter": re.compile("[Ａ-Ｚａ-ｚ]+"),
    "case.wide_sign": re.compile("[！-～]"),
    "case.wide_space": re.compile(r"\u3000"),
    "case.odd_space": re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f]"),
    "case.unseen": re.compile(r"[\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"),
}


@dataclass(frozen=True)
class Stray:
    """Something that does not belong, and where it stands."""

    at: int
    reason: Phrase


def strays(code: str) -> Iterator[Stray]:
    """From left to right, the first of each word. Full-width letters and digits that Python takes
    for the ordinary ones, as in names, are none."""
    for run in RUN.finditer(code):
        if run[0].isascii():
            continue
        at = run.start()
        for in_name, characters in groupby(run[0], _goes_on):
            part = "".join(characters)
            before_quote = code[at + len(part) : at + len(part) + 1] in ("'", '"')
            found = _in_word(part, before_quote) if in_name else _first(part)
            if found is not None:
                yield Stray(at + found.at, found.reason)
            at += len(part)


def _goes_on(character: str) -> bool:
    """Whether it may stand in a name."""
    return f"a{character}".isidentifier()


def _in_word(word: str, before_quote: bool) -> Stray | None:
    if word.isascii():
        return None
    if not word.isidentifier():
        return _first(word)
    if before_quote and normalize("NFKC", word).lower() in PREFIXES:
        return _wide(word)
    return wide_keyword(word) or minus_in(word[0])


def wide_keyword(word: str) -> Stray | None:
    """Python takes it for a name like any other."""
    is_one = not word.isascii() and iskeyword(normalize("NFKC", word))
    return _wide(word) if is_one else None


def _wide(word: str) -> Stray:
    return Stray(0, phrase("case.wide_letter", sign=word, right=normalize("NFKC", word)))


def minus_in(name: str) -> Stray | None:
    """The long mark in a name, as Python takes it, that was meant as a minus."""
    found = LONG_MARK.search(_without_sounds(name))
    return None if found is None else _first(found[0], found.start())


def _first(text: str, offset: int = 0) -> Stray | None:
    text = _without_sounds(text)
    for at in range(len(text)):
        reason = _reason(text, at)
        if reason is not None:
            return Stray(offset + at, reason)
    return None


def _without_sounds(text: str) -> str:
    return SOUND.sub(lambda sound: "_" * len(sound[0]), text)


def _reason(text: str, at: int) -> Phrase | None:
    sign = text[at]
    code = f"U+{ord(sign):04X}"
    for key, meant in KINDS.items():
        if sign in meant:
            return phrase(key, sign=sign, right=meant[sign], code=code)
    for key, pattern in PATTERNS.items():
        found = pattern.match(text, at)
        if found is not None:
            return phrase(key, sign=found[0], right=normalize("NFKC", found[0]), code=code)
    return None
