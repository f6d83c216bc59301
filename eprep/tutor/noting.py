"""Gathers what the learner has written, question by question, for notes of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from eprep.core.day import Calendar
from eprep.core.entry import Entry
from eprep.core.event import Event
from eprep.core.form import Editor
from eprep.core.note import Given, Written
from eprep.core.question import Question

if TYPE_CHECKING:
    from eprep.tutor.needs import Bank


class Judged(Protocol):
    """An answer that counts, with the verdict that holds."""

    @property
    def answer(self) -> Event: ...
    @property
    def verdict(self) -> Event: ...
    @property
    def cause(self) -> str | None: ...


Printed = Callable[[Question, Event], str]
"""What the program of an answer prints. Slow: it is run for this."""


def written(
    entries: Iterable[Entry],
    bank: Bank,
    answers: Mapping[str, Judged],
    notes: Mapping[str, str],
    calendar: Calendar,
    printed: Printed,
) -> Sequence[Written]:
    """Of those of the questions that were answered or noted upon; `answers` has the newest."""
    found = []
    for entry in entries:
        judged, note = answers.get(entry.id), notes.get(entry.id, "")
        if judged is None and not note:
            continue
        question = bank.question(entry.id)
        given = None if judged is None else _given(question, judged, calendar, printed)
        asked = question if judged is None else question.at(judged.answer.seed or 0)
        is_program = isinstance(asked.body.form(), Editor)
        found.append(Written(entry, asked.common.prompt, is_program, note, given))
    return found


def _given(question: Question, judged: Judged, calendar: Calendar, printed: Printed) -> Given:
    answer, verdict = judged.answer, judged.verdict
    same = question.revision == answer.revision
    drawn = question.at(answer.seed or 0)
    is_program = isinstance(drawn.body.form(), Editor)
    given = answer.answer if answer.answer is not None else ""
    lines = drawn.body.restated(given) if same else [given] if isinstance(given, str) else given
    return Given(
        "\n".join(lines),
        verdict.outcome or "",
        verdict.score or 0.0,
        _day(answer, calendar),
        judged.cause,
        printed(drawn, answer) if same and is_program else "",
        same,
    )


def _day(answer: Event, calendar: Calendar) -> date:
    return calendar.day(datetime.fromisoformat(answer.time))
