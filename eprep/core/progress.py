"""How far a learner is: counts per question, added up along the syllabus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from eprep.core.attempts import attempts
from eprep.core.entry import Entry
from eprep.core.event import Event
from eprep.core.syllabus import Syllabus


class Tally(NamedTuple):
    """The counted answers of one question."""

    attempts: int
    correct: int
    newest: float
    """The score of the newest."""


def fold(events: Iterable[tuple[str, Event]]) -> dict[str, Tally]:
    """Tallies by question, from events with their ids, oldest first.

    This is what the numbers mean; the store computes the same in SQL, because it is faster.
    """
    tallies: dict[str, Tally] = {}
    for attempt in attempts(events):
        old = tallies.get(attempt.question, Tally(0, 0, 0.0))
        correct = old.correct + (attempt.score == 1.0)
        tallies[attempt.question] = Tally(old.attempts + 1, correct, attempt.score)
    return tallies


class Progress(NamedTuple):
    """The state of one section, chapter or subject, or of all."""

    id: str
    name: str
    attempts: int = 0
    correct: int = 0
    seen: int = 0
    questions: int = 0
    points: float = 0.0
    """The sum of the newest score of each question seen; whatever their order, the same real."""

    parts: tuple[Progress, ...] = ()

    @property
    def accuracy(self) -> float | None:
        return self.correct / self.attempts if self.attempts else None

    @property
    def score(self) -> float | None:
        return self.points / self.seen if self.seen else None

    @property
    def coverage(self) -> float | None:
        return self.seen / self.questions if self.questions else None


class Overview(NamedTuple):
    """Everything a report shows."""

    whole: Progress
    """Its parts are subjects, theirs chapters, theirs sections."""

    unknown: int = 0
    """Answered questions that no loaded bank has."""


def overview(
    syllabus: Syllabus,
    counts: Mapping[str, int],
    entries: Mapping[str, Entry],
    tallies: Mapping[str, Tally],
) -> Overview:
    """Add up `tallies` by question along the tree.

    `counts` is the number of questions of each section; `entries` has at least the questions
    tallied.
    """
    by_section: dict[str, list[Tally]] = {}
    unknown = 0
    for id_, tally in tallies.items():
        if id_ in entries:
            by_section.setdefault(entries[id_].section, []).append(tally)
        else:
            unknown += 1
    subjects = []
    for subject in syllabus.subjects:
        chapters = []
        for chapter in subject.chapters:
            sections = [
                _section(s.id, s.name, by_section.get(s.id, ()), counts.get(s.id, 0))
                for s in chapter.sections
            ]
            chapters.append(_sum(chapter.id, chapter.name, sections))
        subjects.append(_sum(subject.id, subject.name, chapters))
    return Overview(_sum("all", "", subjects), unknown)


def _section(id_: str, name: str, tallies: Sequence[Tally], questions: int) -> Progress:
    return Progress(
        id_,
        name,
        attempts=sum(t.attempts for t in tallies),
        correct=sum(t.correct for t in tallies),
        seen=len(tallies),
        questions=questions,
        points=fsum(t.newest for t in tallies),
    )


def _sum(id_: str, name: str, parts: Sequence[Progress]) -> Progress:
    return Progress(
        id_,
        name,
        attempts=sum(p.attempts for p in parts),
        correct=sum(p.correct for p in parts),
        seen=sum(p.seen for p in parts),
        questions=sum(p.questions for p in parts),
        points=fsum(p.points for p in parts),
        parts=tuple(parts),
    )
