"""A report as tables of what is to be read, for the formats that people read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from eprep.core.catalogue import Words
from eprep.core.progress import Progress
from eprep.core.reporting import Readiness, Report
from eprep.core.text.harmless import flat
from eprep.core.text.numeral import percent
from eprep.report.shown import coverage, duration, expected, forecast, more, rights, spread

Cells = tuple[str, ...]

MOST_NAMED = 3
"""Questions that are named beside a misconception."""

PLACES = ("report.score", "report.accuracy", "report.coverage")


class Table(NamedTuple):
    key: str
    """Of its title in the catalogue."""

    headings: Cells
    rows: Sequence[Cells]
    words: int = 1
    """So many columns at the left hold words; the others hold numbers."""

    note: str = ""
    """Its key."""


def summary(report: Report, words: Words) -> list[tuple[str, str]]:
    """What is told first: names and values."""
    whole = report.overview.whole
    days = words("report.days.count", count=len(report.days))
    readiness = report.readiness
    told = [
        (words("report.score"), percent(whole.score)),
        (words("report.accuracy"), rights(whole)),
        (words("report.coverage"), coverage(whole)),
        (words("report.days"), days),
        (words("report.time"), duration(report.seconds, words)),
    ]
    if readiness is None or readiness.whole is None:
        return told
    return [(words("report.readiness"), forecast(readiness.whole, words)), *told]


def places(report: Report, words: Words) -> Iterator[tuple[Progress, int, Cells]]:
    """Each place of the syllabus, how deep it lies, and its row; the whole at the end."""
    whole = report.overview.whole
    for subject in whole.parts:
        yield subject, 0, place_row(subject)
        for chapter in subject.parts:
            yield chapter, 1, place_row(chapter)
            for section in chapter.parts:
                yield section, 2, place_row(section)
    yield whole, 0, (words("report.all"), *place_row(whole)[1:])


def place_row(place: Progress) -> Cells:
    return flat(place.name), percent(place.score), rights(place), coverage(place)


def place_headings(words: Words, name: str = "report.name") -> Cells:
    return (words(name), *map(words, PLACES))


def readiness_table(readiness: Readiness, report: Report, words: Words) -> Table:
    """Nothing is said of what too little is known of."""
    names = report.names
    told = [(flat(names[id_]), e) for id_, e in readiness.subjects.items() if id_ in names]
    headings = map(words, ("report.subject", "report.score", "report.interval", "report.evidence"))
    rows = [
        (name, expected(each), spread(each, words), words("report.questions", count=each.evidence))
        for name, each in [*told, (words("report.all"), readiness.whole)]
        if each is not None
    ]
    return Table("report.readiness", tuple(headings), rows, note="report.readiness.note")


def gains_table(readiness: Readiness, words: Words) -> Table:
    headings = words("report.section"), words("report.gain")
    rows = [(flat(gain.name), more(gain.gain, words)) for gain in readiness.gains]
    return Table("report.gains", headings, rows)


def weeks_table(report: Report, words: Words) -> Table:
    headings = words("report.week"), words("report.score"), words("report.answers")
    rows = [(w.first.isoformat(), percent(w.score), str(w.answers)) for w in report.weeks]
    return Table("report.weeks", headings, rows)


def days_table(report: Report, words: Words) -> Table:
    keys = ("report.day", "report.answers", "report.right", "report.time")
    rows = [
        (d.day.isoformat(), str(d.answers), str(d.correct), duration(d.seconds, words))
        for d in report.days
    ]
    return Table("report.calendar", tuple(map(words, keys)), rows)


def mocks_table(report: Report, words: Words) -> Table:
    """A column for each subject that any of them has."""
    kept = [id_ for id_ in report.names if any(id_ in mock.subjects for mock in report.mocks)]
    named = (flat(report.names[id_]) for id_ in kept)
    left = words("report.day"), words("report.form"), words("exam.share")
    headings = (*left, *named, words("report.forecast"), words("report.interval"))
    rows = [
        (
            mock.day.isoformat(),
            words(f"report.form.{mock.form}"),
            percent(mock.share),
            *(percent(mock.subjects.get(id_)) for id_ in kept),
            expected(mock.forecast),
            spread(mock.forecast, words),
        )
        for mock in report.mocks
    ]
    return Table("report.mocks", headings, rows)


def forecasts_table(report: Report, words: Words) -> Table:
    """How past predictions fared."""
    keys = ("report.forecasts.count", "report.forecasts.inside", "report.forecasts.error",
            "report.forecasts.distance")  # fmt: skip
    rows = []
    if (told := report.fared) is not None:
        error = words("report.forecasts.points", points=f"{told.error * 100:+.1f}")
        distance = words("report.forecasts.points", points=f"{told.distance * 100:.1f}")
        counts = (
            words("report.forecasts.mocks", count=count) for count in (told.outcomes, told.inside)
        )
        rows.append((*counts, error, distance))
    headings = tuple(map(words, keys))
    return Table("report.forecasts", headings, rows, note="report.forecasts.note")


def weakest_table(report: Report, words: Words) -> Table:
    rows = [place_row(section) for section in report.weakest]
    headings = place_headings(words, "report.section")
    return Table("report.weakest", headings, rows, note="report.weakest.note")


def mistakes_table(report: Report, words: Words) -> Table:
    keys = ("report.mistake", "report.asked", "report.count")
    rows = [
        (flat(m.text) or m.id, _some(m.questions, words), words("report.times", count=m.times))
        for m in report.mistakes
    ]
    return Table("report.mistakes", tuple(map(words, keys)), rows, words=2)


def _some(questions: Sequence[str], words: Words) -> str:
    """The first ones, and how many more there are."""
    named, rest = " ".join(questions[:MOST_NAMED]), len(questions) - MOST_NAMED
    return f"{named} {words('report.others', count=rest)}" if rest > 0 else named


def causes_table(report: Report, words: Words) -> Table:
    rows = [
        (words(f"cause.{cause}"), words("report.times", count=count))
        for cause, count in report.causes
    ]
    return Table("report.causes", (words("report.cause"), words("report.count")), rows)


def tables(report: Report, words: Words) -> list[Table]:
    """All of them but that of the places; those that have something to tell."""
    found: list[Table] = []
    if report.readiness is not None:
        found.append(readiness_table(report.readiness, report, words))
        found.append(gains_table(report.readiness, words))
    made = (weakest_table, mistakes_table, causes_table, weeks_table, mocks_table,
            forecasts_table, days_table)  # fmt: skip
    found += [make(report, words) for make in made]
    return [table for table in found if table.rows]
