"""What answering a question is worth for the exam, for each second that it takes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from eprep.core.entry import Entry
from eprep.core.retention import gain
from eprep.core.standing import Standing

EVIDENCE = 4.0
"""Answers in one section that all other answers of the learner weigh as much as."""

FEW = 6
"""In a section with fewer questions, each has no more of its matter than with so many."""


def first_sights(
    entries: Iterable[Entry], standings: Mapping[str, Standing]
) -> Callable[[str], float]:
    """By section, the share of points expected of a question never seen: the mean at first sight,
    drawn towards that of all sections, which is drawn towards one half.

    p(section) = (sum + EVIDENCE p) / (count + EVIDENCE)
    """
    found = defaultdict(list)
    for entry in entries:
        standing = standings.get(entry.id)
        if standing is not None and standing.attempts:
            found[entry.section].append(standing.first)
    sights = [first for firsts in found.values() for first in firsts]
    whole = (sum(sights) + EVIDENCE / 2) / (len(sights) + EVIDENCE)

    def share(section: str) -> float:
        own = found.get(section, [])
        return (sum(own) + EVIDENCE * whole) / (len(own) + EVIDENCE)

    return share


class Worth:
    """By the assumed weight of its section, shared among the section's questions, and by what the
    learner would gain: of a new question what is still missing in its section, of one seen the
    probability of recall at the exam."""

    def __init__(
        self,
        entries: Iterable[Entry],
        standings: Mapping[str, Standing],
        weights: Mapping[str, float],
        now: float,
        exam: float,
    ) -> None:
        """`weights` is the share of each section in the exam; times in seconds since 1970."""
        known = list(entries)
        self._counts = Counter(entry.section for entry in known if not entry.is_drill)
        self._weights = weights
        self._standings = standings
        self._share = first_sights(known, standings)
        self._now, self._exam = now, exam

    def is_asked(self, entry: Entry) -> bool:
        return self._weights.get(entry.section, 0.0) > 0

    def of_new(self, entry: Entry) -> float:
        return self._of(entry, 1 - self._share(entry.section))

    def of_review(self, entry: Entry) -> float:
        """0 where it was never reviewed."""
        standing = self._standings.get(entry.id)
        card = None if standing is None else standing.card
        return 0.0 if card is None else self._of(entry, gain(card, self._now, self._exam))

    def _of(self, entry: Entry, gained: float) -> float:
        matter = max(FEW, self._counts[entry.section])
        return self._weights.get(entry.section, 0.0) / matter * gained / entry.seconds
