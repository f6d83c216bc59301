"""What makes a list of texts fit to be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eprep.core.fault import Fault, fault


def distinct_faults(texts: Sequence[str], key: str) -> Iterator[Fault]:
    if len(texts) < 2:
        yield fault("BANK050", key)
    seen: set[str] = set()
    for position, text in enumerate(texts):
        if not text.strip():
            yield fault("BANK018", key, position)
        if text in seen:
            yield fault("BANK016", key, position, text=text)
        seen.add(text)
