"""Tells code from strings and comments in Python that may be broken.

Python's own tokenizer stops where the text breaks, which is where the looking begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from unicodedata import normalize

PREFIXES = frozenset({"r", "b", "u", "f", "t", "br", "rb", "fr", "rf", "tr", "rt"})
"""Of strings, in small letters."""

TEXT = re.compile(
    r"""\\(?:\r\n|[^{}]) | '{3} | "{3} | \{\{ | \}\} | ['"{}\\] | \r\n? | \n | [^\\'"{}\r\n]+""",
    re.VERBOSE | re.DOTALL,
)
"""What a string is made of. An escape hides a quote or a line's end, in raw strings as well."""

CODE = re.compile(
    r"""[#＃][^\r\n]* | '{3} | "{3} | ['"()\[\]{}:] | \r\n? | \n
      | [0-9A-Za-z_\x80-\uff02\uff04-\U0010ffff]+ | .""",
    re.VERBOSE | re.DOTALL,
)
"""What code is made of. As Python sees it, a word takes in whatever is beyond ASCII; only a
full-width number sign begins what was meant as a comment."""


@dataclass(frozen=True)
class Unclosed:
    """A string that does not end: where its quote stands, and where the search ended."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Scan:
    code: str
    """As long as the source: the insides of strings are quotes here, and comments are spaces."""

    unclosed: tuple[Unclosed, ...]


@dataclass
class Level:
    """An open string; code is outside of all levels, and in their fields (`f"{code}"`)."""

    start: int
    quote: str
    formatted: bool
    fields: list[int] = field(default_factory=list)
    """The brackets open in each field, or FORMAT where its format is being said."""

    @property
    def in_code(self) -> bool:
        return bool(self.fields) and self.fields[-1] != FORMAT


FORMAT = -1


class Scanner:
    def __init__(self, source: str) -> None:
        self._source = source
        self._code = list(source)
        self._at = 0
        self._word = ""
        """What stands right before."""

        self._levels: list[Level] = []
        self._unclosed: list[Unclosed] = []

    def scan(self) -> Scan:
        while self._at < len(self._source):
            level = self._levels[-1] if self._levels else None
            pattern, take = (CODE, self._take_code)
            if level is not None and not level.in_code:
                pattern, take = (TEXT, self._take_text)
            found = pattern.match(self._source, self._at)
            assert found is not None  # each takes any character
            self._at += take(found[0], level)
        if self._levels:
            self._give_up(0)
        return Scan("".join(self._code), tuple(self._unclosed))

    def _take_code(self, token: str, level: Level | None) -> int:
        before, self._word = self._word, token
        if token[0] in "#＃":
            self._blank(self._at + (token[0] == "＃"), self._at + len(token), " ")
        elif token[0] in "'\"":
            self._quote(token, before, level)
        elif level is not None and token in BRACKETS:
            BRACKETS[token](level.fields)
        return len(token)

    def _quote(self, quote: str, before: str, level: Level | None) -> None:
        if level is not None and level.quote == quote and len(quote) == 3:
            self._levels.pop()  # the field was left open
            return
        prefix = normalize("NFKC", re.split(r"\W", before)[-1]).lower()
        formatted = prefix in PREFIXES and ("f" in prefix or "t" in prefix)
        self._levels.append(Level(self._at, quote, formatted))

    def _take_text(self, token: str, level: Level | None) -> int:
        assert level is not None  # or it would be code
        self._word = ""
        if token.startswith(level.quote):
            self._levels.pop()
            return len(level.quote)
        if token[0] in "\r\n" and len(level.quote) == 1:
            self._end_with_line()
            return len(token)
        if token[0] in "{}" and level.formatted and (level.fields or len(token) == 1):
            if token[0] == "{":
                level.fields.append(0)
            elif level.fields:
                level.fields.pop()
            return 1
        self._blank(self._at, self._at + len(token), '"')
        return len(token)

    def _end_with_line(self) -> None:
        """The string that is read, and those in whose fields it stands."""
        first = len(self._levels) - 1
        while first and len(self._levels[first - 1].quote) == 1:
            first -= 1
        self._give_up(first)

    def _give_up(self, first: int) -> None:
        level = self._levels[first]
        self._unclosed.append(Unclosed(level.start, self._at, level.quote))
        del self._levels[first:]

    def _blank(self, start: int, end: int, blank: str) -> None:
        """Line ends stay, so that lines remain what they are."""
        for index in range(start, end):
            if self._code[index] not in "\r\n":
                self._code[index] = blank


def _open(fields: list[int]) -> None:
    fields[-1] += 1


def _close(fields: list[int]) -> None:
    fields[-1] = max(0, fields[-1] - 1)


def _close_brace(fields: list[int]) -> None:
    if fields[-1]:
        fields[-1] -= 1
    else:
        fields.pop()


def _say_format(fields: list[int]) -> None:
    if not fields[-1]:
        fields[-1] = FORMAT


BRACKETS: dict[str, Callable[[list[int]], None]] = {
    "(": _open, "[": _open, "{": _open,
    ")": _close, "]": _close, "}": _close_brace,
    ":": _say_format,
}  # fmt: skip


def scan(source: str) -> Scan:
    return Scanner(source).scan()
