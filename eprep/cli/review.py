"""`eprep review`: what is due today."""

from __future__ import annotations

import click

from eprep.cli.calendar import learners_calendar
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.quiz import conduct
from eprep.cli.saying import note, say
from eprep.cli.wiring import open_library, open_tutor
from eprep.tutor import Tutor


@click.command("review", help=words("help.review"))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help=words("help.quiz.n"))
@click.option("--morning", is_flag=True, help=words("help.review.morning"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@shared
def command(limit: int | None, morning: bool, seed: int | None, plain: bool) -> int:
    from eprep.tutor.reviewing import due_entries, reviews

    exam, days = preferences().exam_date, learners_calendar()
    with open_tutor(open_library(), seed) as tutor:
        if exam == days.day(tutor.now()) and not morning:
            morning = True  # no review is put off beyond that day, so that all would be due
            note(words("review.exam_day"))
        if morning:
            entries = list(tutor.bank.find(_morning(tutor)).values())
        else:
            entries = due_entries(tutor, days, exam)
        if not entries:
            say(words("review.no_morning" if morning else "review.nothing"))
            return 0
        return conduct(tutor, reviews(tutor, entries[:limit], days, exam), plain)


def _morning(tutor: Tutor) -> tuple[str, ...]:
    """Five minutes of what is most worth it, in the last days before the exam."""
    from eprep.tutor.today import todays_menu

    kept = preferences()
    return todays_menu(tutor, learners_calendar(), kept.minutes, kept.exam_date).morning
