"""Draws the paper of a mock exam from a seed.

Each subject gets its share of the questions by the largest remainder, and within a subject the
items get theirs as nearly as chance allows. Questions never seen go before all others. About a
third stands in series of three or four; of other series at most one question is asked, as long as
there are others.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import NamedTuple

from eprep.core.blueprint import Blueprint, item_weights
from eprep.core.catalogue import phrase
from eprep.core.entry import FOUR_CHOICE, Entry
from eprep.core.exam import ExamForm, Paper, Place
from eprep.core.fault import USAGE, Refusal
from eprep.core.syllabus import Syllabus

IN_SERIES = 1 / 3
"""The share of questions that stands in series."""

SERIES = (3, 4)
"""The least and the most questions of one series."""

RARELY = 1e-3
"""The chance of an item that has had its questions, beside one that lacks a whole question."""

SEEDS = 2**31


class Quota(NamedTuple):
    """How many questions a part of the blueprint gives."""

    subject: str
    items: Mapping[str, float]
    """How many of each syllabus item one expects."""

    questions: int


def draw(
    entries: Sequence[Entry],
    blueprint: Blueprint,
    syllabus: Syllabus,
    form: ExamForm,
    seed: int,
    seen: Container[str],
) -> Paper:
    """The same paper for the same arguments, whatever the order of dicts and sets.

    `entries` stand in bank order; `seen` has the ids of questions that were met before. Raises
    Refusal where there are too few questions.
    """
    rng = Random(seed)
    chosen: list[Entry] = []
    drawings = []
    for quota in quotas(blueprint, syllabus, entries, form.questions):
        pool = [
            entry for entry in entries if _is_asked(entry, syllabus) and entry.item in quota.items
        ]
        if len(pool) < quota.questions:
            name = next(s.reported for s in syllabus.subjects if s.id == quota.subject)
            raise Refusal(
                phrase("exam.too_few", subject=name, want=quota.questions, have=len(pool)), USAGE
            )
        drawings.append(_Drawing(quota, pool, seen, rng))
    _draw_series(drawings, form.questions * IN_SERIES, rng)
    for drawing in drawings:
        drawing.fill()
        chosen += drawing.chosen
    blocks = _blocks(chosen, entries, syllabus, rng)
    places = [
        Place(entry.id, entry.item, entry.revision, rng.randrange(SEEDS))
        for block in blocks
        for entry in block
    ]
    met = sum(entry.id in seen for entry in chosen)
    return Paper(
        form.name, form.minutes, seed, blueprint.id, tuple(places), tuple(_series_of(blocks)), met
    )


def quotas(
    blueprint: Blueprint, syllabus: Syllabus, entries: Iterable[Entry], total: int
) -> list[Quota]:
    """Of each part, subjects in the order of the syllabus."""
    weights = item_weights(blueprint, syllabus, entries)
    parts: dict[str, list[dict[str, float]]] = {}
    for subject in syllabus.subjects:
        for part in blueprint.parts:
            if part.subject == subject.id:
                items = {
                    section.id: weights[section.id]
                    for above, chapter, section in syllabus.leaves()
                    if part.has(above, chapter) and section.id in weights
                }
                parts.setdefault(subject.id, []).append(items)
    sums = [[math.fsum(items.values()) for items in found] for found in parts.values()]
    shares = largest_remainder(total, [math.fsum(each) for each in sums])
    found = []
    for (subject_id, subparts), each, share in zip(parts.items(), sums, shares, strict=True):
        for items, weight, count in zip(
            subparts, each, largest_remainder(share, each), strict=True
        ):
            expected = {item: count * w / weight for item, w in items.items()}
            found.append(Quota(subject_id, expected, count))
    return found


def largest_remainder(total: int, weights: Sequence[float]) -> list[int]:
    """`total` shared in proportion to the weights: the whole parts first, then one more for the
    largest fractions, the earlier of two alike (Hamilton's method)."""
    whole = math.fsum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [round(total * weight / whole, 9) for weight in weights]
    counts = [math.floor(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda i: (counts[i] - exact[i], i))
    for i in order[: total - sum(counts)]:
        counts[i] += 1
    return counts


def _is_asked(entry: Entry, syllabus: Syllabus) -> bool:
    if entry.kind != FOUR_CHOICE or entry.item not in syllabus.places:
        return False
    return all(syllabus.places[id_][2].scope != "option" for id_ in (entry.section, entry.item))


class _Drawing:
    """What one part of the blueprint has given so far."""

    def __init__(
        self, quota: Quota, pool: Sequence[Entry], seen: Container[str], rng: Random
    ) -> None:
        self.chosen: list[Entry] = []
        self._rng = rng
        self._open = {entry.id: entry for entry in pool}
        self._lacking = dict(quota.items)
        """How many questions each item still lacks."""

        self._left = quota.questions
        self._seen = {entry.id for entry in pool if entry.id in seen}
        self._repeats = max(0, quota.questions - (len(pool) - len(self._seen)))
        """How many questions that were seen it cannot do without."""

        self._used: set[str] = set()
        """Series of which something was chosen."""

    @property
    def is_tight(self) -> bool:
        """Whether questions of one series will meet in it, even if none is asked for."""
        old = [entry for entry in self._open.values() if entry.id in self._seen]
        new = [entry for entry in self._open.values() if entry.id not in self._seen]
        fresh = min(self._left, len(new))
        return fresh > self._apart(new) or self._left - fresh > self._apart(old)

    def _apart(self, entries: Iterable[Entry]) -> int:
        """How many of these can be asked without two of one series."""
        groups = {entry.series or f"\0{entry.id}" for entry in entries}
        return len(groups - self._used)

    def series(self, most: int) -> Iterator[tuple[int, float, list[Entry]]]:
        """The series that can be asked, with at most so many questions: how many of them were
        seen, how much its item lacks, the questions."""
        found: dict[str, list[Entry]] = {}
        for entry in self._open.values():
            if entry.series is not None and entry.series not in self._used:
                found.setdefault(entry.series, []).append(entry)
        for members in found.values():
            members.sort(key=lambda entry: entry.id in self._seen)
            old = [entry for entry in members if entry.id in self._seen]
            usable = [entry for entry in members if entry not in old[self._repeats :]]
            asked = usable[: min(most, self._left, SERIES[1])]
            if len(asked) >= SERIES[0]:
                repeats = sum(entry.id in self._seen for entry in asked)
                yield repeats, self._lack(asked[0].item), asked

    def choose(self, entry: Entry) -> None:
        self.chosen.append(self._open.pop(entry.id))
        self._left -= 1
        self._lacking[entry.item] -= 1
        self._repeats -= entry.id in self._seen
        if entry.series is not None:
            self._used.add(entry.series)

    def fill(self) -> None:
        """Choose single questions until the part has given all that it has to."""
        while self._left:
            entries = list(self._open.values())
            new = [entry for entry in entries if entry.id not in self._seen] or entries
            apart = [entry for entry in new if entry.series not in self._used] or new
            items = list(dict.fromkeys(entry.item for entry in apart))
            (item,) = self._rng.choices(items, [self._lack(item) for item in items])
            self.choose(self._rng.choice([entry for entry in apart if entry.item == item]))

    def _lack(self, item: str) -> float:
        return max(self._lacking[item], RARELY)


def _draw_series(drawings: Sequence[_Drawing], want: float, rng: Random) -> None:
    """Choose series while that brings their questions nearer to as many as are wanted."""
    have = 0
    while (most := math.ceil(2 * (want - have)) - 1) >= SERIES[0]:
        tight = [drawing for drawing in drawings if drawing.is_tight]
        found = _open_series(tight, most) or _open_series(drawings, most)
        if not found:
            return
        least = min(repeats for repeats, *_ in found)
        newest = [each for each in found if each[0] == least]
        ((_, _, asked, drawing),) = rng.choices(newest, [lack for _, lack, *_ in newest])
        for entry in asked:
            drawing.choose(entry)
        have += len(asked)


def _open_series(
    drawings: Iterable[_Drawing], most: int
) -> list[tuple[int, float, list[Entry], _Drawing]]:
    return [(*each, drawing) for drawing in drawings for each in drawing.series(most)]


def _blocks(
    chosen: Iterable[Entry], entries: Iterable[Entry], syllabus: Syllabus, rng: Random
) -> list[list[Entry]]:
    """What is asked together, in the order of the syllabus, by chance within an item. Questions of
    a series stand in bank order."""
    order = {entry.id: place for place, entry in enumerate(entries)}
    leaves = {section.id: place for place, (*_, section) in enumerate(syllabus.leaves())}
    subjects = {section.id: subject.id for subject, _, section in syllabus.leaves()}
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in sorted(chosen, key=lambda entry: order[entry.id]):
        found.setdefault((entry.series or f"\0{entry.id}", subjects[entry.item]), []).append(entry)
    blocks = list(found.values())
    rng.shuffle(blocks)
    return sorted(blocks, key=lambda block: leaves[block[0].item])


def _series_of(blocks: Iterable[Sequence[Entry]]) -> Iterator[tuple[int, int]]:
    first = 0
    for block in blocks:
        if len(block) > 1:
            yield first, len(block)
        first += len(block)
