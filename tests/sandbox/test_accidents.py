"""Whatever dies or runs out, there is a verdict or an error, and the next submission is graded."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from eprep.core.trial import Limits, Returned, Stopped, Trial
from eprep.core.verdict import Outcome
from eprep.sandbox.isolation import Assessment, find_level
from eprep.sandbox.sandbox import Sandbox
from eprep.sandbox.zygote_runner import ZygoteRunner

from .conftest import DRILL, LINUX, RIGHT

pytestmark = LINUX

SLOW = "import time\n" + RIGHT.replace("return", "time.sleep(0.3); return")
LIMITS = Limits(wall=5, cpu=5)


@pytest.fixture
def zygote_runner():
    with ZygoteRunner() as run:
        yield run


def grade(run, source=RIGHT):
    return DRILL.grade(source, Trial(run, 1)).outcome


def kill_zygote(run):
    """Kill it, and bury its children, whose foster parent we are."""
    zygote = run.start().pid
    family = children_of(zygote)
    os.kill(zygote, signal.SIGKILL)
    for pid in family:
        while Path(f"/proc/{pid}").exists():
            with suppress(ChildProcessError):  # not ours yet
                os.waitpid(pid, 0)
            time.sleep(0.001)


def later(seconds, do, *arguments):
    timer = threading.Timer(seconds, do, arguments)
    timer.start()
    return timer


def test_a_zygote_that_was_killed_is_replaced(zygote_runner):
    assert grade(zygote_runner) == "pass"
    kill_zygote(zygote_runner)
    assert grade(zygote_runner) == "pass"


def test_a_zygote_that_is_killed_in_the_middle_costs_nobody_a_mark(zygote_runner):
    timer = later(0.5, kill_zygote, zygote_runner)
    assert grade(zygote_runner, SLOW) == "pass"
    timer.join()


def test_without_a_second_try_it_is_our_own_fault(zygote_runner):
    source = "import time\ndef f(): time.sleep(30)"
    with zygote_runner(source, "f", Limits(wall=60)) as running:
        running._ready()  # a zygote that dies before it has given a child is replaced
        timer = later(0.5, kill_zygote, zygote_runner)
        with pytest.raises(Stopped) as stopped:
            running.call([])
        timer.join()
    assert stopped.value.outcome is Outcome.INTERNAL_ERROR


def test_a_child_that_somebody_kills_has_crashed(zygote_runner):
    source = "import os, time\nprint(os.getpid(), flush=True)\ndef f(): time.sleep(30)"
    with zygote_runner(source, "f", LIMITS) as running:
        running._ready()

        def kill():
            os.kill(int(running.output), signal.SIGTERM)

        timer = later(0.5, kill)
        with pytest.raises(Stopped) as stopped:
            running.call([])
        timer.join()
    assert stopped.value.outcome is Outcome.CRASHED
    assert grade(zygote_runner) == "pass"


def test_a_grader_that_is_killed_leaves_no_process():
    script = (
        "from eprep.core.trial import Limits\n"
        "from eprep.sandbox.zygote_runner import ZygoteRunner\n"
        "import threading, time\n"
        "run = ZygoteRunner()\n"
        "with run('import time\\ndef f(): time.sleep(600)', 'f', Limits(wall=600)) as running:\n"
        " threading.Timer(0.5, lambda: print(run.start().pid, flush=True)).start()\n"
        " running.call([])"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as grader:
        zygote = int(grader.stdout.readline())
        family = [zygote, *children_of(zygote)]
        assert len(family) >= 3  # a child at work and one in waiting
        grader.kill()
    deadline = time.monotonic() + 5
    while (left := [pid for pid in family if is_running(pid)]) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left
    os.waitpid(zygote, 0)  # we are its foster parent


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_running(pid):
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def graded_under(what, most):
    """`grade` in a process whose own limit is `most`: its exit code and what it says."""
    script = (
        "import sys\nfrom eprep.core.trial import Trial\n"
        "from eprep.sandbox.sandbox import Sandbox\n"
        "from tests.sandbox.conftest import DRILL, RIGHT\n"
        "with Sandbox() as run:\n"
        " run.isolation\n"
        " print(DRILL.grade(RIGHT, Trial(run, 1)).outcome)"
    )
    return subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=Path(__file__).parent.parent.parent,
        preexec_fn=lambda: resource.setrlimit(what, (most, most)),
    )


def test_a_full_disk_stops_nobody(tmp_path):
    done = graded_under(resource.RLIMIT_FSIZE, 0)
    assert done.stdout.split() == ["pass"], done.stderr


def test_enough_memory_is_enough():
    done = graded_under(resource.RLIMIT_AS, 2000 * 2**20)
    assert done.stdout.split() == ["pass"], done.stderr


@pytest.mark.parametrize("mebibytes", [400, 700])
def test_too_little_memory_is_enough_or_is_said(mebibytes):
    done = graded_under(resource.RLIMIT_AS, mebibytes * 2**20)
    verdicts = (["pass"], ["internal_error"], ["memory_limit"])
    short = done.returncode != 0 and not done.stdout and "memory" in done.stderr.lower()
    assert done.stdout.split() in verdicts or short, (done.returncode, done.stderr)


@pytest.mark.parametrize("without", ["landlock", "seccomp", "rlimits"])
def test_a_probe_notices_a_layer_that_is_missing(monkeypatch, without):
    """Taken away behind the back of the probes, whatever the kernel says of itself."""
    from eprep.sandbox import isolation

    monkeypatch.setattr(
        isolation, "runners", lambda *_: {"full": lambda: ZygoteRunner(without=[without])}
    )
    level = find_level()
    assert (level.name, level.why) == ("limits", "isolation.breached")


def test_a_level_that_is_lost_after_it_was_remembered_is_noticed(monkeypatch, tmp_path):
    from eprep.sandbox import isolation

    memory = tmp_path / "isolation.json"
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "full"
    monkeypatch.setattr(
        isolation, "runners", lambda *_: {"full": lambda: ZygoteRunner(without=["landlock"])}
    )
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "full"  # as remembered
        assert grade(run) == "pass"
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "limits"
        assert grade(run) == "pass"


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", '{"x": 1}', "\0"])
def test_a_memory_that_is_spoilt_is_no_memory(tmp_path, content):
    memory = tmp_path / "isolation.json"
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "full"
    memory.write_text(content)
    with Sandbox(Assessment(memory=memory)) as run:
        assert run.isolation == "full"
    assert "full" in memory.read_text()


def test_a_memory_that_cannot_be_written_is_done_without(tmp_path):
    with Sandbox(Assessment(memory=tmp_path / "file" / "isolation.json")) as run:
        (tmp_path / "file").write_text("")
        assert run.isolation == "full"
        assert grade(run) == "pass"


def test_many_threads_share_a_zygote(zygote_runner):
    from concurrent.futures import ThreadPoolExecutor

    def call(number):
        with zygote_runner("def f(x): return x + 1", "f", LIMITS) as running:
            return running.call([number])

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(call, range(100)))
    assert found == [Returned(number + 1) for number in range(100)]
