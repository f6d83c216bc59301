"""What is wrong with a submission's text before it runs, and where in it something stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from eprep.core.catalogue import Phrase, phrase
from eprep.core.trial import Stopped
from eprep.core.verdict import Outcome

LONGEST_SOURCE = 64 * 1024
"""Bytes of UTF-8."""

SURROGATE = re.compile("[\ud800-\udfff]")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
KANA = re.compile(r"[\u3001-\u30ff]")
NO_SHIFT_JIS = re.compile(r"[\x00\x80\xa0\uf8f0-\uf8f3]")
"""What the codec lets pass, but no program has: all the same, UTF-16 is decoded to it."""

LINE_END = re.compile(r"\r\n?|\n")


def refused(source: str) -> Stopped | None:
    """Why the text cannot be run at all; None where it can."""
    if len(source.encode("utf-8", "replace")) > LONGEST_SOURCE:
        return Stopped(Outcome.SOURCE_TOO_LARGE, phrase("case.too_large", most=LONGEST_SOURCE))
    found = SURROGATE.search(source)  # how bytes that are no UTF-8 were read
    if found is None:
        return None
    what = phrase("case.not_utf8")
    if _is_shift_jis(source):
        what = phrase("case.shift_jis")
        found = BEYOND_ASCII.search(source) or found  # some of its bytes are UTF-8 by chance
    return Stopped(Outcome.SYNTAX_ERROR, at(source, found.start(), what))


def _is_shift_jis(source: str) -> bool:
    """Not where it might be EUC-JP as well, nor where it has more kana as UTF-8: then a few bytes
    of it are damaged."""
    try:
        content = source.encode("utf-8", "surrogateescape")
        text = content.decode("cp932")
    except UnicodeError:
        return False
    if NO_SHIFT_JIS.search(text) or len(KANA.findall(text)) < len(KANA.findall(source)):
        return False
    try:
        content.decode("euc_jp")
    except UnicodeError:
        return True
    return False


def line_of(text: str, line: int) -> str:
    """One line by its number, as Python counts; empty where there is no such line."""
    lines = LINE_END.split(text)
    return lines[line - 1] if 1 <= line <= len(lines) else ""


def line_starts(text: str) -> list[int]:
    return [0, *(end.end() for end in LINE_END.finditer(text))]


def at(source: str, index: int, what: Phrase) -> Phrase:
    """What is said of the character there, with its line and column."""
    starts = line_starts(source)
    line = bisect_right(starts, index)
    return phrase("case.at", line=line, column=index - starts[line - 1] + 1, what=what)
