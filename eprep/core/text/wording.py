"""When two typed words are the same word, and how far apart two others are.

The same are full-width and half-width, capitals and small letters, words with and without blanks
and `・` between them, all dashes, and a long katakana word with and without its last `ー`.
"""

from __future__ import annotations

import re
import unicodedata

KATAKANA = "ァ-ヺー"
DASHES = re.compile(r"[‐‑‒–—―−─ー-]+")
LAST_MARK = re.compile(rf"(?<=[{KATAKANA}]{{3}})ー(?![{KATAKANA}])")
"""Behind three letters or more: サーバー is サーバ, but キー is no キ."""

BLANKS = re.compile(r"[^\S\n]+")
BETWEEN_WORDS = re.compile(r"(?<![a-z0-9]) | (?![a-z0-9])")


UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
"""Signs that nobody sees, and nobody has typed on purpose."""


def spelt(text: str) -> str:
    """The text in the one spelling that stands for all; of blanks those between Latin words."""
    folded = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).casefold().replace("・", "")
    joined = BETWEEN_WORDS.sub("", BLANKS.sub(" ", folded))
    return LAST_MARK.sub("", DASHES.sub(_dash, joined))


def word(text: str) -> str:
    """The same for one word or name, in which no blank means anything, nor a full stop behind."""
    return spelt(text).replace(" ", "").replace("\n", "").rstrip("。")


def _dash(found: re.Match[str]) -> str:
    """Behind kana it is the long vowel, whichever key was pressed for it; elsewhere it joins."""
    before = found.string[: found.start()][-1:]
    return "ー" if re.match(r"[ぁ-ゖァ-ヺ]", before) else "-"


def distance(one: str, other: str, most: int) -> int | None:
    """How many letters must be typed, left out or exchanged; None where it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return None
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row[0] = row[0], i
        for j, against in enumerate(other, start=1):
            exchanged = above + (letter != against)
            above, row[j] = row[j], min(exchanged, row[j] + 1, row[j - 1] + 1)
    return row[-1] if row[-1] <= most else None
