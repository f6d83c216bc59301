"""Which files are graded: those named, or all below a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eprep.bank.library import Library
from eprep.cli.language import words
from eprep.cli.sources import Content, read_program
from eprep.cli.wiring import drill_question
from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.question import Question


@dataclass(frozen=True)
class Submission:
    drill: str
    file: str
    question: Question | None = None
    """None where there is no such drill."""

    error: str = ""
    content: Content | None = None
    """Where it has been read already."""

    def read(self) -> Content | None:
        return self.content or read_program(self.file)


def named(library: Library, drill: str, files: Sequence[str]) -> list[Submission]:
    """Reads all of them, before the first is graded. Raises Refusal where one cannot be read."""
    question = drill_question(library, drill)
    found = [Submission(drill, file, question, content=read_program(file)) for file in files]
    for submission in found:
        if submission.content is None:
            raise Refusal(unreadable(submission.file), USAGE)
    return found


def below(library: Library, folder: Path) -> list[Submission]:
    """`DRILL/*.py`, by the names of drill and file. As for a shell, `*` is no hidden file."""
    try:
        drills = [path for path in _visible(folder) if path.is_dir()]
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refusal(phrase("cannot_read", path=str(folder), reason=reason), USAGE) from error
    found = [s for path in drills if path.name != "__pycache__" for s in _of_drill(library, path)]
    if not found:
        raise Refusal(phrase("grade.nothing", path=str(folder)), USAGE)
    return found


def _of_drill(library: Library, folder: Path) -> list[Submission]:
    drill = folder.name
    try:
        question = drill_question(library, drill)
        files = [path for path in _visible(folder) if path.suffix == ".py"]
    except Refusal as refusal:
        return [Submission(drill, str(folder), error=words(refusal.phrase))]
    except OSError:
        return [Submission(drill, str(folder), error=words(unreadable(str(folder))))]
    return [Submission(drill, str(path), question) for path in files]


def _visible(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def unreadable(path: str) -> Phrase:
    return phrase("cannot_read", path=path, reason=words("cannot_read.file"))
