"""`eprep bank`: looks into the banks. Writes nothing but the cache."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from eprep.bank.library import Library
from eprep.bank.schema import bank_schema
from eprep.cli.bank_authoring import add, check, new
from eprep.cli.bank_reading import finding_line, is_there, open_at, whole
from eprep.cli.bank_stats import stats as stats_of
from eprep.cli.bank_stats import stats_lines
from eprep.cli.completing import complete, questions, scopes, tags
from eprep.cli.help import Family
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.saying import say, say_json, say_sentence
from eprep.cli.wiring import chosen, open_library
from eprep.core.fault import FAULTY
from eprep.core.fields import plain
from eprep.core.question import Question
from eprep.plain.page import one_line

SCOPE = ("scope", "scope_source")
"""What a question says of the exam by its place in the syllabus."""

json_option = click.option("--json", "as_json", is_flag=True, help=words("help.json"))


@click.group("bank", cls=Family, help=words("help.bank"))
@shared
def command() -> None:
    pass


@command.command("list", help=words("help.bank.list"))
@click.argument("scope", nargs=-1, shell_complete=complete(scopes))
@click.option("--tag", metavar="T", shell_complete=complete(tags), help=words("help.bank.tag"))
@json_option
@shared
def list_(scope: tuple[str, ...], tag: str | None, as_json: bool) -> int:
    library = open_library()
    entries = [e for e in chosen(library, scope) if tag is None or tag in e.tags]
    if as_json:
        rows = [
            {
                "id": entry.id,
                "kind": entry.kind,
                "subject": entry.subject,
                "chapter": entry.chapter,
                "section": entry.section,
                "tags": list(entry.tags),
                "difficulty": entry.difficulty,
            }
            for entry in entries
        ]
        say_json({"schema": "eprep.bank-list/1", "questions": rows})
        return 0
    for entry in entries:
        say("\t".join((entry.id, entry.kind, entry.section, one_line(",".join(entry.tags)))))
    return 0


@command.command("show", help=words("help.bank.show"))
@click.argument("id_", metavar="ID", shell_complete=complete(questions))
@click.option("--programs", is_flag=True, help=words("help.bank.programs"))
@click.option("--html", is_flag=True, help=words("help.bank.html"))
@click.option("--seed", type=click.IntRange(min=0), metavar="N", help=words("help.bank.seed"))
@json_option
@shared
def show(id_: str, programs: bool, html: bool, seed: int | None, as_json: bool) -> int:
    library = open_library()
    question = library.question(id_)
    if seed is not None:
        question = replace(question.at(seed), vary=None)
    if as_json:
        say_json(_document(library, question))
        return 0
    if html:
        from eprep.report.question_html import page

        say(page(question, words).rstrip("\n"))
        return 0
    for line in whole(question):
        say(line)
    if programs:
        from eprep.cli.bank_programs import program_lines

        for line in program_lines(question):
            say(line)
    return 0


def _document(library: Library, question: Question) -> dict[str, Any]:
    """The whole question as in the YAML, its defaults filled in."""
    subject, chapter, _ = library.syllabus.places[question.common.section]
    item = library.syllabus.places[question.common.item or question.common.section][2]
    common = {
        **plain(question.common),
        "subject": subject.id,
        "chapter": chapter.id,
        "item": item.id,
        **{key: value for key, value in plain(item).items() if key in SCOPE},
    }
    document = {"schema": "eprep.bank-show/1", **common, **plain(question.body)}
    if question.common.is_drill:
        document["statement"] = document.pop("prompt")
    document |= getattr(question.vary, "template", {})  # its holes, not what was drawn
    if question.series is not None:
        document["about"] = plain(question.series)
    return {**document, "revision": question.revision}


@command.command("lint", help=words("help.bank.lint"))
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH...]")
@shared
def lint(paths: tuple[str, ...]) -> int:
    library, below = open_at(paths)
    reports = [*library.reports(below), *library.across(below)]
    for report in reports:
        say(finding_line(report))
    if any(not report.fault.warning for report in reports):
        return FAULTY
    return int(bool(reports))


@command.command("verify", help=words("help.bank.verify"))
@click.argument("named", nargs=-1, type=click.Path(), metavar="[PATH|SCOPE...]")
@shared
def verify(named: tuple[str, ...]) -> int:
    from eprep.cli.bank_verify import verify as verified

    scopes = [name for name in named if not is_there(name) and not {*"/\\."} & {*name}]
    library, below = open_at([name for name in named if name not in scopes])
    ids = [entry.id for entry in chosen(library, scopes)] if scopes else []
    faulty = False
    if below or not scopes:
        for report in library.reports(below):
            if not report.fault.warning:
                say(finding_line(report))
                faulty = True
        ids += library.ids_below(below)
    ids = list(dict.fromkeys(ids))
    sound = verified([library.question(id_) for id_ in ids], library.reviews(ids))
    return FAULTY if faulty else int(not sound)


@command.command("stats", help=words("help.bank.stats"))
@json_option
@shared
def stats(as_json: bool) -> int:
    found = stats_of(open_library())
    if as_json:
        say_json(found)
        return 0
    for line in stats_lines(found):
        say_sentence(line)
    return 0


@command.command("schema", help=words("help.bank.schema"))
@shared
def schema() -> int:
    say_json(bank_schema())
    return 0


for member in (new, check, add):
    command.add_command(member)
