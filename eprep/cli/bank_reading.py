"""What the commands of `eprep bank` share: banks at paths, questions as text, findings as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os.path import exists, realpath
from pathlib import Path

from eprep.bank.files import DRILL, ENDINGS
from eprep.bank.library import Finding, Library
from eprep.cli.language import words
from eprep.cli.places import BUILT_IN
from eprep.cli.preferences import preferences
from eprep.cli.room import room
from eprep.cli.wiring import open_library
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.question import Question
from eprep.core.session import Asked
from eprep.core.text.harmless import harmless
from eprep.plain.page import INDENT, Page, one_line


def is_there(path: str | Path) -> bool:
    """Of a name that the system cannot even look up, nothing is there."""
    return exists(path)  # noqa: PTH110  Path's own raises for such a name


def open_at(named: Sequence[str]) -> tuple[Library, list[str]]:
    """All banks with those at the paths named, and the paths, a drill's for its programs'.
    Refuses a path at which there is no bank."""
    paths = [_with_its_drill(path) for path in named]
    known = [realpath(path) for path in (str(BUILT_IN), *preferences().bank)]
    extra = [
        Path(path)
        for path in paths
        if not is_there(path) or not any(Path(realpath(path)).is_relative_to(k) for k in known)
    ]
    library = open_library(extra, quiet=True)
    for path in paths:
        if not library.has_file_at(path):
            raise Refusal(phrase("bank.no_file", path=path), USAGE)
    return library, paths


def _with_its_drill(path: str) -> str:
    """A program of a drill is checked with the drill."""
    if path.endswith(ENDINGS) or not is_there(path) or (Path(path) / DRILL).is_file():
        return path
    folders = [folder for folder in Path(path).parents[:2] if (folder / DRILL).is_file()]
    return str(folders[0]) if folders else path


def whole(question: Question) -> Iterator[str]:
    """As it is asked, with its answer and why."""
    page = Page(words, room())
    yield from page.shown(Asked(question, question.body.form(), None, 0, "", 0))
    key = question.body.key()
    if one_line(key):  # a drill has none
        yield from page.item(words("show.answer", answer=""), key)
    yield from page.notes(question.body.notes())
    yield from page.text(question.common.explanation)
    if question.vary is not None:
        yield from page.said(words("drawn.one_of_many"), INDENT)


def finding_line(report: Finding) -> str:
    """As an editor reads it."""
    message = words(report.fault.message)
    text = f"{report.shown}:{report.line}:{report.column}: {report.fault.code} {message}"
    return harmless(text).replace("\n", " ")
