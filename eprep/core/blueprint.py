"""How a mock exam is shared among subjects: always a guess, since no weights are published."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eprep.core.entry import FOUR_CHOICE, Entry
from eprep.core.fault import Fault, fault
from eprep.core.nearest import nearest
from eprep.core.question import ID
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

NEAR_ONE = 1e-6
"""How far from 1 the weights may add up: they are written with few digits."""

ASKED = {"in": 1.0, "mixed": 0.5, "option": 0.0}
"""How much of an item the exam asks, by its scope."""


@dataclass(frozen=True)
class Part:
    """A subject, or some of its chapters."""

    subject: str
    weight: float
    """Its share of the questions, 0 to 1."""

    chapters: tuple[str, ...] = ()
    """The whole subject where none is named."""

    name: str | None = None
    """Of chapters that a result shows in a row of their own."""

    def has(self, subject: Subject, chapter: Chapter) -> bool:
        return subject.id == self.subject and (not self.chapters or chapter.id in self.chapters)


@dataclass(frozen=True)
class Blueprint:
    id: str
    name: str
    source: str
    """Where the weights come from."""

    parts: tuple[Part, ...]

    def faults(self, syllabus: Syllabus) -> Iterator[Fault]:
        if not ID.fullmatch(self.id):
            yield fault("BANK007", "id", id=self.id)
        for key in ("name", "source", "parts"):
            value = getattr(self, key)
            if not (value.strip() if isinstance(value, str) else value):
                yield fault("BANK018", key)
        sound = True
        for i, part in enumerate(self.parts):
            if not 0 < part.weight <= 1:
                sound = False
                yield fault("BANK080", "parts", i, "weight")
            for found in _place_faults(part, syllabus):
                yield found.below("parts", i)
        total = math.fsum(part.weight for part in self.parts) if sound and self.parts else 1.0
        if abs(total - 1) > NEAR_ONE:
            yield fault("BANK081", "parts", total=f"{total:.6g}")
        yield from self._repeated(syllabus)

    def _repeated(self, syllabus: Syllabus) -> Iterator[Fault]:
        """Parts that have a chapter which an earlier one has."""
        taken: set[tuple[str, str]] = set()
        for i, part in enumerate(self.parts):
            places = {(s.id, c.id) for s, c, _ in syllabus.leaves() if part.has(s, c)}
            if taken & places or len(set(part.chapters)) < len(part.chapters):
                yield fault("BANK084", "parts", i)
            taken |= places


def _place_faults(part: Part, syllabus: Syllabus) -> Iterator[Fault]:
    subject = next((subject for subject in syllabus.subjects if subject.id == part.subject), None)
    if subject is None:
        known = nearest(part.subject, (subject.id for subject in syllabus.subjects))
        yield fault("BANK082", "subject", subject=part.subject, nearest=known)
        return
    chapters = [chapter.id for chapter in subject.chapters]
    unknown = [i for i, chapter in enumerate(part.chapters) if chapter not in chapters]
    for i in unknown:
        asked = part.chapters[i]
        known = nearest(asked, chapters)
        yield fault("BANK083", "chapters", i, chapter=asked, subject=part.subject, nearest=known)
    scopes = [section.scope for s, c, section in syllabus.leaves() if part.has(s, c)]
    if not unknown and all(scope == "option" for scope in scopes):
        yield fault("BANK085", "subject")


def item_weights(
    blueprint: Blueprint, syllabus: Syllabus, entries: Iterable[Entry]
) -> Mapping[str, float]:
    """The share of each syllabus item in the exam, 0 to 1; they add up to 1. What is not asked is
    left out.

    Within a part an item has weight 1, half of it where its scope is `mixed`, none where it is
    `option`. A section of which no scope is said is an item where questions stand on it alone.
    """
    alone = {entry.item for entry in entries if entry.kind == FOUR_CHOICE}
    shares: dict[str, float] = {}
    for part in blueprint.parts:
        asked = {
            section.id: _asked(section, alone)
            for subject, chapter, section in syllabus.leaves()
            if part.has(subject, chapter)
        }
        total = sum(asked.values())
        shares |= {id_: part.weight * share / total for id_, share in asked.items() if share}
    whole = math.fsum(shares.values())
    return {id_: share / whole for id_, share in shares.items()}


def _asked(section: Section, alone: set[str]) -> float:
    return ASKED[section.scope] if section.scope else float(section.id in alone)


def section_weights(
    blueprint: Blueprint, syllabus: Syllabus, entries: Iterable[Entry]
) -> Mapping[str, float]:
    """The same by the section in which questions stand: the sections whose questions name an item
    share its weight by how many of its four-choice questions they have."""
    known = list(entries)
    standing: dict[str, Counter[str]] = {}
    for entry in known:
        if entry.kind == FOUR_CHOICE:
            standing.setdefault(entry.item, Counter())[entry.section] += 1
    shares: dict[str, float] = {}
    for item, weight in item_weights(blueprint, syllabus, known).items():
        sections = standing.get(item) or Counter([item])
        for section, count in sections.items():
            share = weight * count / sections.total()
            shares[section] = shares.get(section, 0.0) + share
    return shares
