"""The report as CSV: one table, whose first column says what a row is of.

Its numbers are those of the JSON document, to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from eprep.core.catalogue import Words
from eprep.core.reporting import Report
from eprep.report.as_json import document
from eprep.report.csv_text import csv_text

COLUMNS = (
    "table", "id", "name", "day", "attempts", "correct", "accuracy", "score", "seen", "questions",
    "coverage", "seconds", "count", "mean", "low", "high", "evidence", "gain",
    "outcomes", "inside", "error", "distance",
)  # fmt: skip

Row = Mapping[str, Any]


def render(report: Report, words: Words, cells: int | None = None) -> str:
    del cells
    return csv_text(_rows(document(report, words), words), COLUMNS)


def _rows(told: dict[str, Any], words: Words) -> Iterator[Row]:
    for subject in told["subjects"]:
        yield _place("subject", subject)
        for chapter in subject["chapters"]:
            yield _place("chapter", chapter)
            yield from (_place("section", section) for section in chapter["sections"])
    yield _place("all", told["whole"] | {"name": words("report.all")})
    yield {"table": "unknown", "count": told["unknown"]}
    yield from _readiness(told["readiness"])
    for week in told["weeks"]:
        name, first = week["week"], week["first"]
        values = {"attempts": week["attempts"], "score": week["score"]}
        yield {"table": "week", "id": name, "day": first, **values}
    yield from ({"table": "day", **day} for day in told["days"])
    for mock in told["mocks"]:
        form = words(f"report.form.{mock['form']}")
        row = {"id": mock["id"], "name": form, "day": mock["day"], "score": mock["score"]}
        yield {"table": "mock", **row, **(mock["forecast"] or {})}
        for subject in mock["subjects"]:
            row = {"id": subject["id"], "name": mock["id"], "score": subject["score"]}
            yield {"table": "mock_subject", "day": mock["day"], **row}
    if (fared := told["forecasts"]) is not None:
        yield {"table": "forecasts", **fared}
    yield from (_place("weakest", section) for section in told["weakest"])
    for mistake in told["misconceptions"]:
        row = {"id": mistake["id"], "name": mistake["text"], "count": mistake["count"]}
        yield {"table": "misconception", **row}
    for cause in told["causes"]:
        name = words(f"cause.{cause['id']}")
        yield {"table": "cause", "id": cause["id"], "name": name, "count": cause["count"]}


def _place(table: str, node: dict[str, Any]) -> Row:
    return {"table": table, **{key: node[key] for key in node if key in COLUMNS}}


def _readiness(told: dict[str, Any] | None) -> Iterator[Row]:
    if told is None:
        return
    yield {"table": "readiness", "id": "all", **(told["whole"] or {})}
    for subject in told["subjects"]:
        yield {"table": "readiness", "id": subject["id"], **(subject["estimate"] or {})}
    for gain in told["gains"]:
        row = {"id": gain["section"], "name": gain["name"], "gain": gain["gain"]}
        yield {"table": "gain", **row}
