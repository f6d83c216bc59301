"""The report as one JSON document: `eprep.report/1`."""

from __future__ import annotations

import json
from typing import Any

from eprep.core.catalogue import Words
from eprep.core.progress import Overview, Progress


def render(overview: Overview, words: Words, cells: int | None = None) -> str:
    del cells  # it is for programs
    document = {
        "schema": "eprep.report/1",
        "notice": words("notice"),
        "subjects": [_node(subject, ("chapters", "sections")) for subject in overview.whole.parts],
        "unknown": overview.unknown,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _node(progress: Progress, below: tuple[str, ...]) -> dict[str, Any]:
    node: dict[str, Any] = {
        "id": progress.id,
        "name": progress.name,
        "attempts": progress.attempts,
        "correct": progress.correct,
        "accuracy": progress.accuracy,
        "score": progress.score,
        "seen": progress.seen,
        "questions": progress.questions,
        "coverage": progress.coverage,
    }
    if below:
        node[below[0]] = [_node(part, below[1:]) for part in progress.parts]
    return node
