"""The report as one JSON document: `eprep.report/1`."""

from __future__ import annotations

import json
from typing import Any

from eprep.core.catalogue import Words
from eprep.core.progress import Progress
from eprep.core.readiness.sights import Estimate
from eprep.core.reporting import Mock, Readiness, Report
from eprep.core.text.harmless import STEERING


def render(report: Report, words: Words, cells: int | None = None) -> str:
    del cells  # it is for programs
    text = json.dumps(document(report, words), ensure_ascii=False, indent=2)
    return STEERING.sub(lambda sign: json.dumps(sign[0])[1:-1], text)


def document(report: Report, words: Words) -> dict[str, Any]:
    whole = report.overview.whole
    return {
        "schema": "eprep.report/1",
        "notice": words("notice"),
        "today": report.today.isoformat(),
        "since": None if report.since is None else report.since.isoformat(),
        "whole": _node(whole),
        "subjects": [_tree(subject, ("chapters", "sections")) for subject in whole.parts],
        "unknown": report.overview.unknown,
        "readiness": None if report.readiness is None else _readiness(report.readiness),
        "weeks": [
            {"week": w.name, "first": w.first.isoformat(), "attempts": w.answers, "score": w.score}
            for w in report.weeks
        ],
        "days": [
            {
                "day": day.day.isoformat(),
                "attempts": day.answers,
                "correct": day.correct,
                "score": day.points / day.answers,
                "seconds": day.seconds,
            }
            for day in report.days
        ],
        "mocks": [_mock(mock) for mock in report.mocks],
        "forecasts": None if report.fared is None else report.fared._asdict(),
        "weakest": [_node(section) for section in report.weakest],
        "misconceptions": [
            {"id": m.id, "text": m.text, "count": m.times, "questions": list(m.questions)}
            for m in report.mistakes
        ],
        "causes": [{"id": cause, "count": count} for cause, count in report.causes],
    }


def _tree(progress: Progress, below: tuple[str, ...]) -> dict[str, Any]:
    node = _node(progress)
    if below:
        node[below[0]] = [_tree(part, below[1:]) for part in progress.parts]
    return node


def _node(progress: Progress) -> dict[str, Any]:
    return {
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


def _readiness(readiness: Readiness) -> dict[str, Any]:
    return {
        "whole": _estimate(readiness.whole),
        "subjects": [
            {"id": id_, "estimate": _estimate(estimate)}
            for id_, estimate in readiness.subjects.items()
        ],
        "gains": [
            {"section": gain.section, "name": gain.name, "gain": gain.gain}
            for gain in readiness.gains
        ],
    }


def _estimate(estimate: Estimate | None) -> dict[str, Any] | None:
    if estimate is None:
        return None
    mean, low, high, evidence = estimate
    return {"mean": mean, "low": low, "high": high, "evidence": evidence}


def _mock(mock: Mock) -> dict[str, Any]:
    return {
        "id": mock.id,
        "day": mock.day.isoformat(),
        "form": mock.form,
        "score": mock.share,
        "subjects": [{"id": id_, "score": share} for id_, share in mock.subjects.items()],
        "questions": mock.questions,
        "forecast": None if mock.forecast is None else mock.forecast._asdict(),
    }
