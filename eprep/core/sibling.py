"""Which other question is asked in place of one that was forgotten."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from eprep.core.entry import Entry
from eprep.core.standing import Standing


def sibling(
    lapsed: Entry,
    entries: Iterable[Entry],
    standings: Mapping[str, Standing],
    taken: Container[str],
    believing: Container[str] = (),
) -> Entry | None:
    """The one to ask, so that what is remembered is the matter and not the letter of the answer.

    A sibling is of the same section and kind, and shares the misconception that the learner showed
    (these are `believing`) or else a tag. It is never one of `taken`: what is due, was forgotten
    itself, or is asked already. Of several, one that shares the misconception comes first, then
    the nearest difficulty, then what was seen longest ago or never.
    """

    def place(entry: Entry) -> tuple[bool, int, float]:
        standing = standings.get(entry.id)
        seen = 0.0 if standing is None else standing.newest_at
        return entry.id not in believing, abs(entry.difficulty - lapsed.difficulty), seen

    tags = set(lapsed.tags)
    fit = (
        entry
        for entry in entries
        if (entry.section, entry.kind) == (lapsed.section, lapsed.kind)
        and entry.id != lapsed.id
        and entry.id not in taken
        and (entry.id in believing or tags & set(entry.tags))
    )
    return min(fit, key=place, default=None)
