"""What a mock exam came to, in the shape of the exam's own report: percent per subject.

No bands and no pass line: neither is published. Nor are the weights, so that the whole is given
under every blueprint.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from eprep.core.blueprint import Blueprint, Part
from eprep.core.exam_state import Exam
from eprep.core.syllabus import Syllabus


class Marked(NamedTuple):
    """A question of the paper, handed in."""

    id: str
    subject: str | None
    """None where no loaded bank has its item any more."""

    item: str
    answered: bool
    right: bool
    seconds: float | None
    flagged: bool
    gone: bool
    """It changed or vanished during the exam and was not graded since, so it is not counted."""


class Score(NamedTuple):
    """The questions of one subject, or of all."""

    questions: int
    answered: int
    right: int

    @property
    def share(self) -> float | None:
        """Of right answers, 0 to 1: a question not answered earns nothing."""
        return self.right / self.questions if self.questions else None

    @property
    def blank(self) -> int:
        return self.questions - self.answered


class Weighted(NamedTuple):
    """The scores as one blueprint weighs them: shares of right answers, 0 to 1."""

    blueprint: Blueprint
    whole: float | None
    """Without the parts of which nothing was asked."""

    subjects: Mapping[str, float | None]
    parts: Sequence[tuple[Part, Score]]
    """All of the blueprint's, with what was asked of them."""


class Result(NamedTuple):
    exam: Exam
    questions: tuple[Marked, ...]
    whole: Score
    subjects: Mapping[str, Score]
    """Those of the syllabus, in its order."""

    weighted: tuple[Weighted, ...]
    before: Score | None = None
    """The whole of the mock exam before it, of whatever form."""

    @property
    def parts(self) -> Sequence[tuple[Part, Score]]:
        """Those of the blueprint that drew it, or of the first where that is no longer there."""
        drawn = [w for w in self.weighted if w.blueprint.id == self.exam.paper.blueprint]
        return next((weighted.parts for weighted in (*drawn, *self.weighted)), ())

    @property
    def gone(self) -> int:
        """How many questions are not counted."""
        return sum(question.gone for question in self.questions)


def result_of(
    exam: Exam, scores: Mapping[str, float], syllabus: Syllabus, blueprints: Sequence[Blueprint]
) -> Result:
    """`scores` are those of the answers handed in, by question, as they were graded or overruled;
    1 is right."""
    gone = exam.submission.gone if exam.submission is not None else frozenset()
    marked = []
    for position, place in enumerate(exam.paper.places):
        known = syllabus.places.get(place.item)
        marked.append(
            Marked(
                place.question,
                None if known is None else known[0].id,
                place.item,
                answered=position in exam.answers,
                right=scores.get(place.question) == 1.0,
                seconds=exam.seconds.get(position),
                flagged=position in exam.flags,
                gone=place.question in gone and place.question not in scores,
            )
        )
    counted = [question for question in marked if not question.gone]
    subjects = {
        subject.id: _score(question for question in counted if question.subject == subject.id)
        for subject in syllabus.subjects
    }
    weighted = tuple(_weighted(blueprint, counted, syllabus) for blueprint in blueprints)
    return Result(exam, tuple(marked), _score(counted), subjects, weighted)


def _score(questions: Iterable[Marked]) -> Score:
    listed = list(questions)
    return Score(
        len(listed), sum(each.answered for each in listed), sum(each.right for each in listed)
    )


def _weighted(blueprint: Blueprint, counted: Sequence[Marked], syllabus: Syllabus) -> Weighted:
    """Each part counts by its weight, however many of its questions were asked."""
    parts = []
    for part in blueprint.parts:
        items = {s.id for subject, chapter, s in syllabus.leaves() if part.has(subject, chapter)}
        parts.append((part, _score(question for question in counted if question.item in items)))
    subjects = {
        subject.id: _mean(each for each in parts if each[0].subject == subject.id)
        for subject in syllabus.subjects
    }
    return Weighted(blueprint, _mean(parts), subjects, parts)


def _mean(parts: Iterable[tuple[Part, Score]]) -> float | None:
    """Without those of which nothing was asked."""
    listed = [(part.weight, score.share) for part, score in parts if score.share is not None]
    whole = math.fsum(weight for weight, _ in listed)
    return math.fsum(weight * share for weight, share in listed) / whole if listed else None
