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


@click.command("review", help=words("help.review"))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help=words("help.quiz.n"))
@click.option("--morning", is_flag=True, help=words("help.review.morning"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.seed"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@shared
def command(limit: int | None, morning: bool, seed: int | None, plain: bool) -> int:
    from eprep.tutor.reviewing import reviews, todays_reviews
    from eprep.tutor.today import morning as of_the_morning

    exam, days = preferences().exam_date, learners_calendar()
    with open_tutor(open_library(), seed) as tutor:
        if exam == days.day(tutor.now()) and not morning:
            morning = True
            note(words("review.exam_day"))
        entries = (of_the_morning if morning else todays_reviews)(tutor, days, exam)
        if not entries:
            say(words("review.no_morning" if morning else "review.nothing"))
            return 0
        return conduct(tutor, reviews(tutor, entries[:limit], days, exam), plain)
