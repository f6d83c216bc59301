"""The first row of home: what comes next, in words, and how it is begun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from eprep.core.advice import AT_ONE_GO
from eprep.core.entry import Entry
from eprep.core.text.harmless import flat
from eprep.tui.desk import Desk, GoOn, Start, TakeExam
from eprep.tutor.next_step import NextStep
from eprep.tutor.reviewing import answered_today, reviews

if TYPE_CHECKING:
    from eprep.core.exam_state import Exam

REVIEWS = 30
"""Of those that are due, as many are begun with: hundreds would be a session without end."""


def exam_row(desk: Desk, exam: Exam) -> str:
    from eprep.core.exam_view import minutes_left

    minutes = minutes_left(exam.left(desk.exams.examiner.time()))
    count, answered = len(exam.paper.places), len(exam.answers)
    return desk.words("screen.home.exam_runs", count=count, answered=answered, minutes=minutes)


def row_of(desk: Desk, step: NextStep, due: int) -> str:
    """For everything but a mock exam, whose row tells the time."""
    words, minutes = desk.words, desk.preferences.minutes
    match step.kind:
        case "resume":
            done, total = step.under_way
            return words("screen.home.go_on", done=done, total=total)
        case "plan":
            answered = answered_today(desk.tutor, desk.calendar)
            key = "screen.home.menu_again" if answered else "screen.home.menu"
            reviews = words("plan.of_reviews", due=due) if due else ""
            return words(key, minutes=minutes, reviews=reviews, answered=answered)
        case "review":
            if desk.exam == desk.today:
                return words("screen.home.review_today", due=due)
            key = "screen.home.review" if due <= REVIEWS else "screen.home.review_some"
            return words(key, due=due, count=REVIEWS)
        case "weak":
            return words("screen.home.weak", count=len(step.weak[:AT_ONE_GO]))
    if step.section is None:
        return words("next.nothing")
    key = "screen.home.once_more" if step.kind == "nothing" else "screen.home.next"
    return words(key, name=flat(step.section.name))


def begun(desk: Desk, step: NextStep, due: Sequence[Entry]) -> Message | None:
    """What asks the app to begin it; None where there is no question in it."""
    tutor, days = desk.tutor, desk.calendar
    match step.kind:
        case "exam":
            return TakeExam()
        case "resume":
            session = tutor.resumable()
            return None if session is None else GoOn(session)
        case "plan":
            from eprep.tutor.today import begin_menu, todays_menu

            menu = todays_menu(tutor, days, desk.preferences.minutes, desk.exam)
            return GoOn(begin_menu(tutor, menu, days, desk.exam)) if menu.seconds else None
        case "review":
            return GoOn(reviews(tutor, due[:REVIEWS], days, desk.exam))
        case "weak":
            return practice(step.weak, AT_ONE_GO, chosen_weak=True)
    if step.section is None:
        return None
    entries = [e for e in tutor.bank.entries if e.section == step.section.id]
    again = step.kind == "nothing"
    return practice(tutor.unseen_first(entries), AT_ONE_GO, chosen_weak=again)


def practice(
    entries: Sequence[Entry], limit: int | None = None, *, chosen_weak: bool = False
) -> Start | None:
    questions = [entry for entry in entries if not entry.is_drill]
    return Start(questions[:limit], chosen_weak=chosen_weak) if questions else None
