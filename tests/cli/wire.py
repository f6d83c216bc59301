"""The other end of a wire to a cluster: workers that say and do what a test tells them to."""

from collections import deque
from itertools import count
from typing import NamedTuple

from eprep.cli.grade.cluster.executor import Cluster
from eprep.cli.grade.cluster.roster import Roster
from eprep.cli.grade.cluster.terms import (
    Credentials,
    Delivery,
    Inquiry,
    Order,
    decode,
    encode,
    versions,
)
from eprep.cli.grade.cluster.worker import vouch
from eprep.cli.grade.document import SCHEMA, CaseDocument, Document
from eprep.cli.grade.task import Task
from eprep.core.question import Common, Question
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group

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
    """Says what it is told to say, once it is `late` by the clock of the wire; `grades` may raise
    what went wrong, or Died, or Hung."""

    def __init__(self, host="here", vouches=VOUCHED, grades=None, late=0.0):
        self.host = host
        self.vouches = vouches
        self.late = late
        self.grades = grades or (lambda order: delivery(order.task))
        self.graded = []


WORDS = (("said",), "printed")


def task(name):
    return Task("d", "r", name, "", "", 0, None, show_expected=False)


class Died(Exception):
    pass


class Hung(Exception):
    """It is there, and never answers."""


def delivery(task, verdict="pass", isolation="full"):
    cases = tuple(CaseDocument(name, verdict, None) for name in "gh")
    passed = verdict == "pass"
    document = Document(
        SCHEMA, task.drill, task.file, verdict, passed, float(passed), cases, None, task.seed,
        task.sha256, 1, isolation, task.revision,
    )  # fmt: skip
    return Delivery(document, *WORDS)


class Wire:
    """Everybody answers in turn, one at each question for a reply. Time is only told: so much
    passes with each answer, and all that is granted where there is none."""

    def __init__(self, seconds=0.0, **workers):
        self.workers = workers
        self.listened = 0.0
        self._seconds = seconds
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
            if address in self.workers and self.workers[address].late <= self.listened:
                self.listened += self._seconds
                beside = self.in_the_air(self.workers[address].host) - 1
                self._asked.remove(asked)
                return self._answer(ticket, address, function, text, beside)
        self.listened += seconds
        return None

    def _answer(self, ticket, address, function, text, beside):
        worker = self.workers[address]
        if function is vouch:
            if isinstance(worker.vouches, Exception):
                return Reply(ticket, None, repr(worker.vouches))
            return Reply(ticket, encode(worker.vouches))
        order = decode(Order, text)
        worker.graded.append(order.task.file)
        self.order.append(order.task.file)
        self.beside.append(beside)
        try:
            answer = worker.grades(order)
        except Died:
            del self.workers[address]
            return None
        except Hung:
            return None
        except ZeroDivisionError as error:
            return Reply(ticket, None, repr(error))
        return Reply(ticket, answer if isinstance(answer, str) else encode(answer))


QUESTION = Question(
    Common(id="d", kind="code", section="s", prompt="p"),
    Code("f", "reference_impl.sigmoid", (Group("g", args={"x": 1.0}), Group("h", args={"x": 2.0}))),
    "r",
)


def graded(told, wire, tasks=8, allow_weak=False, doubt_time=True):
    """The documents by number, of so many tasks. What is to be known meanwhile is `told`."""
    inquiry = Inquiry(versions(), (), ("d",))
    roster = Roster(wire, inquiry, {"d": "digest"}, told.append, allow_weak=allow_weak)
    cluster = Cluster(wire, roster, {"d": QUESTION}, {"d": "digest"}, (), doubt_time=doubt_time)
    found = list(cluster((n, task(str(n))) for n in range(tasks)))
    assert {(g.feedback, g.output) for _, g in found if not g.document.ungraded} <= {WORDS}
    return {number: graded.document for number, graded in found}


def verdicts(documents):
    return [documents[number].verdict for number in sorted(documents)]
