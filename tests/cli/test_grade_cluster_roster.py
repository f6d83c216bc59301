"""Who of a cluster gets what: told on a wire whose other end is here."""

from functools import partial

import pytest

from eprep.cli.grade.cluster import roster as roster_module
from eprep.cli.grade.cluster.executor import Cluster
from eprep.cli.grade.cluster.roster import AHEAD, Roster
from eprep.cli.grade.cluster.terms import Credentials, Delivery, Inquiry, versions
from eprep.core.fault import Refusal
from tests.cli.wire import QUESTION, Died, Wire, Worker, delivery, graded, task, verdicts


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


def test_every_task_is_graded_once_by_somebody(grade, told):
    wire = Wire(a=Worker(), b=Worker("there"))
    assert verdicts(grade(wire, 20)) == ["pass"] * 20
    assert sorted(wire.order, key=int) == [str(n) for n in range(20)]
    assert all(worker.graded for worker in wire.workers.values())
    assert told == []


def test_nobody_is_asked_where_there_is_nothing_to_do(grade):
    assert grade(Wire(), tasks=0) == {}


OTHERS = {
    "eprep": Credentials({**versions(), "eprep": "9.9.9"}, "full", {"d": "digest"}),
    "NumPy": Credentials({**versions(), "NumPy": "9.9"}, "full", {"d": "digest"}),
    "eprep が ?": Credentials({}, "full", {"d": "digest"}),
    "演習 d": Credentials(versions(), "full", {"d": "other"}),
    "演習 d ": Credentials(versions(), "full"),
    "limits": Credentials(versions(), "limits", {"d": "digest"}),
    "ZeroDivisionError": ZeroDivisionError(),
    "MemoryError": Credentials(versions(), error="MemoryError: "),
}


@pytest.mark.parametrize("word", OTHERS)
def test_who_is_something_else_is_named_and_gets_nothing(grade, told, word):
    wire = Wire(
        good=Worker(), other=Worker(vouches=OTHERS[word]), more=Worker(vouches=OTHERS[word])
    )
    assert verdicts(grade(wire)) == ["pass"] * 8
    assert (wire.workers["other"].graded, len(told)) == ([], 1)
    assert told[0].count(word.strip()) == 2
    assert {name: f"{name}（" in told[0] for name in wire.workers} == {
        "good": False, "other": True, "more": True,
    }  # fmt: skip


def test_where_all_are_something_else_nobody_is_waited_for(grade, told):
    with pytest.raises(Refusal) as refusal:
        grade(Wire(other=Worker(vouches=OTHERS["eprep"])))
    assert (refusal.value.exit_code, refusal.value.phrase.key) == (5, "cluster.none")
    assert ["9.9.9" in sentence for sentence in told] == [True]


def test_weak_isolation_may_be_allowed_and_is_said(grade, told):
    weak = Worker(
        vouches=OTHERS["limits"], grades=lambda order: delivery(order.task, isolation="limits")
    )
    documents = grade(Wire(weak=weak), allow_weak=True)
    assert {document.isolation for document in documents.values()} == {"limits"}
    assert [("weak" in sentence, "limits" in sentence) for sentence in told] == [(True, True)]


def test_who_changes_on_the_way_is_passed_over(grade, told):
    changing = Worker(grades=lambda order: Delivery())
    wire = Wire(changing=changing, good=Worker())
    assert verdicts(grade(wire)) == ["pass"] * 8
    assert 1 <= len(changing.graded) <= 2
    assert ["changing（" in sentence for sentence in told] == [True]


def deadly(*files):
    def grades(order):
        if order.task.file in files:
            raise Died
        return delivery(order.task)

    return grades


def test_a_task_is_given_up_once_three_workers_have_died_of_it(grade, told):
    wire = Wire(**{f"w{n}": Worker(grades=deadly("3")) for n in range(4)})
    documents = grade(wire)
    assert verdicts(documents) == ["pass"] * 3 + ["internal_error"] + ["pass"] * 4
    assert len(wire.workers) == 1
    assert [case.name for case in documents[3].cases] == ["g", "h"]
    assert (documents[3].sound, documents[3].ungraded) == (True, True)


def test_those_who_were_beside_the_culprits_are_graded(grade):
    wire = Wire(**{f"w{n}": Worker(grades=deadly("0", "1")) for n in range(7)})
    assert verdicts(grade(wire)) == ["internal_error"] * 2 + ["pass"] * 6


def broken(order):
    raise ZeroDivisionError


def strange(order):
    return delivery(task("another"))


def failing(order):
    return Delivery(error="OSError: no space")


@pytest.mark.parametrize(
    "grades",
    [broken, strange, failing, *(lambda order, t=t: t for t in ("no JSON", "[]", "[" * 100_000))],
)
def test_what_a_broken_worker_cannot_do_another_does(grade, grades):
    wire = Wire(broken=Worker(grades=grades), good=Worker())
    assert verdicts(grade(wire)) == ["pass"] * 8


def test_what_nobody_can_do_is_given_up(grade):
    wire = Wire(one=Worker(grades=broken), two=Worker(grades=broken))
    assert verdicts(grade(wire)) == ["internal_error"] * 8


def slow(order):
    return delivery(order.task, "time_limit" if int(order.task.file) % 2 else "pass")


def test_who_ran_out_of_time_is_tried_again_at_the_end_alone_on_a_machine(grade):
    wire = Wire(a=Worker(grades=slow), b=Worker(grades=slow), c=Worker("there", grades=slow))
    assert verdicts(grade(wire, 12)) == ["pass", "time_limit"] * 6
    seen = set()
    again = [name for name in wire.order if name in seen or seen.add(name)]
    assert again == wire.order[12:]
    assert max(wire.beside[:12]) > 0 == max(wire.beside[12:])
    assert sorted(again, key=int) == [str(n) for n in range(1, 12, 2)]


def test_the_second_time_counts(grade):
    seen = set()

    def once(order):
        first = order.task.file not in seen
        seen.add(order.task.file)
        return delivery(order.task, "time_limit" if first else "pass")

    assert verdicts(grade(Wire(a=Worker(grades=once)))) == ["pass"] * 8


def test_nobody_takes_time_from_one_task_alone(grade):
    wire = Wire(a=Worker(grades=slow))
    assert verdicts(grade(wire, 2, doubt_time=False)) == ["pass", "time_limit"]
    assert wire.order == ["0", "1"]


def test_nobody_there_is_waited_for_and_then_no_more(grade, told):
    with pytest.raises(Refusal) as refusal:
        grade(Wire())
    assert (refusal.value.exit_code, refusal.value.phrase.key) == (5, "cluster.gone")
    assert len(told) == 1


def test_who_comes_later_is_asked_and_used(grade, told):
    class Late(Wire):
        def members(self):
            if told:
                self.workers["late"] = Worker()
            return super().members()

    assert verdicts(grade(Late())) == ["pass"] * 8
    assert len(told) == 1


def test_a_scheduler_that_is_silent_for_a_moment_loses_nobody(grade, told):
    class Stuttering(Wire):
        asked = 0

        def members(self):
            self.asked += 1
            return None if self.asked % 2 else super().members()

    assert verdicts(grade(Stuttering(a=Worker()))) == ["pass"] * 8


def test_a_scheduler_that_stays_silent_is_given_up(grade):
    class Silent(Wire):
        def members(self):
            return None

        def reply(self, seconds):
            return None

    with pytest.raises(Refusal) as refusal:
        grade(Silent(a=Worker()))
    assert refusal.value.phrase.key == "cluster.gone"


def test_a_task_is_drawn_only_when_somebody_can_begin_with_it():
    drawn = []

    def tasks():
        for n in range(100):
            drawn.append(n)
            yield n, task(str(n))

    wire = Wire(a=Worker(), b=Worker())
    roster = Roster(wire, Inquiry(versions(), (), ("d",)), {"d": "digest"}, print, allow_weak=False)
    cluster = Cluster(wire, roster, {"d": QUESTION}, {"d": "digest"}, (), doubt_time=True)
    beyond = [len(drawn) - finished for finished, _ in enumerate(cluster(tasks()))]
    assert len(beyond) == len(drawn) == 100
    assert max(beyond) <= 2 * (1 + AHEAD) + 1
