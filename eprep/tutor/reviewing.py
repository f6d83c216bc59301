"""Sessions over what was answered before: what is due, what is weak."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from eprep.core.day import Calendar
from eprep.core.due import due, early
from eprep.core.entry import Entry
from eprep.core.session import Session
from eprep.core.sibling import sibling
from eprep.tutor.tutor import Tutor


def due_entries(tutor: Tutor, calendar: Calendar, exam: date | None = None) -> list[Entry]:
    """What is to be reviewed today, in order. Programs are left to the plan, which has one for an
    evening."""
    ids = due(tutor.standings(), calendar, tutor.now(), exam)
    return [entry for entry in tutor.bank.find(ids).values() if not entry.is_drill]


def todays_reviews(tutor: Tutor, calendar: Calendar, exam: date | None) -> list[Entry]:
    """What is due. By the day of the exam all is: on that day it is the morning's review, and when
    as many have been answered there is no second one."""
    if exam != calendar.day(tutor.now()):
        return due_entries(tutor, calendar, exam)
    from eprep.tutor.today import morning  # with the plan, of which home needs nothing before

    found = morning(tutor, calendar, exam)
    return found if answered_today(tutor, calendar) < len(found) else []


def answered_today(tutor: Tutor, calendar: Calendar) -> int:
    """How many questions were answered on the learner's day that is now; what a clock that was
    wrong dated to days that are still to come is not among them."""
    today = calendar.day(tutor.now())
    begun, ends = (calendar.begin(today + timedelta(n)).timestamp() for n in (0, 1))
    return sum(begun <= standing.newest_at < ends for standing in tutor.standings().values())


def too_early(
    tutor: Tutor, entries: Iterable[Entry], calendar: Calendar, exam: date | None = None
) -> frozenset[str]:
    """Those whose answers are not to move the schedule where they are practised for themselves."""
    ids = [entry.id for entry in entries]
    return early(tutor.standings(), ids, calendar, tutor.now(), exam)


def weak(tutor: Tutor, entries: Iterable[Entry]) -> list[Entry]:
    """What was ever missed, the weakest first: by the newest score, then by the share that was
    right, then by how often it was tried."""
    tallies = tutor.tallies()
    seen = [entry for entry in entries if entry.id in tallies]
    missed = [e for e in seen if tallies[e.id].correct < tallies[e.id].attempts]

    def place(entry: Entry) -> tuple[float, float, int]:
        tally = tallies[entry.id]
        return tally.newest, tally.correct / tally.attempts, -tally.attempts

    return sorted(missed, key=place)


def reviews(
    tutor: Tutor, entries: Sequence[Entry], calendar: Calendar, exam: date | None = None,
    then: Sequence[Entry] = (), *, shuffle: bool = True,
) -> Session:  # fmt: skip
    """A session over these questions in their order, and `then` others as they are.

    What was forgotten returns in another guise: a question with parameters has new ones anyway,
    another is stood in for by its sibling where it has one.
    """
    standings = tutor.standings()
    lapsed = {id_ for id_, s in standings.items() if s.card is not None and s.card.lapsed}
    taken = lapsed | {entry.id for entry in (*entries, *then)}
    taken.update(due(standings, calendar, tutor.now(), exam))
    shown = tutor.log.misconceptions([entry.id for entry in entries if entry.id in lapsed])
    asked, stands_for = [], {}
    for entry in entries:
        found = None
        if entry.id in lapsed and tutor.bank.question(entry.id).vary is None:
            peers = [e for e in tutor.bank.entries if e.section == entry.section]
            believing = _believing(tutor, peers, shown.get(entry.id))
            found = sibling(entry, peers, standings, taken, believing)
        if found is not None:
            taken.add(found.id)
            stands_for[found.id] = entry.id
        asked.append(found or entry)
    return tutor.begin([*asked, *then], shuffle=shuffle, in_order=True, stands_for=stands_for)


def _believing(tutor: Tutor, entries: Iterable[Entry], shown: str | None) -> frozenset[str]:
    """The questions that the same misconception leads astray."""
    if shown is None:
        return frozenset()
    notes = ((entry.id, tutor.bank.question(entry.id).body.notes()) for entry in entries)
    return frozenset(id_ for id_, all_ in notes if any(n.misconception == shown for n in all_))
