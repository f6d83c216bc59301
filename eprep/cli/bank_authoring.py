"""`eprep bank new | check | add`: for whoever writes questions."""

from __future__ import annotations

from collections.abc import Mapping
from os.path import expanduser, realpath
from pathlib import Path

import click

from eprep.cli.bank_reading import finding_line, is_there, open_at, whole
from eprep.cli.completing import Candidates, complete
from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.places import BUILT_IN
from eprep.cli.saying import note, say, say_sentence
from eprep.cli.wiring import open_library
from eprep.cli.writing import refusing_to_write
from eprep.core.catalogue import phrase
from eprep.core.entry import DRILL
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.question import ID
from eprep.core.selection import unknown

KINDS = (
    "single",
    "multiple",
    "number",
    "formula",
    "lines",
    "order",
    "match",
    "network",
    "blanks",
    "text",
    "essay",
    "repair",
    "code",
)
"""Kinds of which there is a sample; named here since the kinds themselves load slowly."""


def kinds(_context: click.Context) -> Candidates:
    return [(kind, "") for kind in KINDS]


@click.command("new", help=words("help.bank.new"))
@click.argument("kind", metavar="KIND", shell_complete=complete(kinds))
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="PATH",
              help=words("help.bank.new.output"))  # fmt: skip
@shared
def new(kind: str, output: Path | None) -> int:
    from eprep.bank.samples import sample

    if kind not in KINDS:
        raise unknown("unknown.kind", kind, KINDS)
    files = sample(kind)
    if output is None:
        say(next(iter(files.values())).rstrip("\n"))
        if len(files) > 1:
            note(words("new.folder", kind=kind))
        return 0
    if kind == DRILL and ID.fullmatch(output.name):  # a drill's folder has the name of its id
        files = {
            name: text.replace("id: my-drill", f"id: {output.name}") for name, text in files.items()
        }
    with refusing_to_write(output):
        _write(output, files)
    say(words("new.written", path=str(output)))
    note(words("new.next", path=str(output)))
    return 0


def _write(output: Path, files: Mapping[str, str]) -> None:
    """Never over anything."""
    if output.exists():
        raise Refusal(phrase("drill.exists", path=str(output)), USAGE)
    for name, text in files.items():
        path = output / name if name else output
        if path != output:
            path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)


@click.command("check", help=words("help.bank.check"))
@click.argument("file", type=click.Path(), metavar="FILE")
@shared
def check(file: str) -> int:
    """As it is asked, and then all that is wrong: what lint says, and what verify says."""
    from eprep.cli.bank_verify import verify

    library, below = open_at([file])
    ids = list(library.ids_below(below))
    questions = [library.question(id_) for id_ in ids]
    for question in questions:
        for line in whole(question):
            say(line)
        say("")
    reports = [*library.reports(below), *library.across(below)]
    for report in reports:
        say(finding_line(report))
    sound = verify(questions, library.reviews(ids))
    if any(not report.fault.warning for report in reports):
        return FAULTY
    return int(bool(reports) or not sound)


@click.command("add", help=words("help.bank.add"))
@click.argument("path", type=click.Path(), metavar="PATH")
@shared
def add(path: str) -> int:
    from eprep.cli.config_files import of_file
    from eprep.cli.config_writing import keep

    whole = Path(realpath(expanduser(path)))  # noqa: PTH111  Path's own raises
    remembered = of_file(here().config).get("bank", ())
    if path and (whole.is_relative_to(BUILT_IN) or str(whole) in map(realpath, remembered)):
        say_sentence(words("add.known", path=path))
        return 0
    if not path or not is_there(whole):
        raise Refusal(phrase("bank.no_such_path", path=path), USAGE)
    library = open_library([whole], quiet=True)
    if not library.has_file_at(str(whole)):
        raise Refusal(phrase("bank.no_file", path=path), USAGE)
    if not library.has_questions_below(whole):
        raise Refusal(phrase("add.faulty", path=path), FAULTY)
    keep("bank", (*remembered, str(whole)))
    say_sentence(words("add.added", path=path))
    return 0
