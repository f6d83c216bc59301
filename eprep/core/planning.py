"""Today's menu: what is reviewed, what is new and which program, to fill the minutes of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from eprep.core.day import Calendar
from eprep.core.due import DAY, due
from eprep.core.entry import Entry
from eprep.core.filling import NEAR, Filling
from eprep.core.standing import Standing
from eprep.core.worth import Worth

CRAM = 7
"""Days before the exam in which nothing new is begun: what is new then would not be seen again,
and what was seen before is remembered better at the exam for a review in its last week."""

REVIEWS = 0.3
"""Share of the time that reviews may take while there is something new: with all of it they would
leave most of the exam unseen. Simulated learners fare alike with a quarter to a half, and worse
with less or more (docs/planning.md)."""

DRILL = 0.3
"""Share of the time that a program may take."""

MORNING = 300.0
"""Seconds of a morning's review in the last days."""

NO_EXAM = 60
"""Days until an exam whose date is not known."""


class Situation(NamedTuple):
    """What the menu of a day depends on."""

    entries: Sequence[Entry]
    """Of the whole bank, in its order."""

    standings: Mapping[str, Standing]
    weights: Mapping[str, float]
    """The share of each section in the exam, 0 to 1; one that is not asked may be left out."""

    calendar: Calendar
    now: datetime
    seconds: float
    """To be filled."""

    exam: date | None = None

    @property
    def today(self) -> date:
        return self.calendar.day(self.now)

    @property
    def days(self) -> int | None:
        """Until the exam; None where it has no date or is over."""
        if self.exam is None or self.exam < self.today:
            return None
        return (self.exam - self.today).days

    @property
    def is_cram(self) -> bool:
        return self.days is not None and self.days <= CRAM

    def has_seen(self, entry: Entry) -> bool:
        return entry.id in self.standings and self.standings[entry.id].attempts > 0

    def worth(self) -> Worth:
        at = self.now.timestamp()
        days = NO_EXAM if self.days is None else self.days
        return Worth(self.entries, self.standings, self.weights, at, at + days * DAY)


class Menu(NamedTuple):
    """Ids of questions, in the order in which they are asked."""

    reviews: tuple[str, ...]
    new: tuple[str, ...]
    drill: str | None
    seconds: float
    """That a prepared candidate takes for all of it."""

    cram: bool
    """Whether these are the last days before the exam."""

    morning: tuple[str, ...]
    """Five minutes for the morning, in the last days."""

    left_out: Mapping[str, int]
    """How many unseen questions of each section stay unseen, since the days until the exam are too
    few; the section that is worth least comes first."""


def menu(situation: Situation) -> Menu:
    """A program, then reviews up to their share, then what is new, then more reviews, and last what
    the exam does not ask. In the last days the reviews come alone, as long as there are any.

    Of each sort the worthiest for their seconds are taken, and of reviews first those that were
    sure and wrong. Where no question takes more than a fifth of the time, and there are enough, a
    tenth of the time at most is missed.
    """
    worth, cram = situation.worth(), situation.is_cram
    ready = due(situation.standings, situation.calendar, situation.now, situation.exam)
    places = {id_: place for place, id_ in enumerate(ready)}
    questions = [entry for entry in situation.entries if not entry.is_drill]
    unseen = [entry for entry in questions if not situation.has_seen(entry)]
    asked = sorted(filter(worth.is_asked, unseen), key=worth.of_new, reverse=True)
    again = _reviews(questions, situation, worth)
    now_due = [entry for entry in again if entry.id in places]
    drill = None if cram else _drill(situation, worth)

    filling = Filling(situation.seconds)
    filling.take([] if drill is None else [drill], situation.seconds)
    room = situation.seconds - filling.total
    filling.take(again if cram else now_due, filling.total + (room if cram else REVIEWS * room))
    for sort in (asked, now_due, again, unseen):
        filling.take(sort, situation.seconds)
    filling.fit([*asked, *again])

    taken = {entry.id for entry in filling.taken}
    reviews = [entry.id for entry in again if entry.id in taken]
    return Menu(
        reviews=tuple(sorted(reviews, key=lambda id_: places.get(id_, len(places)))),
        new=_by_section(filling.taken, [entry for entry in unseen if entry.id in taken]),
        drill=None if drill is None else drill.id,
        seconds=filling.total,
        cram=cram,
        morning=_morning(again) if cram else (),
        left_out=_left_out(asked, situation),
    )


def _reviews(questions: Sequence[Entry], situation: Situation, worth: Worth) -> list[Entry]:
    """All that was seen before today, first what was sure and wrong, then by worth."""
    standings, day_of = situation.standings, situation.calendar.day_of

    def place(entry: Entry) -> tuple[bool, float]:
        return not standings[entry.id].mistaken, -worth.of_review(entry)

    seen = (entry for entry in questions if situation.has_seen(entry))
    before = (e for e in seen if day_of(standings[e.id].newest_at) != situation.today)
    return sorted(before, key=place)


def _drill(situation: Situation, worth: Worth) -> Entry | None:
    """The worthiest that was not passed, of those never tried as long as there are some."""
    standings, most = situation.standings, DRILL * situation.seconds
    fit = [e for e in situation.entries if e.is_drill and e.seconds <= most and worth.is_asked(e)]
    open_ = [e for e in fit if e.id not in standings or standings[e.id].newest < 1.0]
    return max(open_, key=lambda e: (e.id not in standings, worth.of_new(e)), default=None)


def _by_section(taken: Iterable[Entry], new: Iterable[Entry]) -> tuple[str, ...]:
    """Section by section, as they were taken; within each as the bank has them."""
    found: dict[str, list[str]] = {entry.section: [] for entry in taken}
    for entry in new:
        found[entry.section].append(entry.id)
    return tuple(id_ for ids in found.values() for id_ in ids)


def _morning(again: Sequence[Entry]) -> tuple[str, ...]:
    filling = Filling(MORNING / (1 + NEAR))
    filling.take(again, filling.seconds)
    return tuple(entry.id for entry in filling.taken)


def _left_out(asked: Sequence[Entry], situation: Situation) -> dict[str, int]:
    """What the evenings until the last days have no room for."""
    if situation.days is None:
        return {}
    evenings = max(0, situation.days - CRAM)
    room, kept = evenings * situation.seconds * (1 - REVIEWS), 0
    counts: Counter[str] = Counter()
    for entry in asked:
        kept += entry.seconds
        counts[entry.section] += kept > room
    return {section: count for section, count in reversed(counts.items()) if count}
