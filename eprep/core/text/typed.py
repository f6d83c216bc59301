"""A typed line, whatever an input method has made of it: full-width forms are the same answer."""

from __future__ import annotations

import unicodedata


def half_width(line: str) -> str:
    return unicodedata.normalize("NFKC", line)


def places(line: str, count: int) -> list[int]:
    """Positions from 0 that a line such as `1,3` names; empty where it is nonsense."""
    parts = half_width(line).replace("、", ",").replace(",", " ").split()
    if not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        return []
    positions = [int(part) - 1 for part in parts]
    if len(set(positions)) < len(positions) or not all(0 <= p < count for p in positions):
        return []
    return positions
