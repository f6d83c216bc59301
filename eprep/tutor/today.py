"""Today's menu, and the session over it."""

from __future__ import annotations

from datetime import date

from eprep.core.blueprint import Blueprint, section_weights
from eprep.core.day import Calendar
from eprep.core.entry import Entry
from eprep.core.planning import Menu, Situation, menu
from eprep.core.session import Session
from eprep.tutor.reviewing import reviews
from eprep.tutor.tutor import Tutor

MINUTES = 30
"""Of a menu of which only the morning is wanted, which does not depend on them."""


def assumed(tutor: Tutor) -> Blueprint | None:
    """The blueprint whose weights the plan assumes: the first; without one, all sections weigh
    alike."""
    return next(iter(tutor.bank.blueprints), None)


def todays_menu(tutor: Tutor, calendar: Calendar, minutes: int, exam: date | None = None) -> Menu:
    bank, blueprint = tutor.bank, assumed(tutor)
    entries = bank.entries
    if blueprint is None:
        weights = dict.fromkeys(bank.counts, 1 / max(1, len(bank.counts)))
    else:
        weights = dict(section_weights(blueprint, bank.syllabus, entries))
    now, seconds = tutor.now(), 60.0 * minutes
    return menu(Situation(entries, tutor.standings(), weights, calendar, now, seconds, exam))


def morning(tutor: Tutor, calendar: Calendar, exam: date | None) -> list[Entry]:
    """Five minutes of what is most worth it, in the last days before the exam."""
    ids = todays_menu(tutor, calendar, MINUTES, exam).morning
    return list(tutor.bank.find(ids).values())


def begin_menu(tutor: Tutor, chosen: Menu, calendar: Calendar, exam: date | None = None) -> Session:
    """Reviews first, then what is new, and the program at the end."""
    found = tutor.bank.find([*chosen.reviews, *chosen.new, *filter(None, [chosen.drill])])
    again = [found[id_] for id_ in chosen.reviews]
    then = [entry for id_, entry in found.items() if id_ not in chosen.reviews]
    return reviews(tutor, again, calendar, exam, then)
