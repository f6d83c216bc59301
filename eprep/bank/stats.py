"""What a bank holds, counted in every way that its questions can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from eprep.core.fields import plain
from eprep.core.form import Pick
from eprep.core.question import Question
from eprep.core.syllabus import Syllabus

LONG_SERIES = 3
"""Questions, from which on several about one thing are a series."""

WAYS = ("subject", "chapter", "section", "item", "kind", "difficulty", "scope", "proof")
"""In each of these every question counts once."""

UNSAID = "none"
"""In place of a scope that the syllabus does not tell, and of a proof that is not there."""


def counted(questions: Iterable[Question], syllabus: Syllabus) -> dict[str, Any]:
    listed = list(questions)
    rows = [_row(question, syllabus) for question in listed]
    ways = {way: _sorted(Counter(row[way] for row in rows)) for way in WAYS}
    series = Counter(q.series for q in listed if q.series is not None)
    shared = (part for q in listed for part in (q.common.figure, q.series and q.series.figure))
    return {
        "questions": len(listed),
        **ways,
        "tags": _sorted(Counter(tag for question in listed for tag in question.common.tags)),
        "four_choice": sum(map(_is_four_choice, listed)),
        "series": sum(count >= LONG_SERIES for count in series.values()),
        "figures": len({figure for figure in shared if figure is not None}),
        "torch": sum(map(_needs_torch, listed)),
        "variants": sum("variant" in plain(question.common) for question in listed),
    }


def _row(question: Question, syllabus: Syllabus) -> Mapping[str, Any]:
    common = question.common
    subject, chapter, _ = syllabus.places[common.section]
    item = syllabus.places[common.item or common.section][2]
    return {
        "subject": subject.id,
        "chapter": chapter.id,
        "section": common.section,
        "item": item.id,
        "kind": common.kind,
        "difficulty": common.difficulty,
        "scope": item.scope or UNSAID,
        "proof": _proof(question),
    }


def _proof(question: Question) -> str:
    """A drill's programs are its proof, and they are run."""
    if question.body.proved_by_programs:
        return "executed"
    proof = question.common.proof
    ways = ("computed", "executed", "stated")
    return next((way for way in ways if proof and getattr(proof, way) is not None), UNSAID)


def _is_four_choice(question: Question) -> bool:
    form = question.body.form()
    return isinstance(form, Pick) and len(form.choices) == 4


def _needs_torch(question: Question) -> bool:
    proof = question.common.proof
    return proof is not None and "torch" in proof.needs


def _sorted(counts: Counter[Any]) -> dict[Any, int]:
    return dict(sorted(counts.items()))
