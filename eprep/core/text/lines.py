"""Where a line of Japanese may break: kinsoku shori, with Latin words and formulas kept whole.

The sets follow JIS X 4051 as far as a terminal needs them.
"""

from __future__ import annotations

from collections.abc import Iterator

from eprep.core.text.width import width

NOT_FIRST = frozenset(
    "、。，．・：；？！‐ー～〜…‥）］｝〕〉》」』】〙〗”’％℃°"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞヽヾ"
    "｡､･｣ｧｨｩｪｫｬｭｮｯｰﾞﾟ,.:;?!)]}%"
)
"""May not begin a line."""

NOT_LAST = frozenset("（［｛〔〈《「『【〘〖“‘￥＄「｢([{")
"""May not end a line."""


def breaks(text: str, cells: int) -> list[int]:
    """Offsets in `text` before which a new line begins, so that no line is wider than `cells`.

    Blanks at the end of a line may hang over its edge. What is wider than a line by itself is
    cut where the line is full.
    """
    offsets: list[int] = []
    used = 0
    for start, end in _units(text):
        unit = text[start:end]
        needed = width(unit.rstrip(" "))
        if used and used + needed > cells:
            offsets.append(start)
            used = 0
        if needed > cells:
            cuts = _cuts(unit, cells)
            offsets += [start + cut for cut in cuts]
            unit = unit[cuts[-1] if cuts else 0 :]
        used += width(unit)
    return offsets


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Parts that stay together: words, single ideographs, and what clings to either."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or _may_break(text[position - 1], text[position]):
            yield start, position
            start = position


def _may_break(before: str, after: str) -> bool:
    if after == " " or after in NOT_FIRST or before in NOT_LAST:
        return False
    if before == " ":
        return True
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return width(character) == 2


def _cuts(unit: str, cells: int) -> list[int]:
    """Offsets at which a unit wider than a line is cut."""
    cuts, used = [], 0
    for position, character in enumerate(unit):
        needed = width(character)
        if used and used + needed > cells:
            cuts.append(position)
            used = 0
        used += needed
    return cuts
