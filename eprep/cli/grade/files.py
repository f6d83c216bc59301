"""Which files are graded: those named, or all below a folder; and which are passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from eprep.bank.library import Library
from eprep.cli.language import words
from eprep.cli.saying import note
from eprep.cli.sources import Content, read_program
from eprep.cli.wiring import drill_question
from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.question import Question
from eprep.core.system import reason_of

CACHE = "__pycache__"
NAMED = 3
"""Files that are named where some are passed over."""


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
    """`DRILL/*.py`, by the names of drill and file. As for a shell, `*` is no hidden file. Says
    which other programs there are."""
    try:
        drills = [path for path in _visible(folder) if path.is_dir() and path.name != CACHE]
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(phrase("cannot_read", path=str(folder), reason=reason), USAGE) from error
    found = [s for path in drills for s in _of_drill(library, path)]
    if not found:
        raise Refusal(phrase("grade.nothing", path=str(folder)), USAGE)
    _tell_of_others(folder, {submission.file for submission in found})
    return found


def _tell_of_others(folder: Path, taken: Set[str]) -> None:
    """In one line for all. A folder that is no drill has a line of its own."""
    others = [path for path in _programs(folder, taken) if str(path) not in taken]
    if others:
        names = "、".join(str(path) for path in others[:NAMED])
        if len(others) > NAMED:
            names = words("grade.passed_over_more", names=names)
        note(words("grade.passed_over", count=len(others), names=names, path=folder))


def _programs(folder: Path, closed: Set[str]) -> Iterator[Path]:
    """All below it but in the folders that are closed, without following links."""
    ahead = [folder]
    while ahead:
        path = ahead.pop()
        if path.suffix.lower() == ".py" and path != folder:
            yield path
        elif path.name != CACHE and str(path) not in closed:
            with suppress(OSError):
                ahead += [p for p in reversed(_visible(path)) if _is_of_interest(p)]


def _is_of_interest(path: Path) -> bool:
    return path.suffix.lower() == ".py" or (path.is_dir() and not path.is_symlink())


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
