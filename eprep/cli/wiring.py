"""Puts the parts together, once for each command."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import click

from eprep.bank.cache import Cache
from eprep.bank.library import Library, code_fingerprint
from eprep.cli.language import words
from eprep.cli.options import settings
from eprep.cli.places import BUILT_IN, CODE, Places, places
from eprep.core.catalogue import phrase
from eprep.core.entry import Entry
from eprep.core.fault import FAULTY, UNGRADABLE, Refusal
from eprep.core.question import Question
from eprep.core.selection import select, unknown
from eprep.core.text.harmless import STEERING, flat, harmless
from eprep.tutor import Tutor

if TYPE_CHECKING:
    from eprep.sandbox.sandbox import Sandbox
    from eprep.store.notebook import Notebook

COMPILING = ("core", "kinds", "bank")
"""Folders whose code decides what a compiled bank looks like."""


NOTEBOOK = "eprep.notebook"
"""Where click's context keeps it."""


def say(text: str) -> None:
    """Data, for whoever reads standard output: nothing in it steers a terminal."""
    print(harmless(text))  # noqa: T201


def say_json(document: object, indent: int | None = 2) -> None:
    """The same as JSON."""
    print(json_text(document, indent))  # noqa: T201


def json_text(document: object, indent: int | None = None) -> str:
    """As JSON, where steering characters have an escape of their own."""
    text = json.dumps(standard(document), ensure_ascii=False, allow_nan=False, indent=indent)
    return STEERING.sub(lambda match: json.dumps(match[0])[1:-1], text)


def standard(value: Any) -> Any:
    """JSON has no infinities and no NaN: they are written as YAML writes them."""
    if isinstance(value, dict):
        return {key: standard(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [standard(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    return value


def note(sentence: str) -> None:
    """Everything else, a line each, whatever the names of files are."""
    print(f"eprep: {flat(sentence)}", file=sys.stderr)  # noqa: T201


def here() -> Places:
    """What the flag says, else the environment, else the system."""
    named = settings().data_dir or os.environ.get("EPREP_DATA_DIR")
    return places(Path(named) if named else None)


def open_library(extra: Sequence[Path] = (), *, quiet: bool = False) -> Library:
    """The built-in bank and those that were named. Faulty files are left out, and said so."""
    cache = Cache(here().bank_cache)
    fingerprint = code_fingerprint([CODE / folder for folder in COMPILING])
    library = Library([BUILT_IN, *settings().banks, *extra], cache, fingerprint)
    click.get_current_context().call_on_close(cache.close)
    if not quiet and not library.has_questions_below(BUILT_IN):
        raise Refusal(phrase("bank.empty"), FAULTY)
    if not quiet:
        for path in library.faulty_files:
            note(words("bank.left_out", path=path))
    return library


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
    """The tutor with its log, brought up to date: what was stored ungraded is graded first."""
    from eprep.cli.handwriting import handwriting
    from eprep.cli.loading import LoadingFirst
    from eprep.store.log import Log

    log = Log(here().log)
    try:
        with open_sandbox() as run:
            tutor = Tutor(
                library, log, LoadingFirst(run), now=lambda: datetime.now(UTC), rng=Random(seed),
                digits=handwriting(), plans=open_notebook(),
            )  # fmt: skip
            left = tutor.catch_up()
            if left:
                note(words("log.ungraded", count=left))
            yield tutor
    finally:
        log.close()


def open_notebook() -> Notebook:
    """The one notebook of the command that runs; it touches no file before its first use."""
    from eprep.store.notebook import Notebook

    context = click.get_current_context().find_root()
    if NOTEBOOK not in context.meta:
        context.meta[NOTEBOOK] = notebook = Notebook(here().log)
        context.call_on_close(notebook.close)
    return context.meta[NOTEBOOK]  # type: ignore[no-any-return]  # click's dict of anything


def open_sandbox(beside: Sandbox | None = None) -> Sandbox:
    """The best runner that this machine has, or another one like `beside`."""
    from eprep.sandbox.isolation import Assessment
    from eprep.sandbox.sandbox import Sandbox

    return Sandbox(Assessment(memory=here().isolation) if beside is None else beside.assessment)


def open_maths() -> Sandbox:
    """The same for a bank's own expressions. Never for submissions."""
    from eprep.sandbox.isolation import Assessment
    from eprep.sandbox.profiles import MATHS
    from eprep.sandbox.sandbox import Sandbox

    return Sandbox(Assessment(MATHS, here().isolation))


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


def interactive() -> bool:
    """Whether there is a terminal that can draw screens."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def usage(key: str, **values: object) -> click.UsageError:
    return click.UsageError(words(key, **values))
