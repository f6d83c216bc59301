"""What the CSV of a report must have, row by row, by its document."""

from __future__ import annotations

from eprep.core.catalogue import Words

WORDS = Words()
NODE = ("attempts", "correct", "accuracy", "score", "seen", "questions", "coverage")


def spread_out(told, text):
    """The document's figures as rows of the CSV, all of whose columns each of them has."""
    columns = text.partition("\n")[0].split(",")
    for table, values in (*of_places(told), *of_readiness(told), *of_days(told), *of_misses(told)):
        cells = {key: "" if value is None else str(value) for key, value in values.items()}
        yield {**dict.fromkeys(columns, ""), "table": table, **cells}


def node(table, values):
    told = {key: values[key] for key in ("id", *NODE)}
    return table, told | {"name": harmless(values["name"])}


def of_places(told):
    for subject in told["subjects"]:
        yield node("subject", subject)
        for chapter in subject["chapters"]:
            yield node("chapter", chapter)
            yield from (node("section", section) for section in chapter["sections"])
    yield node("all", told["whole"] | {"name": "合計"})
    yield "unknown", {"count": told["unknown"]}


def of_readiness(told):
    if (readiness := told["readiness"]) is not None:
        yield "readiness", {"id": "all", **(readiness["whole"] or {})}
        for subject in readiness["subjects"]:
            yield "readiness", {"id": subject["id"], **(subject["estimate"] or {})}
        for each in readiness["gains"]:
            name = harmless(each["name"])
            yield "gain", {"id": each["section"], "name": name, "gain": each["gain"]}


def of_days(told):
    for week in told["weeks"]:
        figures = {"attempts": week["attempts"], "score": week["score"]}
        yield "week", {"id": week["week"], "day": week["first"], **figures}
    yield from (("day", day) for day in told["days"])
    for mock in told["mocks"]:
        form = WORDS(f"report.form.{mock['form']}")
        shown = {key: mock[key] for key in ("id", "day", "score")}
        yield "mock", {**shown, "name": form, **(mock["forecast"] or {})}
        for subject in mock["subjects"]:
            yield "mock_subject", {**subject, "name": mock["id"], "day": mock["day"]}
    if told["forecasts"] is not None:
        yield "forecasts", told["forecasts"]


def of_misses(told):
    yield from (node("weakest", section) for section in told["weakest"])
    for made in told["misconceptions"]:
        name = harmless(made["text"])
        yield "misconception", {"id": made["id"], "count": made["count"], "name": name}
    for cause in told["causes"]:
        yield "cause", {**cause, "name": WORDS(f"cause.{cause['id']}")}


def harmless(text):
    return text.replace("\x1b", "␛")
