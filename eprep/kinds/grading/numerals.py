"""Letters that were typed for the digits that they look like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eprep.core.catalogue import phrase
from eprep.kinds.grading.characters import Stray

LETTER = re.compile("[lIO]")
TO_DIGITS = str.maketrans("lIO", "110")

BROKEN = re.compile(
    r"""(?<![\w.]) (?!0O[0-7])  # Python knows octal numbers by an O
    (?: [lIO0-9]+ \. [0-9][lIO0-9]* | [0-9][lIO0-9]* (?:\.[lIO0-9]*)? )
    (?: [eE][-+]?[lIO0-9]+ )? (?!\w)""",
    re.VERBOSE,
)
"""What is no Python at all where it has a letter: `O.5`, `1OO`, `1e-l`."""

NAMED = re.compile(
    r"""(?<![\w.]) (?=(?P<name>\w+))
    (?: [lI][lIO0-9]*[eE][-+]?[0-9][lIO0-9]* | l(?=0*O)[O0]+ | O\.[O0-9]*[0-9] ) (?!\w)""",
    re.VERBOSE,
)
"""What Python reads as a name with something after it: `le-7`, `lOO`, `O.O1`. Not `l1` or `I`,
which may well be meant as names."""


def broken_numerals(code: str) -> Iterator[Stray]:
    for found in BROKEN.finditer(code):
        if LETTER.search(found[0]):
            yield _stray(found)


def named_numerals(code: str, name: str) -> Iterator[Stray]:
    for found in NAMED.finditer(code):
        if found["name"] == name:
            yield _stray(found)


def _stray(found: re.Match[str]) -> Stray:
    text = found[0]
    letter = LETTER.search(text)
    assert letter is not None  # both patterns are looked at for theirs
    at, right, digit = letter.start(), text.translate(TO_DIGITS), letter[0].translate(TO_DIGITS)
    if at == 0:
        reason = phrase("case.letter_first", text=text, letter=letter[0], digit=digit, right=right)
    else:
        reason = phrase(
            "case.letter_inside",
            text=text, place=at + 1, letter=letter[0], digit=digit, right=right,
        )  # fmt: skip
    return Stray(found.start() + at, reason)
