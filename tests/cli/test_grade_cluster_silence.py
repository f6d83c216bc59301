"""Workers that are there and say nothing: told on a wire whose clock is only told."""

from dataclasses import replace
from functools import partial

import pytest

from eprep.cli.grade.cluster import roster as roster_module
from eprep.cli.grade.cluster.flights import Flights, Job
from eprep.cli.grade.cluster.patience import seconds_for
from eprep.cli.grade.cluster.roster import AHEAD, Place
from eprep.cli.grade.cluster.terms import Credentials
from eprep.core.fault import Refusal
from tests.cli.wire import QUESTION, Hung, Wire, Worker, delivery, graded, task, verdicts


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch):
    monkeypatch.setattr(roster_module, "LOOK_SECONDS", 0.0)
    monkeypatch.setattr(roster_module, "PATIENCE", 0.2)


@pytest.fixture
def told():
    return []


@pytest.fixture
def grade(told):
    """The documents by number, of so many tasks on a wire."""
    return partial(graded, told)


def hanging(*files):
    def grades(order):
        if not files or order.task.file in files:
            raise Hung
        return delivery(order.task)

    return grades


HONEST = seconds_for(QUESTION, task("0"))
"""What one task may take."""


def test_who_never_brings_a_task_back_is_set_aside_and_another_grades_it(grade, told):
    wire = Wire(hung=Worker(grades=hanging()), good=Worker())
    assert verdicts(grade(wire)) == ["pass"] * 8
    assert wire.listened > HONEST
    assert len(wire.workers["hung"].graded) == 1 + AHEAD
    assert [sentence.count("hung（") for sentence in told] == [1]


def test_what_takes_as_long_as_it_honestly_may_is_waited_for(grade, told):
    wire = Wire(seconds=HONEST - 1, a=Worker())
    assert verdicts(grade(wire)) == ["pass"] * 8
    assert (len(wire.order), told) == (8, [])


def test_a_task_is_given_up_once_three_workers_have_hung_on_it(grade, told):
    wire = Wire(**{f"w{n}": Worker(grades=hanging("3")) for n in range(4)})
    documents = grade(wire)
    assert verdicts(documents) == ["pass"] * 3 + ["internal_error"] + ["pass"] * 4
    assert wire.order.count("3") == 3


def test_where_all_have_hung_the_rest_is_not_waited_for(grade, told):
    with pytest.raises(Refusal) as refusal:
        grade(Wire(a=Worker(grades=hanging()), b=Worker(grades=hanging("0", "1", "2"))))
    assert refusal.value.phrase.key == "cluster.gone"
    assert all(f"{name}（" in "".join(told) for name in "ab")


NEVER = float("inf")


def test_who_does_not_say_what_it_is_is_told_once_and_gets_nothing(grade, told):
    wire = Wire(seconds=0.1, good=Worker(), silent=Worker(late=NEVER), more=Worker(late=NEVER))
    assert verdicts(grade(wire, 20)) == ["pass"] * 20
    assert ["silent、more" in sentence for sentence in told] == [True]
    assert wire.listened < 10


def test_who_says_late_what_it_is_is_used_from_then_on(grade, told):
    wire = Wire(seconds=0.1, good=Worker(), late=Worker(late=1.0))
    assert verdicts(grade(wire, 40)) == ["pass"] * 40
    assert ["late" in sentence for sentence in told] == [True]
    assert 10 < len(wire.workers["late"].graded) < 20


def test_who_was_refused_is_told_though_another_is_silent(grade, told):
    wire = Wire(
        seconds=0.1, good=Worker(), bad=Worker(vouches=Credentials({})), silent=Worker(late=NEVER)
    )
    assert verdicts(grade(wire, 20)) == ["pass"] * 20
    assert ["silent" in told[0], "bad（" in told[1], len(told)] == [True, True, 2]


def test_where_nobody_says_what_it_is_nobody_is_waited_for(grade, told):
    with pytest.raises(Refusal) as refusal:
        grade(Wire(a=Worker(late=NEVER), b=Worker(late=NEVER)))
    assert (refusal.value.exit_code, refusal.value.phrase.key) == (5, "cluster.none")
    assert ["a、b" in sentence for sentence in told] == [True]


def test_what_waits_behind_another_is_overdue_after_both():
    place, other = (Place(name, "here", room=2, asked=0.0) for name in "ab")
    flights = Flights()
    for ticket, (where, seconds) in enumerate([(place, 10.0), (place, 5.0), (other, 5.0)]):
        flights.begin(ticket, Job(ticket, task("0")), where, seconds, now=100.0)
    late = [list(flights.overdue(now)) for now in (105.0, 106.0, 111.0, 115.0, 116.0)]
    assert late == [[], [2], [0, 2], [0, 2], [0, 1, 2]]


def granted(timeout):
    return seconds_for(QUESTION, replace(task("0"), timeout=timeout))


def test_more_time_for_a_program_is_more_time_for_its_worker():
    assert granted(0.1) < granted(None) == granted(5.0) < granted(600.0)
    assert granted(600.0) > 2 * (600.0 + 600.0)
