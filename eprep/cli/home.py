"""`eprep` alone: the home screen, or one line of status where there is no terminal."""

from __future__ import annotations

from eprep.cli.language import words
from eprep.cli.wiring import open_library, open_tutor, say


def home() -> int:
    from eprep.tui.app import run

    library = open_library()
    with open_tutor(library) as tutor:
        return run(tutor, words)


def status() -> int:
    library = open_library()
    with open_tutor(library) as tutor:
        whole = tutor.overview().whole
    say(words("cli.status", seen=whole.seen, questions=whole.questions))
    return 0
