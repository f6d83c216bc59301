"""`eprep plan`: today's menu until the exam, and what the time is too short for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from eprep.cli.calendar import learners_calendar
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.preferences import preferences
from eprep.cli.saying import say, say_json, say_sentence
from eprep.cli.wiring import open_library, open_tutor, usage
from eprep.core.preferences import KEYS, Unfit
from eprep.core.text.harmless import flat

if TYPE_CHECKING:
    from eprep.core.planning import Menu
    from eprep.tutor import Tutor


class Day(click.ParamType[date]):
    """As in the settings."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        try:
            found: date = KEYS["exam_date"].check(value)
        except Unfit as unfit:
            self.fail(words(unfit.phrase), param, ctx)
        return found


@click.command("plan", help=words("help.plan"))
@click.option("--exam-date", "exam", type=Day(), metavar="D", help=words("help.plan.exam_date"))
@click.option(
    "--minutes", type=click.IntRange(1, 600), metavar="N", help=words("help.plan.minutes")
)
@click.option("--start", is_flag=True, help=words("help.plan.start"))
@click.option("--plain", is_flag=True, help=words("help.plain"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@shared
def command(exam: date | None, minutes: int | None, start: bool, plain: bool, as_json: bool) -> int:
    from eprep.tutor.today import begin_menu, todays_menu

    if start and as_json:
        raise usage("usage.plan_start")
    kept, days = preferences(), learners_calendar()
    exam, minutes = exam or kept.exam_date, minutes or kept.minutes
    with open_tutor(open_library()) as tutor:
        menu = todays_menu(tutor, days, minutes, exam)
        if start and menu.seconds:
            from eprep.cli.quiz import conduct

            return conduct(tutor, begin_menu(tutor, menu, days, exam), plain)
        today = days.day(tutor.now())
        if as_json:
            say_json(_document(tutor, menu, today, exam, minutes))
        else:
            _tell(tutor, menu, today, exam, minutes)
    return 0


def _document(
    tutor: Tutor, menu: Menu, today: date, exam: date | None, minutes: int
) -> dict[str, object]:
    from eprep.tutor.today import assumed

    syllabus, blueprint = tutor.bank.syllabus, assumed(tutor)
    left_out = [
        {"id": section, "name": syllabus.name_of(section), "questions": count}
        for section, count in menu.left_out.items()
    ]
    return {
        "schema": "eprep.plan/1",
        "date": str(today),
        "exam_date": None if exam is None else str(exam),
        "days": None if exam is None else (exam - today).days,
        "minutes": minutes,
        "seconds": menu.seconds,
        "cram": menu.cram,
        "blueprint": None if blueprint is None else blueprint.id,
        "reviews": list(menu.reviews),
        "new": list(menu.new),
        "drill": menu.drill,
        "morning": list(menu.morning),
        "left_out": {"questions": sum(menu.left_out.values()), "sections": left_out},
    }


def _tell(tutor: Tutor, menu: Menu, today: date, exam: date | None, minutes: int) -> None:
    say(words("plan.title", date=today))
    say_sentence(_until(today, exam, menu))
    if not menu.seconds:
        say_sentence(words("plan.empty"))
        return
    entries = tutor.bank.find([*menu.reviews, *menu.new, *filter(None, [menu.drill])])

    def minutes_of(ids: tuple[str, ...]) -> int:
        return round(sum(entries[id_].seconds for id_ in ids) / 60)

    if menu.reviews:
        say(words("plan.reviews", count=len(menu.reviews), minutes=minutes_of(menu.reviews)))
    if menu.new:
        sections = dict.fromkeys(entries[id_].section for id_ in menu.new)
        names = "、".join(flat(tutor.bank.syllabus.name_of(section)) for section in sections)
        count, spent = len(menu.new), minutes_of(menu.new)
        say_sentence(words("plan.new", count=count, minutes=spent, names=names))
    if menu.drill is not None:
        say(words("plan.drill", id=menu.drill, minutes=minutes_of((menu.drill,))))
    say(words("plan.total", minutes=round(menu.seconds / 60)))
    if menu.morning:
        say(words("plan.morning", count=len(menu.morning)))
    if menu.left_out and today != exam:  # it is too late to be told
        _tell_left_out(tutor, menu, minutes)
    say(words("plan.begin"))


def _tell_left_out(tutor: Tutor, menu: Menu, minutes: int) -> None:
    name_of = tutor.bank.syllabus.name_of
    which = "、".join(
        words("plan.section", name=flat(name_of(section)), count=count)
        for section, count in menu.left_out.items()
    )
    count = sum(menu.left_out.values())
    say_sentence(words("plan.left_out", count=count, minutes=minutes, which=which))


def _until(today: date, exam: date | None, menu: Menu) -> str:
    """What the exam's date means for today."""
    from eprep.core.planning import NO_EXAM

    if exam is None:
        return words("plan.no_date", days=NO_EXAM)
    days = (exam - today).days
    if days < 0:
        return words("plan.over", date=exam, days=NO_EXAM)
    if not menu.cram:
        return words("plan.until", date=exam, days=days)
    key = "plan.exam_day" if days == 0 else "plan.cram_new" if menu.new else "plan.cram"
    return words(key, days=days)
