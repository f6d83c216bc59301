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
class String:
    """An open string; code is outside of all strings, and in their fields (`f"{code}"`)."""

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

        self._open: list[String] = []
        self._unclosed: list[Unclosed] = []

    def scan(self) -> Scan:
        while self._at < len(self._source):
            string = self._open[-1] if self._open else None
            pattern, take = (CODE, self._take_code)
            if string is not None and not string.in_code:
                pattern, take = (TEXT, self._take_text)
            found = pattern.match(self._source, self._at)
            assert found is not None  # each takes any character
            self._at += take(found[0], string)
        if self._open:
            self._give_up(0)
        return Scan("".join(self._code), tuple(self._unclosed))

    def _take_code(self, token: str, string: String | None) -> int:
        before, self._word = self._word, token
        if token[0] in "#＃":
            self._blank(self._at + (token[0] == "＃"), self._at + len(token), " ")
        elif token[0] in "'\"":
            self._quote(token, before, string)
        elif string is not None and token in BRACKETS:
            BRACKETS[token](string.fields)
        return len(token)

    def _quote(self, quote: str, before: str, string: String | None) -> None:
        if string is not None and string.quote == quote and len(quote) == 3:
            self._open.pop()  # the field was left open
            return
        prefix = normalize("NFKC", re.split(r"\W", before)[-1]).lower()
        formatted = prefix in PREFIXES and ("f" in prefix or "t" in prefix)
        self._open.append(String(self._at, quote, formatted))

    def _take_text(self, token: str, string: String | None) -> int:
        assert string is not None  # or it would be code
        self._word = ""
        if token.startswith(string.quote):
            self._open.pop()
            return len(string.quote)
        if token[0] in "\r\n" and len(string.quote) == 1:
            self._end_with_line()
            return len(token)
        if token[0] in "{}" and string.formatted and (string.fields or len(token) == 1):
            if token[0] == "{":
                string.fields.append(0)
            elif string.fields:
                string.fields.pop()
            return 1
        self._blank(self._at, self._at + len(token), '"')
        return len(token)

    def _end_with_line(self) -> None:
        """The string that is read, and those in whose fields it stands."""
        first = len(self._open) - 1
        while first and len(self._open[first - 1].quote) == 1:
            first -= 1
        self._give_up(first)

    def _give_up(self, first: int) -> None:
        string = self._open[first]
        self._unclosed.append(Unclosed(string.start, self._at, string.quote))
        del self._open[first:]

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
