"""The limits that a search may have, and the values of each by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from eprep.core.catalogue import Words
from eprep.core.search import State
from eprep.core.syllabus import Syllabus
from eprep.core.text.harmless import flat
from eprep.tui.browse_rows import kind_name

Counts = Mapping[str, int]
Values = Iterator[tuple[str, str]]
"""Each with its name, indented below what it is part of."""


class Limit(NamedTuple):
    name: str
    """Of the field of `Search`."""

    title: str
    """A key of the catalogue."""

    values: Callable[[Counts, Syllabus, Words], Values]
    """To choose from: every state, and of the rest those that anything is found by."""


def _states(_counts: Counts, _syllabus: Syllabus, words: Words) -> Values:
    for state in State:
        yield state, words(f"browse.state.{state}")


def _kinds(counts: Counts, _syllabus: Syllabus, words: Words) -> Values:
    for kind in sorted(counts):
        yield kind, kind_name(kind, words)


def _places(counts: Counts, syllabus: Syllabus, _words: Words) -> Values:
    for subject in syllabus.subjects:
        if subject.id in counts:
            yield subject.id, flat(subject.name)
        for chapter in subject.chapters:
            if chapter.id in counts:
                yield chapter.id, f"  {flat(chapter.name)}"
            for section in chapter.sections:
                if section.id in counts:
                    yield section.id, f"    {flat(section.name)}"


def _tags(counts: Counts, _syllabus: Syllabus, _words: Words) -> Values:
    for tag in sorted(counts):
        yield tag, flat(tag)


LIMITS = (
    Limit("state", "browse.state", _states),
    Limit("kind", "browse.kind", _kinds),
    Limit("place", "browse.place", _places),
    Limit("tag", "browse.tag", _tags),
)
