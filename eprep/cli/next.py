"""`eprep next`: the one thing to do now, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import click

from eprep.cli.calendar import learners_calendar
from eprep.cli.examining import opened_exams
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.saying import say, say_json
from eprep.cli.wiring import open_library, open_tutor
from eprep.core.advice import AT_ONE_GO
from eprep.core.catalogue import Phrase, phrase
from eprep.core.entry import Entry
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
    from eprep.tutor.next_step import next_step
    from eprep.tutor.reviewing import todays_reviews

    kept, days, exams = preferences(), learners_calendar(), opened_exams()
    today = days.day(tutor.now())
    exam, running = kept.exam_ahead(today), exams.running()
    due = todays_reviews(tutor, days, exam)
    step = next_step(
        tutor, due, tutor.overview(), place=kept.place,
        has_plan=exam is not None and exam != today, exam_runs=running is not None,
    )  # fmt: skip
    match step.kind:
        case "exam" if running is not None:
            minutes = minutes_left(running.left(exams.examiner.time()))
            return Deed("exam", phrase("next.exam", minutes=minutes), "eprep exam resume")
        case "resume":
            done, total = step.under_way
            why = phrase("next.resume", done=done, total=total)
            return Deed("resume", why, "eprep quiz --resume")
        case "plan" if exam is not None:
            left = (exam - today).days
            reviews = phrase("plan.of_reviews", due=len(due)) if due else ""
            why = phrase("next.plan", days=left, minutes=kept.minutes, reviews=reviews)
            return Deed("plan", why, "eprep plan --start")
        case "review":
            exam_day = phrase("next.exam_day", count=len(due))
            why = exam_day if exam == today else _why_review(tutor, due)
            return Deed("review", why, "eprep review")
        case "section" if step.section is not None:
            section, unseen = step.section, step.section.questions - step.section.seen
            why = phrase("next.section", name=flat(section.name), left=unseen)
            return Deed("section", why, f"eprep quiz {section.id} --new -n {AT_ONE_GO}")
        case "weak":
            return Deed("weak", phrase("next.weak"), f"eprep quiz --weak -n {AT_ONE_GO}")
    return Deed("nothing", phrase("next.nothing"))


def _why_review(tutor: Tutor, due: Sequence[Entry]) -> Phrase:
    standings = tutor.standings()
    mistaken = sum(standings[entry.id].mistaken for entry in due)
    key = "next.mistaken" if mistaken else "next.review"
    return phrase(key, count=len(due), mistaken=mistaken)
