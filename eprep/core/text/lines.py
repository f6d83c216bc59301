"""Where a line of Japanese may break: kinsoku shori, with Latin words and formulas kept whole.

The sets follow JIS X 4051 as far as a terminal needs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from eprep.core.text.width import JOINER, cells_of, widths

NOT_FIRST = frozenset(
    "、。，．・：；？！‐ー～〜…‥）］｝〕〉》」』】〙〗”’％℃°"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ"
    "｡､･｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ,.:;?!)]}%\u3000"
)
"""May not begin a line."""

NOT_LAST = frozenset("（［｛〔〈《「『【〘〖“‘￥＄「｢([{")
"""May not end a line."""

BLANKS = frozenset(" \t")
CLINGING = NOT_FIRST | BLANKS
HARD = "\u00a0"
"""A blank inside what stays whole; only where that is wider than a line may one begin after it."""

Range = tuple[int, int]
"""Beginning and end of a part of a text."""


def breaks(text: str, cells: int, whole: Sequence[Range] = (), *, hang: int = 0) -> list[int]:
    """Offsets in `text` before which a new line begins, so that no line is wider than `cells`.

    The parts in `whole` stay in one piece. Each line but the first has `hang` cells less. Blanks
    at the end of a line may hang over its edge. What is wider than a line by itself is cut where
    the line is full.
    """
    offsets: list[int] = []
    left = [*widths(text)]  # of each character, and of the end
    if left[-1] <= cells:
        return offsets
    line, room = 0, cells
    for start, end in units(text, whole):
        bare = start + len(text[start:end].rstrip(" "))
        if left[start] > left[line] and left[bare] - left[line] > room:
            offsets.append(start)
            line, room = start, cells - hang
        if left[start] == left[line]:
            for cut in _cuts(text, (line, bare), left, room, cells - hang):
                offsets.append(cut)
                line, room = cut, cells - hang
    return offsets


def units(text: str, whole: Sequence[Range] = ()) -> Iterator[Range]:
    """What stays together: words, ideographs, what clings to either, and the parts in `whole`."""
    inside = {position for start, end in whole for position in range(start + 1, end)}
    sizes = list(map(cells_of, text))
    start, seen = 0, ""
    for position, (before, after) in enumerate(pairwise(text), 1):
        blank = before in BLANKS
        if not blank:
            seen = before
        if not blank and sizes[position - 1] != 2 and sizes[position] != 2:
            continue
        if after in CLINGING or seen in NOT_LAST or position in inside:
            continue
        if blank or (sizes[position] and before != JOINER):
            yield start, position
            start = position
    if text:
        yield start, len(text)


def _cuts(text: str, unit: Range, left: list[int], room: int, later: int) -> Iterator[int]:
    """Where a unit wider than a line is cut, after a blank if it has one there."""
    start, end = unit
    if left[end] - left[start] <= room:
        return
    blank = 0
    for position in range(start, end):
        while position > start and left[position + 1] - left[start] > room:
            if text[position] == " ":
                break
            start, room, blank = blank or position, later, 0
            yield start
        if text[position] in (" ", HARD):
            blank = position + 1
