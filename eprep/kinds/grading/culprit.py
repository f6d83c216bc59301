"""What in a program's text Python took otherwise than it was meant, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from unicodedata import normalize

from eprep.core.catalogue import Phrase, phrase
from eprep.kinds.grading.characters import Stray, minus_in, strays, wide_keyword
from eprep.kinds.grading.numerals import broken_numerals, named_numerals
from eprep.kinds.grading.scanner import Scan, scan
from eprep.kinds.grading.source import at, line_of, line_starts

WORD = re.compile(r"\w+")
CLOSING = {'"': "”＂", "'": "’＇"}
LONG_LINE = re.compile(r"[^\r\n]{1001,}")
"""Nobody types one: it is there to keep the grader busy, or to be told back in full."""


def culprit(source: str, line: int | None) -> Phrase | None:
    """Why a program that did not compile probably did not: the first thing outside of strings and
    comments that Python cannot take, from the line that it complains of on."""
    read = scan(source)
    code = _without_long_lines(read.code)
    found = [*strays(code), *broken_numerals(code), *_closing_quotes(source, read)]
    if not found:
        return None
    found.sort(key=lambda stray: stray.at)
    starts = line_starts(source)
    begin = starts[line - 1] if line is not None and 1 <= line <= len(starts) else 0
    first = next((stray for stray in found if stray.at >= begin), found[0])
    return at(source, first.at, first.reason)


def _without_long_lines(code: str) -> str:
    return LONG_LINE.sub(lambda line: " " * len(line[0]), code)


def _closing_quotes(source: str, read: Scan) -> Iterator[Stray]:
    """What was meant to end the strings that do not. Where it was taken for text, the next string
    begins at the wrong end, so the whole line is looked at."""
    starts = line_starts(source)
    for string in read.unclosed:
        quote, count = string.quote[0], len(string.quote)
        begin = string.start if count > 1 else starts[bisect_right(starts, string.start) - 1]
        closing = re.compile(f"[{CLOSING[quote]}]{{{count}}}")
        for found in closing.finditer(source, begin, string.end):
            if read.code[found.start()] != found[0][0]:  # it is inside of a string
                reason = phrase("case.wide_quote_closes", sign=found[0], right=string.quote)
                yield Stray(found.start(), reason)
                break


def misnamed(source: str, line: int, name: str) -> Phrase | None:
    """Why there is no such name: the line is read otherwise than it was meant."""
    code = _without_long_lines(line_of(scan(source).code, line))
    found = list(named_numerals(code, name))
    for word in WORD.finditer(code):
        stray = wide_keyword(word[0]) or minus_in(word[0])
        if stray is not None and normalize("NFKC", word[0]) == name:
            found.append(Stray(word.start() + stray.at, stray.reason))
    if not found:
        return None
    return phrase("case.at", line=line, column=found[0].at + 1, what=found[0].reason)
