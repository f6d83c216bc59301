"""`eprep drill watch`: grades a file whenever its text has changed, and keeps each try."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from eprep.bank.library import Library
from eprep.cli.grade.files import unreadable
from eprep.cli.language import words
from eprep.cli.loading import load_what_grades
from eprep.cli.room import room
from eprep.cli.saying import note, say
from eprep.cli.sources import read_program
from eprep.cli.wiring import drill_question, open_library, open_tutor
from eprep.core.fault import UNKNOWN, USAGE, Refusal
from eprep.core.form import Editor
from eprep.core.question import Question
from eprep.core.session import Asked, Session
from eprep.core.verdict import Case, Outcome
from eprep.plain.page import Page
from eprep.tutor import Tutor

HEADING = re.compile(r"#\s*eprep drill:\s*(\S+)")

POLL_SECONDS = 0.3
FRESH_SECONDS = 3.0
"""So long after a change the text itself is looked at: some clocks of files tick in seconds."""


def watch(file: str) -> int:
    """Goes on until Ctrl+C."""
    content = read_program(file)
    if content is None:
        raise Refusal(unreadable(file), USAGE)
    library = open_library()
    question = _question(library, file, content.text)
    load_what_grades()
    with open_tutor(library) as tutor:
        if tutor.isolation == "limits":
            note(words("grade.weak", level=tutor.isolation))
        note(words("watch.waiting", file=file, drill=question.id))
        desk = Desk(library, tutor)
        graded = tutor.newest_answer(question)
        for text in texts(file):
            if text is None:
                note(words("watch.missing", file=file))
            elif text != graded and text.strip():  # an editor may empty a file before it writes
                graded = text
                _try(desk, file, text)
    return 0


def texts(path: str) -> Iterator[str | None]:
    """What the file says, each time that it says something else; None where it cannot be read.

    It counts when it is the same at two looks: an editor may be in the middle of writing.
    """
    stamp: object = None
    seen: str | None = None
    told: object = ...
    since = time.monotonic()
    while True:
        now = _stamp(path)
        if now != stamp:
            stamp, since = now, time.monotonic()
        if time.monotonic() - since < FRESH_SECONDS:
            content = read_program(path)
            text = None if content is None else content.text
            if text == seen and text != told:
                told = text
                yield text
            seen = text
        time.sleep(POLL_SECONDS)


def _stamp(path: str) -> object:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _question(library: Library, file: str, text: str) -> Question:
    """The drill that the first line names, else the one that the file is named after."""
    heading = HEADING.match(text)
    names = [*([heading[1]] if heading else []), Path(file).stem]
    drills = {entry.id for entry in library.entries if entry.is_drill}
    return drill_question(library, next((name for name in names if name in drills), names[0]))


class Desk:
    """Where the drills lie that the file has named so far."""

    def __init__(self, library: Library, tutor: Tutor) -> None:
        self.library = library
        self.tutor = tutor
        self._asked: dict[str, tuple[Session, Asked]] = {}

    def ask(self, question: Question) -> tuple[Session, Asked]:
        """Another try of the same drill gets other inputs."""
        if question.id in self._asked:
            session, asked = self._asked[question.id]
            asked = self.tutor.ask_again(asked)
        else:
            session = self.tutor.begin(list(self.library.find([question.id]).values()))
            first = self.tutor.ask(session)
            assert first is not None  # a session of one question
            asked = first
        self._asked[question.id] = (session, asked)
        return session, asked


def _try(desk: Desk, file: str, text: str) -> None:
    """The mark is printed only once the try and its verdict are stored. A starter is no try."""
    try:
        question = _question(desk.library, file, text)
    except Refusal as refusal:
        if refusal.exit_code != UNKNOWN:
            raise
        note(words(refusal.phrase))
        return
    form = question.body.form()
    assert isinstance(form, Editor)  # what a drill always has
    if form.is_no_try(text):
        note(words("watch.untouched", file=file))
        return
    session, asked = desk.ask(question)
    stored = desk.tutor.record_answer(asked, text)  # first, so that no Ctrl+C loses the try
    _say_all([f"--- {datetime.now():%H:%M:%S} {question.id} ---"])  # the learner's own clock

    page = Page(words, room())

    def on_case(case: Case) -> None:
        _say_all(page.case(case))

    verdict = desk.tutor.grade(question, text, asked.seed, on_case)
    desk.tutor.settle(session, stored, verdict)
    if verdict.outcome is Outcome.INTERNAL_ERROR:
        note(words("plain.internal_error"))
    else:
        _say_all(page.verdict(question, verdict, explain=False))
    if verdict.correct:
        note(words("drill.passed", drill=question.id))
    note(words("watch.stop"))


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)
    sys.stdout.flush()
