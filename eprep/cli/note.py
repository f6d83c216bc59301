"""`eprep note`: the learner's own notes, answers and programs as a Markdown file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from eprep.cli.calendar import learners_calendar
from eprep.cli.completing import complete, scopes
from eprep.cli.help import Family
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import note
from eprep.cli.wiring import chosen, open_library, open_notebook, open_tutor
from eprep.cli.writing import write_or_say
from eprep.core.entry import Entry
from eprep.core.event import Event
from eprep.core.question import Question
from eprep.core.training import SECTIONS, Finished


@click.group("note", cls=Family, help=words("help.note"))
@shared
def command() -> None:
    pass


@command.command("export", help=words("help.note.export"))
@click.argument("scope", nargs=-1, shell_complete=complete(scopes))
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE",
              help=words("help.output"))  # fmt: skip
@shared
def export(scope: tuple[str, ...], output: Path | None) -> int:
    from eprep.report.notes import notes
    from eprep.store.aggregates import Aggregates
    from eprep.tutor.noting import written

    library = open_library()
    entries = chosen(library, scope)
    with open_tutor(library) as tutor, Aggregates(here().log) as aggregates:

        def printed(question: Question, answer: Event) -> str:
            return tutor.grade(question, answer.answer, answer.seed or 0).output

        answers = {j.answer.question: j for j in aggregates.newest(e.id for e in entries)}
        kept = open_notebook().notes()
        calendar = learners_calendar()
        found = written(entries, library, answers, kept, calendar, printed)
    learnt = _trainings(entries)
    if not (found or learnt):
        note(words("notes.nothing"))
        return 0
    write_or_say(notes(found, learnt, library.syllabus, calendar, words), output)
    return 0


def _trainings(entries: Iterable[Entry]) -> dict[str, list[Finished]]:
    """By the section to which they belong, of the sections that are asked for."""
    from eprep.store.trainings import trainings

    places = {entry.section for entry in entries}
    found: dict[str, list[Finished]] = {}
    for training in trainings(here().trainings):
        section = SECTIONS.get(training.net)
        if section in places:
            found.setdefault(section, []).append(training)
    return found
