"""`eprep next`: the one thing to do now, and why."""

from __future__ import annotations

from typing import NamedTuple

import click

from eprep.cli.calendar import learners_calendar
from eprep.cli.examining import opened_exams
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.saying import say, say_json
from eprep.cli.wiring import open_library, open_tutor
from eprep.core.advice import AT_ONE_GO, next_at
from eprep.core.catalogue import Phrase, phrase
from eprep.core.exam_view import minutes_left
from eprep.core.text.harmless import flat
from eprep.tutor import Tutor


class Deed(NamedTuple):
    name: str
    """`exam`, `resume`, `review`, `plan`, `section`, `weak` or `nothing`."""

    why: Phrase
    command: str = ""


@click.command("next", help=words("help.next"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@shared
def command(as_json: bool) -> int:
    with open_tutor(open_library()) as tutor:
        deed = _next(tutor)
    why = words(deed.why)
    if as_json:
        say_json(
            {
                "schema": "eprep.next/1",
                "next": deed.name,
                "why": why,
                "command": deed.command or None,
            }
        )
    else:
        say(words("next.line", why=why, command=deed.command) if deed.command else why)
    return 0


def _next(tutor: Tutor) -> Deed:
    """A mock exam whose time runs, what was begun, what is due, what is new, what is weak."""
    from eprep.tutor.reviewing import due_entries, weak

    kept, days, exams = preferences(), learners_calendar(), opened_exams()
    if (exam := exams.running()) is not None:
        minutes = minutes_left(exam.left(exams.examiner.time()))
        return Deed("exam", phrase("next.exam", minutes=minutes), "eprep exam resume")
    under_way = tutor.under_way()
    if under_way is not None:
        done, total = under_way
        return Deed("resume", phrase("next.resume", done=done, total=total), "eprep quiz --resume")
    due, standings = due_entries(tutor, days, kept.exam_date), tutor.standings()
    mistaken = sum(standings[entry.id].mistaken for entry in due)
    if due:
        key = "next.mistaken" if mistaken else "next.review"
        return Deed("review", phrase(key, count=len(due), mistaken=mistaken), "eprep review")
    today = days.day(tutor.now())
    if kept.exam_date is not None and kept.exam_date >= today:
        left = (kept.exam_date - today).days
        why = phrase("next.plan", days=left, minutes=kept.minutes)
        return Deed("plan", why, "eprep plan --start")
    section = next_at(kept.place, tutor.overview())
    if section is not None and section.seen < section.questions:
        why = phrase("next.section", name=flat(section.name), left=section.questions - section.seen)
        return Deed("section", why, f"eprep quiz {section.id} --new -n {AT_ONE_GO}")
    if weak(tutor, tutor.bank.entries):
        return Deed("weak", phrase("next.weak"), f"eprep quiz --weak -n {AT_ONE_GO}")
    return Deed("nothing", phrase("next.nothing"))
