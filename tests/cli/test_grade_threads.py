"""The threads of `eprep grade --jobs`: who is doubted is alone, and who is stopped stops."""

import signal
import sys
import threading
import time
from contextlib import nullcontext

import pytest

from eprep.cli.grade.document import SCHEMA, CaseDocument, Document
from eprep.cli.grade.task import Graded, Task
from eprep.cli.grade.threads import Threads
from eprep.core.trial import Kept


class Place:
    """Where nothing runs: `ended` tells how often it was closed."""

    isolation = "full"

    def __init__(self):
        self.ended = threading.Event()

    def __call__(self, source, function, limits):
        return nullcontext(None)

    def close(self):
        self.ended.set()


def task(name):
    return Task("d", "r", name, "", "", 0, None, show_expected=False)


def graded(task, verdict):
    case = CaseDocument("g", verdict, None)
    passed = verdict == "pass"
    return Graded(
        Document(SCHEMA, "d", task.file, verdict, passed, float(passed), (case,), None, 0, "", 0,
                 "full", "r")
    )  # fmt: skip


class Crowd:
    """Grades for a moment, and counts who does so at the same time."""

    def __init__(self, slow=()):
        self._lock = threading.Lock()
        self._now = 0
        self._slow = slow
        self.beside = []

    def __call__(self, task, run):
        with self._lock:
            self._now += 1
            begun = self._now
        time.sleep(0.02)
        with self._lock:
            self.beside.append((task.file, max(begun, self._now)))
            first = sum(file == task.file for file, _ in self.beside) == 1
            self._now -= 1
        return graded(task, "time_limit" if first and task.file in self._slow else "pass")


def run(threads, tasks):
    with threads as execute:
        return dict(execute(enumerate(tasks)))


def test_each_task_is_graded_once_and_keeps_its_number():
    crowd = Crowd()
    tasks = [task(str(n)) for n in range(40)]
    found = run(Threads([Place() for _ in range(3)], crowd, doubt_time=True), tasks)
    assert {number: result.document.file for number, result in found.items()} == {
        n: str(n) for n in range(40)
    }
    assert len(crowd.beside) == 40
    assert max(count for _, count in crowd.beside) > 1


def test_who_ran_out_of_time_is_graded_again_alone():
    slow = {str(n) for n in range(0, 30, 3)}
    crowd = Crowd(slow)
    found = run(
        Threads([Place() for _ in range(4)], crowd, doubt_time=True),
        [task(str(n)) for n in range(30)],
    )
    assert {result.document.verdict for result in found.values()} == {"pass"}
    for name in slow:
        first, second = (count for file, count in crowd.beside if file == name)
        assert first >= second == 1


def test_nobody_is_doubted_where_nobody_else_works():
    found = run(Threads([Place()], Crowd({"0"}), doubt_time=False), [task("0")])
    assert found[0].document.verdict == "time_limit"


def test_a_failure_in_a_thread_is_raised_where_the_results_are_awaited():
    def fail(task, run):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(Threads([Place(), Place()], fail, doubt_time=True), [task("a"), task("b")])


def test_who_works_when_it_is_over_loses_the_sandbox_and_is_waited_for():
    places, over = [Place(), Place()], []
    before = threading.active_count()

    def stubborn(task, run):
        if task.file == "0":
            return graded(task, "pass")
        assert run.ended.wait(30)
        over.append(task.file)
        return graded(task, "internal_error")

    with Threads(places, stubborn, doubt_time=True) as execute:
        assert next(execute((n, task(str(n))) for n in range(9)))[0] == 0
    assert threading.active_count() == before
    assert set(over) > {"1"}
    assert set(over) <= {"1", "2", "3"}  # those that had been begun


@pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be sent to one thread there")
def test_a_ctrl_c_that_reaches_another_thread_is_heard_before_the_next_result():
    places, in_time = [Place()], []

    def interrupted(task, run):
        signal.pthread_kill(threading.get_ident(), signal.SIGINT)
        in_time.append(run.ended.wait(30))
        return graded(task, "pass")

    with pytest.raises(KeyboardInterrupt):
        run(Threads(places, interrupted, doubt_time=True), [task("0")])
    assert in_time == [True]


def test_what_threads_share_is_made_once():
    made, kept = [], Kept()
    ready = threading.Barrier(4)

    def make():
        made.append(1)
        time.sleep(0.05)
        return object()

    found = []

    def work():
        ready.wait()
        found.append(kept.once("key", make))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(set(map(id, found))), len(found)) == (1, 1, 4)


def test_what_could_not_be_made_is_made_at_the_next_call():
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.once("key", lambda: 1 // 0)
    assert kept.once("key", lambda: 2) == 2
    assert kept.once("key", lambda: 3) == 2
    assert kept.once("other", lambda: 3) == 3
