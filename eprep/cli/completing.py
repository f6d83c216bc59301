"""What may stand next on a command line that is being typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from eprep.cli.language import words
from eprep.cli.options import Given
from eprep.core.fault import Refusal
from eprep.core.preferences import KEYS, OneOf, Paths, Truth
from eprep.core.text.harmless import flat

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from eprep.bank.library import Library

Candidates = Iterable[tuple[str, str]]
"""What may be typed, and what it means."""

SAFE = re.compile(r"[\w.,:+@][\w.,:+@-]*")
"""Candidates that no shell reads as anything else: the names in a bank are a stranger's."""


def complete(
    find: Callable[[click.Context], Candidates | None],
) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]:
    """What `find` finds and begins like the word that is being typed; files where it is None."""

    def found(
        context: click.Context, _parameter: click.Parameter, begun: str
    ) -> list[CompletionItem[str]]:
        from click.shell_completion import CompletionItem

        try:
            context.ensure_object(Given).told = True
            with context.scope():
                known = find(context)
                if known is None:
                    return [CompletionItem(begun, type="file")]
                return [
                    CompletionItem(word, help=flat(meaning) or None)
                    for word, meaning in dict(known).items()
                    if word.startswith(begun) and SAFE.fullmatch(word)
                ]
        except Refusal:  # the learner's prompt is no place for it
            return []

    return found


def _library() -> Library:
    from eprep.cli.wiring import open_library

    return open_library(quiet=True)


def scopes(_context: click.Context) -> Candidates:
    """Everything that SCOPE may be."""
    library = _library()
    places = [
        (place.id, place.name)
        for subject, chapter, section in library.syllabus.leaves()
        for place in (subject, chapter, section)
    ]
    return [
        *((name, id_) for id_, name in places),
        *places,
        *((tag, "") for tag in _tags(library)),
        *((entry.id, entry.section) for entry in library.entries),
    ]


def questions(_context: click.Context) -> Candidates:
    return [(entry.id, entry.section) for entry in _library().entries]


def tags(_context: click.Context) -> Candidates:
    return [(tag, "") for tag in _tags(_library())]


def _tags(library: Library) -> list[str]:
    return sorted({tag for entry in library.entries for tag in entry.tags})


def subjects(_context: click.Context) -> Candidates:
    return [(subject.id, subject.reported) for subject in _library().syllabus.subjects]


def drills(_context: click.Context) -> Candidates:
    return [(entry.id, entry.section) for entry in _library().entries if entry.is_drill]


def drill_words(context: click.Context) -> Candidates | None:
    """For `eprep drill`: a reserved word or a drill, then what the reserved word takes."""
    match context.params.get("what"):
        case None | ():
            return [*((word, "") for word in ("list", "hint", "new", "watch")), *drills(context)]
        case ("hint" | "new",):
            return drills(context)
        case ("watch",):
            return None
    return []


def graded(context: click.Context) -> Candidates | None:
    """For `eprep grade`: a drill, then files; with `--all` neither."""
    if context.params.get("folder") is not None:
        return []
    return None if context.params.get("arguments") else drills(context)


def mock_exams(_context: click.Context) -> Candidates:
    """Mock exams, the newest first."""
    from contextlib import closing

    from eprep.cli.exam_list import ID, begun
    from eprep.cli.options import here
    from eprep.core.exam_state import begun as read
    from eprep.store.log import Log

    if not here().log.exists():
        return []
    with closing(Log(here().log, here().verified)) as log:
        starts = [read(event) for _, event in log.exam_starts()]
    return [(exam.id[:ID], begun(exam)) for exam in reversed(starts) if exam is not None]


def keys(_context: click.Context) -> Candidates:
    return [(key, words(f"config.key.{key}")) for key in KEYS]


def key_values(context: click.Context) -> Candidates | None:
    match KEYS.get(context.params.get("key") or ""):
        case OneOf(names=names):
            return [(name, "") for name in names]
        case Truth():
            return [("true", ""), ("false", "")]
        case Paths():
            return None
    return []
