"""The exam's tree: subjects, chapters, sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal


@dataclass(frozen=True)
class Section:
    """What is asked about at once."""

    id: str
    name: str
    scope: Literal["in", "mixed", "option"] | None = None
    """Whether the exam asks all of it, a part, or nothing; unknown where nothing is said."""

    scope_source: str | None = None


@dataclass(frozen=True)
class Chapter:
    """Sections that belong together."""

    id: str
    name: str
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Subject:
    """One of those that the exam's score report has."""

    id: str
    name: str
    report_name: str | None = None
    chapters: tuple[Chapter, ...] = ()

    @property
    def reported(self) -> str:
        """The name on the exam's own score report."""
        return self.report_name or self.name


@dataclass(frozen=True)
class Syllabus:
    """The tree, and the tags that stand beside it."""

    subjects: tuple[Subject, ...] = field(default_factory=tuple)
    tags: dict[str, str] = field(default_factory=dict)
    """What each tag that questions may have stands for."""

    def leaves(self) -> Iterator[tuple[Subject, Chapter, Section]]:
        for subject in self.subjects:
            for chapter in subject.chapters:
                for section in chapter.sections:
                    yield subject, chapter, section

    @cached_property
    def places(self) -> Mapping[str, tuple[Subject, Chapter, Section]]:
        return {leaf[2].id: leaf for leaf in self.leaves()}

    def name_of(self, section: str) -> str:
        return self.places[section][2].name

    @classmethod
    def restored(cls, data: Mapping[str, Any]) -> Syllabus:
        """That of plain data which was made of a syllabus: quicker than to check it again."""
        return cls(tuple(map(_subject, data["subjects"])), data["tags"])

    def merged(self, other: Syllabus) -> tuple[Syllabus, Sequence[str]]:
        """Both trees in one, and the ids that the two name differently."""
        clashes: list[str] = []
        tags = {**other.tags, **self.tags}
        merged = Syllabus(_union(self.subjects, other.subjects, clashes), tags)
        clashes += [id_ for id_, count in Counter(merged.ids()).items() if count > 1]
        return merged, clashes

    def ids(self) -> Iterator[str]:
        for subject in self.subjects:
            yield subject.id
            for chapter in subject.chapters:
                yield chapter.id
                yield from (section.id for section in chapter.sections)


def _subject(data: Mapping[str, Any]) -> Subject:
    return Subject(**{**data, "chapters": tuple(map(_chapter, data["chapters"]))})


def _chapter(data: Mapping[str, Any]) -> Chapter:
    return Chapter(**{**data, "sections": tuple(Section(**item) for item in data["sections"])})


def _union(
    ours: tuple[Subject, ...], theirs: tuple[Subject, ...], clashes: list[str]
) -> tuple[Subject, ...]:
    merged = {subject.id: subject for subject in ours}
    for subject in theirs:
        known = merged.get(subject.id)
        if known is None:
            merged[subject.id] = subject
            continue
        if known.name != subject.name:
            clashes.append(subject.id)
        chapters = {chapter.id: chapter for chapter in known.chapters}
        for chapter in subject.chapters:
            chapters[chapter.id] = _joined(chapters.get(chapter.id), chapter, clashes)
        merged[subject.id] = Subject(
            known.id, known.name, known.report_name, tuple(chapters.values())
        )
    return tuple(merged.values())


def _joined(known: Chapter | None, new: Chapter, clashes: list[str]) -> Chapter:
    if known is None:
        return new
    if known.name != new.name:
        clashes.append(new.id)
    sections = {section.id: section for section in known.sections}
    for section in new.sections:
        if section.id in sections and sections[section.id].name != section.name:
            clashes.append(section.id)
        sections.setdefault(section.id, section)
    return Chapter(known.id, known.name, tuple(sections.values()))
