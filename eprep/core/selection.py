"""From the words of a SCOPE to the questions that it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from eprep.core.catalogue import phrase
from eprep.core.entry import Entry
from eprep.core.fault import UNKNOWN, Refusal
from eprep.core.nearest import nearest
from eprep.core.syllabus import Syllabus


def select(entries: Sequence[Entry], syllabus: Syllabus, scopes: Iterable[str]) -> list[Entry]:
    """The union of the scopes, in bank order; everything where no scope is named.

    A scope is an id or a Japanese name: of a question, else a tag, a section, a chapter, a
    subject. Raises Refusal where it is none of them.
    """
    wanted = list(scopes)
    if not wanted:
        return list(entries)
    chosen: set[str] = set()
    for scope in wanted:
        chosen.update(_meant(scope, entries, syllabus))
    return [entry for entry in entries if entry.id in chosen]


def _meant(scope: str, entries: Sequence[Entry], syllabus: Syllabus) -> list[str]:
    names = _names(syllabus)
    for level in LEVELS:
        ids = [entry.id for entry in entries if _is_in(entry, scope, level, names)]
        if ids:
            return ids
    if any(scope in place or scope in _flat(place) for place in names.values()):
        return []  # a place of the syllabus that has no question yet
    known = {entry.id for entry in entries} | {tag for entry in entries for tag in entry.tags}
    raise unknown("unknown.scope", scope, known.union(*names.values(), *map(_flat, names.values())))


LEVELS = ("id", "tag", "section", "chapter", "subject")
"""The first level that knows a scope is the one that is meant."""

Names = Mapping[str, Mapping[str, set[str]]]
"""For each level of the tree: id to the Japanese names that mean it."""


def _is_in(entry: Entry, scope: str, level: str, names: Names) -> bool:
    if level == "id":
        return entry.id == scope
    if level == "tag":
        return scope in entry.tags
    places = {entry.section, entry.item} if level == "section" else {getattr(entry, level)}
    return scope in places or any(scope in names[level].get(place, ()) for place in places)


def _names(syllabus: Syllabus) -> Names:
    names: dict[str, dict[str, set[str]]] = {"section": {}, "chapter": {}, "subject": {}}
    for subject in syllabus.subjects:
        names["subject"][subject.id] = {subject.name, subject.reported}
        for chapter in subject.chapters:
            names["chapter"][chapter.id] = {chapter.name}
            for section in chapter.sections:
                names["section"][section.id] = {section.name}
    return names


def _flat(place: Mapping[str, set[str]]) -> set[str]:
    return set().union(*place.values())


def unknown(key: str, asked: str, known: Iterable[str]) -> Refusal:
    """No such id: exit 4, and the three nearest that there are."""
    return Refusal(phrase(key, asked=asked, nearest=nearest(asked, known)), UNKNOWN)
