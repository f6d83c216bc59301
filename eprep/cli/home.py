"""`eprep` alone: the home screen, or one line of status where there is no terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from eprep.cli.language import words
from eprep.cli.saying import note, say
from eprep.cli.unswept import unswept
from eprep.cli.wiring import in_browser, open_library, open_notebook, open_tutor

if TYPE_CHECKING:
    from eprep.core.session import Session
    from eprep.tui.desk import Desk, TakeExam
    from eprep.tutor import Tutor


def home() -> int:
    with unswept():
        library = open_library()
        with open_tutor(library) as tutor:
            return show(tutor, welcome=_is_new(tutor))


def _is_new(tutor: Tutor) -> bool:
    return open_notebook().mark("welcomed") is None and not tutor.tallies()


def show(tutor: Tutor, first: Session | TakeExam | None = None, *, welcome: bool = False) -> int:
    """The TUI, at the home screen, in the middle of a session, at a mock exam, or as a newcomer
    finds it."""
    with unswept() as painted:
        from eprep.cli.desk import desk
        from eprep.tui.app import EprepApp, run

        app: type[EprepApp] = EprepApp
        if welcome:
            from eprep.tui.welcoming import Welcoming as app  # noqa: N813  the same app
        if not in_browser():  # the terminal knows its size, also when it changes; these do not
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
        laid = desk(tutor)
        try:
            code = run(laid, first, painted, app)
        finally:
            for path in laid.rescued:
                note(words("cli.rescued", path=path))
        say_if_exam_runs(laid)
        return code


def say_if_exam_runs(laid: Desk) -> None:
    """Its clock does not stop with the program; one whose time is up is handed in."""
    known = len(laid.exams.late)
    exam = laid.exams.running()
    for _ in laid.exams.late[known:]:
        note(words("exam.late"))
    if exam is not None:
        from eprep.core.exam_view import clock

        left = clock(exam.left(laid.exams.examiner.time()))
        note(words("exam.clock_goes_on", left=left))


def status() -> int:
    library = open_library()
    with open_tutor(library) as tutor:
        whole = tutor.overview().whole
    say(words("cli.status", seen=whole.seen, questions=whole.questions))
    return 0
