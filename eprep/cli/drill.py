"""`eprep drill`: the drills in the TUI; their list, hints and starters, and a file watched."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from eprep.cli.completing import complete, drill_words
from eprep.cli.home import show
from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.room import room
from eprep.cli.saying import note, say
from eprep.cli.wiring import drill_question, interactive, open_library, open_tutor, usage
from eprep.cli.writing import refusing_to_write
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.form import Editor
from eprep.core.text.harmless import flat
from eprep.plain.page import Page

RESERVED = ("list", "hint", "new", "watch")
"""Words that name no drill."""


@click.command("drill", help=words("help.drill"))
@click.argument("what", nargs=-1, metavar="[DRILL | list | hint DRILL | new DRILL | watch FILE]",
                shell_complete=complete(drill_words))  # fmt: skip
@click.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE",
              help=words("help.drill.output"))  # fmt: skip
@shared
def command(what: tuple[str, ...], output: Path | None) -> int:
    if output is not None and what[:1] != ("new",):
        raise usage("usage.drill")
    match what:
        case ["list"]:
            return _list()
        case ["hint", drill]:
            return _hint(drill)
        case ["new", drill]:
            return _new(drill, output)
        case ["watch", file]:
            from eprep.cli.drill_watch import watch

            return watch(file)
        case []:
            return _in_tui(None)
        case [drill] if drill not in RESERVED:
            return _in_tui(drill)
    raise usage("usage.drill")


def _list() -> int:
    for entry in open_library().entries:
        if entry.is_drill:
            say(f"{entry.id}\t{entry.section}")
    return 0


def _hint(drill: str) -> int:
    hints = drill_question(open_library(), drill).common.hints
    page = Page(words, room())
    for number, hint in enumerate(hints, start=1):
        for line in page.item(f"{number}. ", hint):
            say(line)
    if not hints:
        say(words("plain.no_hint"))
    return 0


def _new(drill: str, output: Path | None) -> int:
    form = drill_question(open_library(), drill).body.form()
    assert isinstance(form, Editor)  # what a drill always has
    path = output or Path(f"{drill}.py")
    heading = [
        f"eprep drill: {drill}",
        words("drill.how", command=_command("eprep", "grade", drill, path)),
        words("drill.how_watch", command=_command("eprep", "drill", "watch", path)),
    ]
    text = "".join(f"# {flat(line)}\n" for line in heading) + form.starter
    with refusing_to_write(path):
        _add(path, text)
    say(flat(words("drill.written", file=path)))
    for line in heading[1:]:
        note(line)
    return 0


def _add(path: Path, text: str) -> None:
    """Never over a file."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise Refusal(phrase("drill.exists", path=str(path)), USAGE) from error
    except FileNotFoundError as error:
        raise Refusal(phrase("drill.no_folder", path=str(path.parent)), USAGE) from error


def _command(*parts: object) -> str:
    return shlex.join(map(str, parts))


def _in_tui(drill: str | None) -> int:
    library = open_library()
    drills = [entry for entry in library.entries if entry.is_drill]
    if drill is not None:
        asked = drill_question(library, drill).id
        drills = [entry for entry in drills if entry.id == asked]
    if not interactive():
        raise usage("usage.needs_terminal")
    with open_tutor(library) as tutor:
        return show(tutor, tutor.begin(drills, shuffle=False))
