"""A mock exam as JSON: `eprep.exam/1`, and a row of `eprep.exams/1`."""

from __future__ import annotations

from typing import Any

from eprep.cli.language import words
from eprep.core.exam_result import Result
from eprep.core.exam_state import Exam
from eprep.tutor.examining import Examiner


def row(exam: Exam, share: float | None) -> dict[str, Any]:
    paper, submission = exam.paper, exam.submission
    return {
        "id": exam.id,
        "started": exam.started,
        "form": paper.form,
        "minutes": paper.minutes,
        "questions": len(paper.places),
        "state": "running" if submission is None else "submitted",
        "by": None if submission is None else submission.by,
        "submitted": None if submission is None else submission.time,
        "forecast": None if exam.forecast is None else exam.forecast._asdict(),
        "share": share,
    }


def document(examiner: Examiner, exam: Exam, *, with_questions: bool) -> dict[str, Any]:
    """Of an exam that runs, nothing that tells right from wrong."""
    now = examiner.time()
    result = None if exam.submission is None else examiner.result(exam)
    told = {
        "schema": "eprep.exam/1",
        "notice": words("notice"),
        **row(exam, None if result is None else result.whole.share),
        "seed": exam.paper.seed,
        "blueprint": exam.paper.blueprint,
        "seconds_used": exam.spent(now),
        "seconds_left": exam.left(now) if result is None else None,
        "answered": len(exam.answers),
        "flagged": len(exam.flags),
        "seen": exam.paper.seen,
    }
    if result is None:
        return told
    told |= _scores(examiner, result)
    if with_questions:
        told["asked"] = [question._asdict() for question in result.questions]
    return told


def _scores(examiner: Examiner, result: Result) -> dict[str, Any]:
    subjects = []
    for subject in examiner.bank.syllabus.subjects:
        score = result.subjects[subject.id]
        subjects.append(
            {
                "id": subject.id,
                "name": subject.reported,
                **score._asdict(),
                "share": score.share,
                "weighted": {w.blueprint.id: w.subjects[subject.id] for w in result.weighted},
            }
        )
    blueprints = [
        {"id": each.id, "name": each.name, "source": each.source, "share": weighted.whole}
        for weighted in result.weighted
        for each in [weighted.blueprint]
    ]
    return {
        "right": result.whole.right,
        "counted": result.whole.questions,
        "not_counted": result.gone,
        "subjects": subjects,
        "blueprints": blueprints,
    }
