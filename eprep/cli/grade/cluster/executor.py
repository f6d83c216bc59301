"""`eprep grade --cluster`: grades on the workers of a Dask cluster, each with its own sandbox.

Tasks are plain data, and every task says where it is done. Who fails, dies or falls silent with one
is passed over; a task that fails everywhere is given up, and says so. In a batch, programs that ran
out of time are tried again at the end, alone on a machine.
"""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from eprep.cli.grade.cluster.flights import Flights, Job
from eprep.cli.grade.cluster.patience import seconds_for
from eprep.cli.grade.cluster.roster import Place, Roster
from eprep.cli.grade.cluster.terms import (
    Delivery,
    Inquiry,
    Order,
    decode,
    digest,
    encode,
    versions,
)
from eprep.cli.grade.cluster.worker import grade
from eprep.cli.grade.document import Document
from eprep.cli.grade.task import Executor, Graded, Task, ungraded
from eprep.cli.language import words
from eprep.cli.preferences import preferences
from eprep.cli.wiring import usage
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.question import Question

if TYPE_CHECKING:
    from eprep.cli.grade.cluster.link import Link, Reply

ADDRESS = re.compile(r"((tcp|tls)://)?(\[[0-9A-Fa-f:.]+\]|[\w.-]+):(?P<port>[0-9]{1,5})")

MOST_FAILURES = 3
"""After so many, a task is given up. The last time it is alone: nobody else can be to blame."""

TICK = 1.0
"""Seconds to wait for a reply, before looking who is there."""


@contextmanager
def open_cluster(
    address: str,
    questions: Mapping[str, Question],
    tell: Callable[[str], None],
    *,
    allow_weak: bool,
    doubt_time: bool,
) -> Iterator[Executor]:
    """Raises Refusal where nobody answers. What is to be known meanwhile, `tell` is told."""
    found = ADDRESS.fullmatch(address)
    if found is None or not 0 < int(found["port"]) < 65536:
        raise usage("usage.grade.cluster", address=address)
    try:
        from eprep.cli.grade.cluster.link import Link
    except ModuleNotFoundError as error:
        raise Refusal(phrase("cluster.not_installed"), USAGE) from error
    banks = tuple(os.path.abspath(bank) for bank in preferences().bank)  # noqa: PTH100  no links followed
    digests = {drill: digest(question) for drill, question in questions.items()}
    inquiry = Inquiry(versions(), banks, tuple(digests))
    with Link(address) as link:
        roster = Roster(link, inquiry, digests, tell, allow_weak=allow_weak)
        yield Cluster(link, roster, questions, digests, banks, doubt_time=doubt_time)


class Cluster:
    """Implements `task.Executor`."""

    def __init__(
        self,
        link: Link,
        roster: Roster,
        questions: Mapping[str, Question],
        digests: Mapping[str, str],
        banks: tuple[str, ...],
        *,
        doubt_time: bool,
    ) -> None:
        """With `doubt_time`, who ran out of time is tried again alone: others may have had it."""
        self._doubt_time = doubt_time
        self._link = link
        self._roster = roster
        self._questions = questions
        self._digests = digests
        self._banks = banks
        self._waiting: deque[Job] = deque()
        self._at_the_end: deque[Job] = deque()
        self._flights = Flights()

    def __call__(self, tasks: Iterable[tuple[int, Task]]) -> Iterator[tuple[int, Graded]]:
        more = (Job(number, task) for number, task in tasks)
        while self._fill(more) or self._at_the_end or self._flights:
            for address in self._roster.look():
                yield from self._left_behind(address)
            yield from self._overdue()
            self._hand_out(more)
            reply = self._link.reply(TICK)
            if reply is not None and not self._roster.heard(reply):
                yield from self._heard(reply)
        self._roster.finish()

    def _fill(self, more: Iterator[Job]) -> bool:
        """Whether there is a task to be graded beside others: the next is drawn only then."""
        if not self._waiting:
            self._waiting.extend(islice(more, 1))
        return bool(self._waiting)

    def _hand_out(self, more: Iterator[Job]) -> None:
        while self._fill(more) and (place := self._roster.free(self._waiting[0].tried)):
            self._send(self._waiting.popleft(), place)
        if self._waiting or not self._flights.all_alone:
            return
        while self._at_the_end and (place := self._roster.quiet(self._at_the_end[0].tried)):
            self._send(self._at_the_end.popleft(), place)

    def _send(self, job: Job, place: Place) -> None:
        task = job.task
        order = Order(
            task, self._digests[task.drill], place.isolation, words.language, self._banks
        )  # fmt: skip
        seconds = seconds_for(self._questions[task.drill], task)
        ticket = self._link.ask(place.address, grade, encode(order))
        self._flights.begin(ticket, job, place, seconds, self._link.listened)

    def _keep(self, job: Job) -> None:
        if job.alone:
            self._at_the_end.append(job)
        else:
            self._waiting.appendleft(job)

    def _heard(self, reply: Reply) -> Iterator[tuple[int, Graded]]:
        job, place = self._flights.land(reply.ticket)
        try:
            delivery = decode(Delivery, reply.text)
        except ValueError as error:
            yield from self._failed(job, place, reply.error or str(error))
            return
        document = delivery.document
        if delivery.error:
            yield from self._failed(job, place, delivery.error)
        elif document is None:
            self._roster.refuse(place, phrase("cluster.why.changed"))
            self._keep(job)
        elif not _answers(document, job.task):
            yield from self._failed(job, place, words("cluster.nonsense"))
        elif document.out_of_time and self._doubt_time and not job.alone:
            job.alone = True
            self._keep(job)
        else:
            yield job.number, Graded(document, delivery.feedback, delivery.output)

    def _left_behind(self, address: str) -> Iterator[tuple[int, Graded]]:
        """What a worker had to do when it went."""
        for ticket in self._flights.at(address):
            self._link.forget(ticket)
            job, place = self._flights.land(ticket)
            yield from self._failed(job, place, words("cluster.worker_gone", worker=address))

    def _overdue(self) -> Iterator[tuple[int, Graded]]:
        """What a worker that is still there will not bring back. It gets nothing more to do."""
        for ticket in self._flights.overdue(self._link.listened):
            self._link.forget(ticket)
            job, place = self._flights.land(ticket)
            self._roster.refuse(place, phrase("cluster.why.overdue"))
            yield from self._failed(job, place, words("cluster.overdue", worker=place.address))

    def _failed(self, job: Job, place: Place, reason: str) -> Iterator[tuple[int, Graded]]:
        job.failures += 1
        job.tried.add(place.address)
        if job.failures == MOST_FAILURES:
            question = self._questions[job.task.drill]
            message = phrase("case.internal", reason=reason)
            yield job.number, ungraded(question, job.task, place.isolation, message, words)
            return
        job.alone = job.alone or job.failures == MOST_FAILURES - 1
        self._keep(job)


def _answers(document: Document, task: Task) -> bool:
    names = ("drill", "revision", "file", "sha256", "seed")
    return document.sound and all(getattr(document, n) == getattr(task, n) for n in names)
