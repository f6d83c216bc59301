"""A sandbox that is closed stays closed, and a level that does not hold is not graded at."""

import errno
import threading
import time

import pytest

from eprep.core.trial import Limits, Returned, Stopped
from eprep.core.verdict import Outcome
from eprep.sandbox import isolation, levels, wrapping
from eprep.sandbox.isolation import Assessment, find_level
from eprep.sandbox.levels import Level
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.probes import breaches
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.sandbox import Sandbox
from eprep.sandbox.zygote import Zygote
from eprep.sandbox.zygote_runner import ZygoteRunner
from tests.lying_kernel import SETSID, lying

from .conftest import LINUX

ONE = "def f():\n    return 1\n"
LONG = "import time\ndef f():\n    time.sleep(60)\n"
PASSWORDS = "def f():\n    return open('/etc/passwd').read(4)\n"
LIMITS = Limits(wall=60, cpu=5)

RUNNERS = {"limits": LimitsRunner, "full": ZygoteRunner, "sandbox": Sandbox}


@pytest.fixture(
    params=["limits", *(pytest.param(name, marks=LINUX) for name in ("full", "sandbox"))]
)
def runner(request):
    return RUNNERS[request.param]()


def call(run, source=ONE):
    with run(source, "f", LIMITS) as running:
        return running.call([])


def test_what_is_closed_runs_nothing_more(runner):
    assert call(runner) == Returned(1)
    runner.close()
    runner.close()
    with pytest.raises(Stopped) as stopped:
        call(runner)
    assert stopped.value.outcome is Outcome.INTERNAL_ERROR


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.4])
def test_who_runs_when_it_is_closed_ends_soon(runner, delay):
    ended = []

    def work():
        try:
            call(runner, LONG)
        except Stopped as stopped:
            ended.append(stopped.outcome)

    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(delay)
    runner.close()
    thread.join(10)
    assert len(ended) == 1
    assert ended[0] in (Outcome.INTERNAL_ERROR, Outcome.CRASHED, Outcome.TIME_LIMIT)


@LINUX
def test_a_child_that_cannot_be_locked_in_runs_nothing():
    with ZygoteRunner(wrapper=lying(SETSID, errno.EPERM)) as run:
        with pytest.raises(Stopped) as stopped:
            call(run)
        assert stopped.value.message.values["reason"].key == "internal.unlocked"


WRAPPED = isolation.runners(SUBMISSION).get("wrapped")


@pytest.mark.skipif(WRAPPED is None, reason="bubblewrap is not installed")
def test_a_wrapped_zygote_outlives_the_thread_that_started_it():
    with WRAPPED() as run:
        thread = threading.Thread(target=run.start)
        thread.start()
        thread.join()
        zygote = run.start()
        time.sleep(0.2)
        assert call(run) == Returned(1)
        assert run.start() is zygote


def test_a_wrapper_that_comes_or_goes_is_looked_at_anew(monkeypatch, tmp_path):
    memory = tmp_path / "isolation.json"
    assert Assessment(memory=memory).level.name == find_level().name
    monkeypatch.setattr(wrapping, "program", lambda: "/another/bwrap")
    assert levels.Memory(memory, SUBMISSION).recall() is None


@pytest.fixture
def remembered(monkeypatch, tmp_path):
    """A sandbox at the level `full`, as was found before Landlock went away."""
    memory = tmp_path / "isolation.json"
    assert Assessment(memory=memory).level.name == "full"
    open_ = {"full": lambda: ZygoteRunner(without=["landlock"])}
    monkeypatch.setattr(isolation, "runners", lambda *_: open_)
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "full"
        yield run


@LINUX
def test_nothing_more_is_run_once_the_level_is_lost(remembered):
    beside = Sandbox(remembered.assessment)
    assert call(beside, PASSWORDS) == Returned("root")
    remembered.assessment.wait()
    assert remembered.isolation == beside.isolation == "limits"
    for run in (remembered, beside):
        with pytest.raises(Stopped) as stopped:
            call(run, PASSWORDS)
        assert stopped.value.message.values["reason"].key == "isolation.lost"


@LINUX
def test_who_waits_for_a_child_when_the_level_is_lost_gets_none(remembered, monkeypatch):
    hand_out, waiting = Zygote.child, threading.Event()

    def slow(zygote, limits):
        if threading.current_thread() is waiter:
            waiting.set()
            while remembered.isolation == "full":
                time.sleep(0.01)
        return hand_out(zygote, limits)

    monkeypatch.setattr(Zygote, "child", slow)
    late = []

    def wait():
        assert waiting.wait(10)
        call(remembered)  # the first verdict: it is looked at again

    def work():
        try:
            late.append(call(Sandbox(remembered.assessment), PASSWORDS))
        except Stopped as stopped:
            late.append(stopped.outcome)

    waiter = threading.Thread(target=work)
    first = threading.Thread(target=wait)
    waiter.start()
    first.start()
    first.join(30)
    waiter.join(30)
    assert late == [Outcome.INTERNAL_ERROR]


@LINUX
def test_a_level_that_cannot_be_looked_at_again_is_lost(remembered, monkeypatch):
    def broken(name, run):
        raise OSError(errno.EMFILE, "too many open files")

    monkeypatch.setattr(isolation, "_probed", broken)
    call(remembered)
    remembered.assessment.wait()
    found = remembered.assessment.level
    assert (found.name, found.why) == ("limits", "isolation.failed")


@LINUX
def test_a_check_that_is_broken_off_is_made_in_another_runner(monkeypatch, tmp_path):
    memory, looked = tmp_path / "isolation.json", []
    assert Assessment(memory=memory).level.name == "full"

    def broken_off(run):
        looked.append(run)
        if len(looked) == 1:
            run.close()
        return breaches(run)

    monkeypatch.setattr(isolation, "breaches", broken_off)
    again = Assessment(memory=memory)
    with Sandbox(again) as one, Sandbox(again) as other:
        for run in (one, other, other):
            call(run)
            again.wait()
        assert again.level.name == "full"
        assert looked == [one._run, other._run]  # each in the process that is there


@LINUX
def test_a_level_that_is_lost_is_remembered_as_lost(remembered, tmp_path):
    call(remembered)
    remembered.assessment.wait()
    again = Assessment(memory=tmp_path / "isolation.json")
    assert again.level == Level(
        "limits", "isolation.breached", {"level": "full", "probes": again.level.values["probes"]}
    )
    assert "read" in again.level.values["probes"]
