"""A mock exam's paper: what it asks in which order, fixed when the exam starts."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class ExamForm(NamedTuple):
    """How long a paper is."""

    name: str
    questions: int
    minutes: int


FORMS = {
    form.name: form
    for form in (
        ExamForm("full", 104, 120),
        ExamForm("half", 52, 60),
        ExamForm("quarter", 26, 30),
    )
}
"""`full` is the exam's own shape; the others leave as long for each question."""

MOST = 1000
"""No paper has more questions or minutes."""

LARGEST = 2**63
"""The seeds of its questions are below it: answers are stored with them."""

WARNING = 15 * 60
"""Seconds before the end at which the exam says that it is near."""


class Place(NamedTuple):
    """A question on a paper."""

    question: str
    item: str
    """The syllabus item for which it counts."""

    revision: str
    seed: int


class Paper(NamedTuple):
    form: str
    minutes: int
    seed: int
    """What drew it."""

    blueprint: str
    places: tuple[Place, ...]
    series: tuple[tuple[int, int], ...]
    """Of each series: the position of its first question, from 0, and how many it has."""

    seen: int
    """How many of its questions had been seen when it was drawn."""

    @property
    def seconds(self) -> float:
        return self.minutes * 60.0


class Forecast(NamedTuple):
    """What was predicted before the exam: the expected share of right answers, 0 to 1."""

    mean: float
    low: float
    high: float


def detail_of(paper: Paper, forecast: Forecast | None = None) -> str:
    """JSON of what an exam begins with, as its first event holds it."""
    return json.dumps(
        {
            "form": paper.form,
            "minutes": paper.minutes,
            "seed": paper.seed,
            "blueprint": paper.blueprint,
            "questions": [place.question for place in paper.places],
            "items": [place.item for place in paper.places],
            "revisions": [place.revision for place in paper.places],
            "seeds": [place.seed for place in paper.places],
            "series": paper.series,
            "seen": paper.seen,
            "forecast": None if forecast is None else forecast._asdict(),
        }
    )


def read_detail(text: str) -> tuple[Paper, Forecast | None]:
    """What `detail_of` wrote. Raises ValueError where it is something else, as another version may
    have written, or another program."""
    try:
        return _read(json.loads(text))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(text[:80]) from error


def _read(data: dict[str, Any]) -> tuple[Paper, Forecast | None]:
    columns = [_texts(data[key]) for key in ("questions", "items", "revisions")]
    places = tuple(Place(*row) for row in zip(*columns, _whole(data["seeds"]), strict=True))
    series = tuple((first, count) for first, count in map(_whole, data["series"]))
    form, blueprint = _texts([data["form"], data["blueprint"]])
    minutes, seed, seen = _whole([data["minutes"], data["seed"], data["seen"]])
    different = len({place.question for place in places})
    if form not in FORMS or not 0 < minutes <= MOST or not seen <= len(places):
        raise ValueError(form)
    if not 0 < different == len(places) <= MOST or max(place.seed for place in places) >= LARGEST:
        raise ValueError(form)
    told = data["forecast"]
    paper = Paper(form, minutes, seed, blueprint, places, series, seen)
    return paper, None if told is None else _forecast(told)


def _forecast(told: dict[str, Any]) -> Forecast:
    forecast = Forecast(told["mean"], told["low"], told["high"])
    if not all(isinstance(share, int | float) and 0 <= share <= 1 for share in forecast):
        raise ValueError(told)
    return forecast


def _texts(values: list[Any]) -> list[str]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError
    for value in values:
        value.encode()  # no half of a surrogate pair, which cannot be stored
    return values


def _whole(values: list[Any]) -> list[int]:
    if not all(type(value) is int and value >= 0 for value in values):
        raise TypeError
    return values
