"""The other end of a wire to a cluster: workers that say and do what a test tells them to."""

from collections import deque
from itertools import count
from typing import NamedTuple

from eprep.cli.grade.cluster.terms import (
    Credentials,
    Delivery,
    Order,
    understood,
    versions,
    written,
)
from eprep.cli.grade.cluster.worker import vouch
from eprep.cli.grade.document import SCHEMA, CaseDocument, Document
from eprep.cli.grade.task import Task

VOUCHED = Credentials(versions(), "full", {"d": "digest"})


class Member(NamedTuple):
    address: str
    host: str
    threads: int = 1


class Reply(NamedTuple):
    ticket: int
    text: str | None
    error: str = ""


class Worker:
    """Says what it is told to say; `grades` may raise what went wrong, or Died."""

    def __init__(self, host="here", vouches=VOUCHED, grades=None):
        self.host = host
        self.vouches = vouches
        self.grades = grades or (lambda order: delivery(order.task))
        self.graded = []


WORDS = (("said",), "printed")


def task(name):
    return Task("d", "r", name, "", "", 0, None, show_expected=False)


class Died(Exception):
    pass


def delivery(task, verdict="pass", isolation="full"):
    cases = tuple(CaseDocument(name, verdict, None) for name in "gh")
    passed = verdict == "pass"
    document = Document(
        SCHEMA, task.drill, task.file, verdict, passed, float(passed), cases, None, task.seed,
        task.sha256, 1, isolation, task.revision,
    )  # fmt: skip
    return Delivery(document, *WORDS)


class Wire:
    """Everybody answers in turn, one at each question for a reply."""

    def __init__(self, **workers):
        self.workers = workers
        self.order, self.beside = [], []
        """Of what was graded, the file, and how many more were given to the same machine."""

        self._tickets = count(1)
        self._asked = deque()

    def members(self):
        return [Member(name, worker.host) for name, worker in self.workers.items()]

    def ask(self, address, function, text):
        ticket = next(self._tickets)
        self._asked.append((ticket, address, function, text))
        return ticket

    def forget(self, ticket):
        self._asked = deque(asked for asked in self._asked if asked[0] != ticket)

    def in_the_air(self, host):
        asked = [self.workers.get(name) for _, name, *_ in self._asked]
        return sum(worker is not None and worker.host == host for worker in asked)

    def reply(self, seconds):
        for asked in self._asked:
            ticket, address, function, text = asked
            if address in self.workers:
                beside = self.in_the_air(self.workers[address].host) - 1
                self._asked.remove(asked)
                return self._answer(ticket, address, function, text, beside)
        return None

    def _answer(self, ticket, address, function, text, beside):
        worker = self.workers[address]
        if function is vouch:
            if isinstance(worker.vouches, Exception):
                return Reply(ticket, None, repr(worker.vouches))
            return Reply(ticket, written(worker.vouches))
        order = understood(Order, text)
        worker.graded.append(order.task.file)
        self.order.append(order.task.file)
        self.beside.append(beside)
        try:
            answer = worker.grades(order)
        except Died:
            del self.workers[address]
            return None
        except ZeroDivisionError as error:
            return Reply(ticket, None, repr(error))
        return Reply(ticket, answer if isinstance(answer, str) else written(answer))
