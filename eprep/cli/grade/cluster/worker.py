"""What a worker of `eprep grade --cluster` does. Dask finds these functions by their names.

They take and return text, and change nothing but what this process keeps, so that Dask and the
client may repeat them, here or on another worker.
"""

from __future__ import annotations

import atexit
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eprep.cli.grade.cluster.terms import (
    Credentials,
    Delivery,
    Inquiry,
    Order,
    digest,
    understood,
    versions,
    written,
)
from eprep.cli.grade.task import grade_task
from eprep.cli.handwriting import handwriting
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import Settings
from eprep.cli.wiring import drill_question, open_library, open_sandbox
from eprep.core.catalogue import Words
from eprep.core.fault import Refusal
from eprep.core.question import Question
from eprep.core.trial import Digits, Kept

if TYPE_CHECKING:
    from eprep.sandbox.sandbox import Sandbox

use_one_thread()  # of matrix products: the reference's last digits hang on it

MOST_KEPT = 50
"""Batches of one drill whose findings are kept: a worker lives long."""


def vouch(inquiry: str) -> str:
    """Say what this worker is."""
    try:
        return written(_credentials(understood(Inquiry, inquiry)))
    except Exception as error:  # noqa: BLE001  see `_said`
        return written(Credentials(versions(), error=_said(error)))


def grade(order: str) -> str:
    try:
        return written(_delivery(understood(Order, order)))
    except Exception as error:  # noqa: BLE001  see `_said`
        return written(Delivery(error=_said(error)))


def _said(error: Exception) -> str:
    """Exceptions do not leave this process: where Dask cannot pickle one, it never says that the
    task has ended."""
    return f"{type(error).__name__}: {error}"


def _credentials(asked: Inquiry) -> Credentials:
    """The banks are read anew: they may have changed since."""
    ours = versions()
    if ours != asked.versions:
        return Credentials(ours)
    drills = DESK.read(asked.banks, asked.drills)
    return Credentials(ours, DESK.sandbox.isolation, drills)


def _delivery(order: Order) -> Delivery:
    question, run = DESK.question(order), DESK.sandbox
    if question is None or run.isolation != order.isolation:
        return Delivery()
    kept = DESK.kept(order.digest, order.task.seed)
    graded = grade_task(question, order.task, run, Words(order.language), kept, DESK.digits)
    if graded.document.isolation != order.isolation:
        return Delivery()
    return Delivery(graded.document, graded.feedback, graded.output)


class Desk:
    """What the threads of this process share: a sandbox, images, and drills by their digests."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._sandbox: Sandbox | None = None
        self._digits: Digits | None = None
        self._questions: dict[str, Question] = {}
        self._kept: OrderedDict[tuple[str, int], Kept] = OrderedDict()

    @property
    def sandbox(self) -> Sandbox:
        with self._lock:
            if self._sandbox is None:
                with _command(()):
                    self._sandbox = open_sandbox()
                atexit.register(self._sandbox.close)
            return self._sandbox

    @property
    def digits(self) -> Digits:
        """They stay, because the images are loaded once for each."""
        with self._lock:
            if self._digits is None:
                with _command(()):
                    self._digits = handwriting()
            return self._digits

    def read(self, banks: Iterable[str], drills: Iterable[str]) -> dict[str, str]:
        """The digests of those drills that are here, by id."""
        found = {}
        with self._lock, _command(banks):
            library = open_library(quiet=True)
            for drill in drills:
                with suppress(Refusal):
                    question = drill_question(library, drill)
                    found[drill] = digest(question)
                    self._questions[found[drill]] = question
        return found

    def question(self, order: Order) -> Question | None:
        """The very one that is meant. A process that has just been started reads it first."""
        with self._lock:
            if order.digest not in self._questions:
                self.read(order.banks, [order.task.drill])
            return self._questions.get(order.digest)

    def kept(self, digest: str, seed: int) -> Kept:
        with self._lock:
            kept = self._kept.setdefault((digest, seed), Kept())
            self._kept.move_to_end((digest, seed))
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            return kept


@contextmanager
def _command(banks: Iterable[str]) -> Iterator[None]:
    """As within a command that was given those of the banks that are here too."""
    found = [Path(bank) for bank in banks if Path(bank).exists()]
    with click.Context(click.Command("worker"), obj=Settings(banks=found)):
        yield


DESK = Desk()
