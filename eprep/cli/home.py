"""`eprep` alone: the home screen, or one line of status where there is no terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from eprep.cli.language import words
from eprep.cli.wiring import open_library, open_notebook, open_tutor, say

if TYPE_CHECKING:
    from eprep.core.progress import Overview
    from eprep.core.question import Question
    from eprep.core.session import Session
    from eprep.tutor import Tutor


def home() -> int:
    library = open_library()
    with open_tutor(library) as tutor:
        return show(tutor)


def show(tutor: Tutor, session: Session | None = None) -> int:
    """The TUI, at the home screen or in the middle of a session."""
    from eprep.tui.app import run
    from eprep.tui.desk import Desk

    def report(overview: Overview) -> str:
        from eprep.report import FORMATS

        return FORMATS["text"](overview, words)

    def programs(question: Question) -> Sequence[tuple[str, str]]:
        from eprep.cli.bank_programs import programs

        return programs(question)

    return run(Desk(tutor, words, open_notebook(), report, programs), session)


def status() -> int:
    library = open_library()
    with open_tutor(library) as tutor:
        whole = tutor.overview().whole
    say(words("cli.status", seen=whole.seen, questions=whole.questions))
    return 0
