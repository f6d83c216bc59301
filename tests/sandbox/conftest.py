"""A small drill to misbehave in, and what must hold after whatever ran in it."""

import ctypes
import os
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from eprep.core.trial import Limits, Trial
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.zygote_runner import ZygoteRunner

RIGHT = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"
BECOME_FOSTER_PARENT = 36
"""prctl's PR_SET_CHILD_SUBREAPER: orphaned grandchildren become ours, so that we see them."""


DRILL = Code(
    function="sigmoid",
    reference="reference_impl.sigmoid",
    groups=(
        Group("draws", draw={"x": "normal(2, 3)"}, calls=2),
        Group("zero", args={"x": [0.0, 1.0]}),
    ),
    checks=("equal", "arguments_unchanged"),
    limits=Limits(wall=5, cpu=2, memory_mb=256),
)


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these walls")


AT_LIMITS_IN_THE_LONG_RUN = {
    "test_arguments.py", "test_comparison.py", "test_hard_to_fool.py", "test_hidden_answers.py",
}  # fmt: skip
"""Where Linux has the walls, their programs meet the level without any in the long run: there each
call is a process that loads NumPy anew. What a learner's programs do meets both in any run."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        callspec = getattr(item, "callspec", None)
        is_weak = callspec is not None and callspec.params.get("run") == "limits"
        if is_weak and sys.platform == "linux" and item.path.name in AT_LIMITS_IN_THE_LONG_RUN:
            item.add_marker(pytest.mark.soak)


@pytest.fixture(scope="session", params=["limits", pytest.param("full", marks=LINUX)])
def run(request):
    """The runner of each level: what holds at one holds at the other, but for what a test says."""
    if request.param == "limits":
        yield LimitsRunner()
        return
    with ZygoteRunner() as runner:
        yield runner


@pytest.fixture(scope="session")
def grade(run):
    """Grade a program, dedented, in a real child process."""

    def graded(source, seed=7, wall=None):
        return DRILL.grade(textwrap.dedent(source), Trial(run, seed, wall=wall))

    return graded


@pytest.fixture(scope="session")
def grade_all(grade):
    """Grade a table of programs, as many at a time as there are cores."""

    def grade_all(programs, at_a_time=None, wall=None):
        with ThreadPoolExecutor(at_a_time or os.cpu_count()) as pool:
            verdicts = pool.map(lambda source: grade(source, wall=wall), programs.values())
            return dict(zip(programs, verdicts, strict=True))

    return grade_all


@pytest.fixture
def undisturbed(nothing_is_left, grade):
    """The next good program passes."""
    yield
    assert grade(RIGHT).outcome == "pass"


@pytest.fixture(autouse=True)
def nothing_is_left(request):
    """No process is left over."""
    run = request.getfixturevalue("run") if "run" in request.fixturenames else None
    if isinstance(run, ZygoteRunner):
        run.start()  # it stays, and is no left-over
    linux = sys.platform == "linux"
    if linux:
        ctypes.CDLL(None).prctl(BECOME_FOSTER_PARENT, 1, 0, 0, 0)
    before = children()
    yield
    deadline = time.monotonic() + 2
    while (left := children() - before) and time.monotonic() < deadline:
        time.sleep(0.01)
    if linux:
        ctypes.CDLL(None).prctl(BECOME_FOSTER_PARENT, 0, 0, 0, 0)
    assert not left


def children():
    """Numbers and names of this process's children, dead but unburied ones included."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            before, _, after = (process / "stat").read_text().rpartition(")")
        except OSError:
            continue
        if int(after.split()[1]) == os.getpid():
            found.add(before)
    return found
