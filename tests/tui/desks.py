"""A desk with a frozen clock, known dice and a history of its own, over the built-in bank or another."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.examining import Exams
from eprep.core.catalogue import Words
from eprep.core.session import Session
from eprep.core.trial import Limits, Runner, Running
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.sandbox import Sandbox
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.tui.desk import Desk
from eprep.tutor import Tutor

WORDS = Words()
NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


@cache
def sampled(name: str) -> Library:
    """A small bank of kinds that the built-in one may have few of."""
    bank = Path(__file__).parent.parent / "samples" / name
    folder = tempfile.mkdtemp()
    compiled = Cache(Path(folder) / "bank.sqlite3")
    atexit.register(shutil.rmtree, folder)
    atexit.register(compiled.close)
    return Library([bank], compiled, "")


class Quick:
    """The best sandbox of this machine, said to be a full one: screens look alike everywhere."""

    isolation = "full"

    def __init__(self) -> None:
        self._sandbox = Sandbox(Assessment())
        atexit.register(self._sandbox.close)

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        return self._sandbox(source, function, limits)


@cache
def quick() -> Quick:
    return Quick()


@contextmanager
def open_desk(
    library: Library, folder: Path, run: Runner | None = None, *, seed: int = 0, **parts: Any
) -> Iterator[Desk]:
    """`parts` are further fields of the desk; the history is `events.sqlite3` in the folder."""
    path = folder / "events.sqlite3"
    log, notebook = Log(path), Notebook(path)
    numbers = count(1)
    tutor = Tutor(
        library, log, run or quick(), now=lambda: NOON, rng=Random(seed), plans=notebook,
        new_id=lambda: f"session-{next(numbers)}",
    )  # fmt: skip
    try:
        exams = Exams(tutor, log, now=lambda: NOON, rng=Random(seed))
        yield Desk(tutor, WORDS, notebook, **{"exams": exams, **parts})
    finally:
        notebook.close()
        log.close()


def session_over(desk: Desk, *ids: str) -> Session:
    """These questions, in this order."""
    found = desk.tutor.bank.find(ids)
    return desk.tutor.begin([found[id_] for id_ in ids], shuffle=False)
