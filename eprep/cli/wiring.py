"""Puts the parts together, once for each command."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import click

from eprep.bank.cache import Cache
from eprep.bank.fingerprint import code_fingerprint
from eprep.bank.library import Library
from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.places import BUILT_IN, CODE
from eprep.cli.preferences import preferences
from eprep.cli.saying import note
from eprep.core.catalogue import phrase
from eprep.core.entry import Entry
from eprep.core.fault import FAULTY, UNGRADABLE, Refusal
from eprep.core.selection import select, unknown
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.core.exam import Forecast
    from eprep.core.question import Question
    from eprep.sandbox.sandbox import Sandbox
    from eprep.store.notebook import Notebook

COMPILING = ("core", "kinds", "bank")
"""Folders whose code decides what a compiled bank looks like."""

NOTEBOOK = "eprep.notebook"
"""Where click's context keeps it."""


def open_library(extra: Sequence[Path] = (), *, quiet: bool = False) -> Library:
    """The built-in bank and those that were named. Faulty files are left out, and said so."""
    cache = Cache(here().bank_cache)
    fingerprint = code_fingerprint([CODE / folder for folder in COMPILING])
    banks = map(Path, preferences().bank)
    try:
        library = Library([BUILT_IN, *banks, *extra], cache, fingerprint)
    except Refusal as refusal:
        raise _named_where_it_is_remembered(refusal) from refusal
    click.get_current_context().call_on_close(cache.close)
    if not quiet and not library.has_questions_below(BUILT_IN):
        raise Refusal(phrase("bank.empty"), FAULTY)
    if not quiet:
        for path in library.faulty_files:
            note(words("bank.left_out", path=path))
    return library


def _named_where_it_is_remembered(refusal: Refusal) -> Refusal:
    """A bank that is gone may be one that nobody has named just now."""
    from eprep.cli.config_files import of_file

    path, config = refusal.phrase.values.get("path"), here().config
    if refusal.phrase.key != "bank.no_such_path" or path not in of_file(config).get("bank", ()):
        return refusal
    return Refusal(phrase("bank.gone", path=str(path), config=str(config)), refusal.exit_code)


def chosen(library: Library, scopes: Sequence[str]) -> list[Entry]:
    """The questions that the scopes mean; exit 3 where a fault hides them all, 4 where none are."""
    seen = [scope for scope in scopes if not _hidden(library, scope)]
    if scopes and not seen:
        raise Refusal(phrase("bank.left_out_scope", scope="、".join(scopes)), FAULTY)
    return select(library.entries, library.syllabus, seen)


def _hidden(library: Library, scope: str) -> bool:
    """Whether all that the scope means stands in files that are left out."""
    return _means(library, library.left_out, scope) and not _means(library, library.entries, scope)


def _means(library: Library, entries: Sequence[Entry], scope: str) -> bool:
    try:
        return bool(entries and select(entries, library.syllabus, [scope]))
    except Refusal:
        return False


@contextmanager
def open_tutor(library: Library, seed: int | None = None) -> Iterator[Tutor]:
    """The tutor with its log, brought up to date: what was stored ungraded is graded first, and a
    mock exam whose time ran out is handed in."""
    from eprep.cli.backup import back_up_daily
    from eprep.cli.examining import Exams, keep_exams
    from eprep.cli.handwriting import handwriting
    from eprep.cli.loading import LoadingFirst
    from eprep.store.log import Log
    from eprep.store.remembered import Remembered

    log = Log(here().log, here().verified)
    try:
        isolation = here().isolation
        with (
            LoadingFirst(partial(open_sandbox, isolation=isolation)) as run,
            LoadingFirst(partial(open_maths, isolation)) as maths,
        ):
            tutor = Tutor(
                library, log, run, now=_now, rng=Random(seed),
                digits=handwriting(), plans=open_notebook(), maths=maths,
                memory=Remembered(here().standings),
            )  # fmt: skip
            left = tutor.catch_up()
            if left:
                note(words("log.ungraded", count=left))
            exams = Exams(tutor, log, now=_now, rng=Random(), forecast=partial(_forecast, tutor))
            keep_exams(exams)
            exams.running()
            for _ in exams.late:
                note(words("exam.late"))
            yield tutor
            tutor.keep()
            back_up_daily(log)
    finally:
        log.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _forecast(tutor: Tutor) -> Forecast | None:
    from eprep.cli.predicting import predictor

    return predictor(tutor).forecast()


def open_notebook() -> Notebook:
    """The one notebook of the command that runs; it touches no file before its first use."""
    from eprep.store.notebook import Notebook

    context = click.get_current_context().find_root()
    if NOTEBOOK not in context.meta:
        context.meta[NOTEBOOK] = notebook = Notebook(here().log)
        context.call_on_close(notebook.close)
    return context.meta[NOTEBOOK]  # type: ignore[no-any-return]  # click's dict of anything


def open_sandbox(beside: Sandbox | None = None, isolation: Path | None = None) -> Sandbox:
    """The best runner that this machine has, or another one like `beside`.

    A thread knows nothing of the command that runs: it says where the level is remembered.
    """
    from eprep.sandbox.isolation import Assessment
    from eprep.sandbox.sandbox import Sandbox

    if beside is not None:
        return Sandbox(beside.assessment)
    return Sandbox(Assessment(memory=isolation or here().isolation))


def open_maths(isolation: Path | None = None) -> Sandbox:
    """The same for a bank's own expressions. Never for submissions."""
    from eprep.sandbox.isolation import Assessment
    from eprep.sandbox.profiles import MATHS
    from eprep.sandbox.sandbox import Sandbox

    return Sandbox(Assessment(MATHS, isolation or here().isolation))


def heed_isolation(sandbox: Sandbox) -> None:
    """Say so where a bank's programs are hardly shut in."""
    if sandbox.isolation == "limits":
        note(words("verify.weak", level=sandbox.isolation))


def heed_loss(sandbox: Sandbox, level: str) -> None:
    """It has looked again, and nothing may be as it seemed."""
    if sandbox.isolation != level:
        raise Refusal(phrase("grade.isolation_lost", level=sandbox.isolation), UNGRADABLE)


def drill_question(library: Library, id_: str) -> Question:
    kept = {entry.id: entry.is_drill for entry in library.entries}
    hidden = {entry.id for entry in library.left_out} - kept.keys()
    if not kept.get(id_) and id_ not in hidden:
        raise unknown("unknown.drill", id_, [drill for drill, is_one in kept.items() if is_one])
    return library.question(id_)


def in_browser() -> bool:
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def interactive() -> bool:
    """Whether there is a terminal that can draw screens, or a browser (see `eprep serve`)."""
    if in_browser():
        return True
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on the last one
    return all(stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"


def usage(key: str, **values: object) -> click.UsageError:
    return click.UsageError(words(key, **values))
