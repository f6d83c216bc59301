"""The names that somebody who misspelt one may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(asked: str, known: Iterable[str]) -> str:
    """The three nearest that there are, as they are listed in a sentence."""
    from difflib import get_close_matches

    return "、".join(get_close_matches(asked, sorted(set(known)), n=3, cutoff=0.0))
