"""What a worker of `eprep grade --cluster` does. Dask finds these functions by their names.

They take and return text, and change nothing but what this process keeps, so that Dask and the
client may repeat them, here or on another worker.
"""

from __future__ import annotations

import atexit
import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from eprep.cli.grade.cluster.terms import (
    Credentials,
    Delivery,
    Inquiry,
    Order,
    decode,
    digest,
    encode,
    versions,
)
from eprep.cli.grade.task import grade_task
from eprep.cli.handwriting import handwriting
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import Given
from eprep.cli.wiring import drill_question, open_library, open_sandbox
from eprep.core.catalogue import Words
from eprep.core.digits import Digits
from eprep.core.fault import Refusal
from eprep.core.question import Question
from eprep.core.trial import Kept

if TYPE_CHECKING:
    from eprep.sandbox.sandbox import Sandbox

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

use_one_thread()  # of matrix products: the reference's last digits hang on it

MOST_KEPT = 50
"""Batches of one drill whose findings are kept: a worker lives long."""

MOST_QUESTIONS = 500
"""Drills that are kept, in all their texts. What was let go is read again."""


def vouch(inquiry: str) -> str:
    """Say what this worker is."""
    try:
        return encode(_credentials(decode(Inquiry, inquiry)))
    except Exception as error:  # noqa: BLE001  see `_said`
        return encode(Credentials(versions(), error=_said(error)))


def grade(order: str) -> str:
    try:
        return encode(_delivery(decode(Order, order)))
    except Exception as error:  # noqa: BLE001  see `_said`
        return encode(Delivery(error=_said(error)))


def _said(error: Exception) -> str:
    """Exceptions do not leave this process: where Dask cannot pickle one, it never says that the
    task has ended."""
    return f"{type(error).__name__}: {error}"


def _credentials(asked: Inquiry) -> Credentials:
    """The banks are read anew: they may have changed since."""
    ours = versions()
    if ours != asked.versions:
        return Credentials(ours)
    drills = STATE.read(asked.banks, asked.drills)
    return Credentials(ours, STATE.sandbox.isolation, drills)


def _delivery(order: Order) -> Delivery:
    question, run = STATE.question(order), STATE.sandbox
    if question is None or run.isolation != order.isolation:
        return Delivery()
    kept = STATE.kept(order)
    graded = grade_task(question, order.task, run, Words(order.language), kept, STATE.digits)
    if graded.document.isolation != order.isolation:
        return Delivery()
    return Delivery(graded.document, graded.feedback, graded.output)


class WorkerState:
    """What the threads of this process share: a sandbox, images, and drills by their digests."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._sandbox: Sandbox | None = None
        self._digits: Digits | None = None
        self._questions: OrderedDict[str, Question] = OrderedDict()
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()

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
                    _keep(self._questions, found[drill], question, MOST_QUESTIONS)
        return found

    def question(self, order: Order) -> Question | None:
        """The very one that is meant. A process that has just been started reads it first."""
        with self._lock:
            if order.digest not in self._questions:
                self.read(order.banks, [order.task.drill])
            question = self._questions.get(order.digest)
            if question is not None:
                _keep(self._questions, order.digest, question, MOST_QUESTIONS)
            return question

    def kept(self, order: Order) -> Kept:
        """What was found under the same terms: what is hidden, and how long a run may take, are
        in the findings too."""
        task = order.task
        terms = (order.digest, task.seed, task.timeout, task.show_expected)
        with self._lock:
            kept = self._kept.get(terms) or Kept()
            _keep(self._kept, terms, kept, MOST_KEPT)
            return kept


def _keep(found: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    """As the newest; the oldest are let go."""
    found[key] = value
    found.move_to_end(key)
    while len(found) > most:
        found.popitem(last=False)


@contextmanager
def _command(banks: Iterable[str]) -> Iterator[None]:
    """As within a command that was given those of the banks that are here too."""
    found = [Path(bank) for bank in banks if Path(bank).exists()]
    with click.Context(click.Command("worker"), obj=Given(banks=found)):
        yield


STATE = WorkerState()
