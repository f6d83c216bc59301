"""Grading, beside `import numpy` and pytest: run by `make bench`, figures are ratios.

A submission is ten calls of a softmax, on inputs drawn anew, compared with the reference. All take
turns, so that a slow machine slows them alike.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from eprep.core.trial import Trial
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group
from eprep.sandbox.zygote_runner import ZygoteRunner

TURNS, EACH, FIRSTS, MANY = 15, 8, 11, 300

SUBMISSION = """
import numpy as np
def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""

DRILL = Code(
    "softmax",
    "reference_impl.softmax",
    (Group("batches", {"x": "normal(4, 3)"}, calls=10, exactly=True),),
    checks=("equal", "arguments_unchanged"),
)

TEST = """
import numpy as np
from submission import softmax

def test_ten_calls():
    rng = np.random.default_rng()
    for _ in range(10):
        x = rng.standard_normal((4, 3))
        before = x.copy()
        e = np.exp(x - x.max(axis=-1, keepdims=True))
        np.testing.assert_allclose(softmax(x), e / e.sum(axis=-1, keepdims=True), rtol=1e-4)
        assert (x == before).all()
"""

IMPORT_NUMPY = "import time; t = time.perf_counter(); import numpy; print(time.perf_counter() - t)"

FIRST = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from grade_submissions import DRILL, SUBMISSION
from eprep.core.trial import Trial
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.sandbox import Sandbox
memory = Path(sys.argv[2])
begin = time.perf_counter()
with Sandbox(Assessment(memory=memory)) as run:
    run.start()
    verdict = DRILL.grade(SUBMISSION, Trial(run, 1))
    assert verdict.outcome == "pass", verdict
    print(time.perf_counter() - begin)
    assert run.isolation == "full"
"""

PROMISED = {
    "graded submission: `python -c 'import numpy'` takes so many times as long": 12.0,
    "graded submission: pytest on one file takes so many times as long": 40.0,
    "first grading / `import numpy`": 2.0,
}


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def process(*arguments: object, cwd: Path | None = None) -> str:
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=cwd).stdout


def grade(run: ZygoteRunner, seed: int) -> None:
    verdict = DRILL.grade(SUBMISSION, Trial(run, seed))
    assert verdict.outcome == "pass", verdict


def warm(folder: Path) -> tuple[float, float, float]:
    """Medians: a graded submission, `python -c 'import numpy'`, pytest on one file."""
    (folder / "submission.py").write_text(SUBMISSION)
    (folder / "test_submission.py").write_text(TEST)
    pytest = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_submission.py")
    graded, numpy, tested = [], [], []
    with ZygoteRunner() as run:
        grade(run, 0)
        for turn in range(TURNS):
            numpy.append(timed(lambda: process("-c", "import numpy")))
            tested.append(timed(lambda: process(*pytest, cwd=folder)))
            for each in range(EACH):
                time.sleep(0.02)  # as if somebody had thought in between
                graded.append(timed(lambda: grade(run, turn * EACH + each)))  # noqa: B023
    return statistics.median(graded), statistics.median(numpy), statistics.median(tested)


def first(folder: Path) -> tuple[float, float, float]:
    """The first grading of a process to `import numpy`: medians, and with no probes remembered."""
    memory = folder / "isolation.json"
    here = Path(__file__).parent
    unknown = float(process("-c", FIRST, here, memory))
    known, numpy = [], []
    for _ in range(FIRSTS):
        numpy.append(float(process("-c", IMPORT_NUMPY)))
        known.append(float(process("-c", FIRST, here, memory)))
    one = statistics.median(numpy)
    return statistics.median(known) / one, unknown / one, one


def a_second(jobs: int) -> float:
    """Submissions graded in a second, back to back."""
    with ExitStack() as stack:
        runners = [stack.enter_context(ZygoteRunner()) for _ in range(jobs)]
        for run in runners:
            grade(run, 0)

        def work(run: ZygoteRunner) -> None:
            for seed in range(MANY // jobs):
                grade(run, seed)

        with ThreadPoolExecutor(jobs) as pool:
            return MANY / timed(lambda: list(pool.map(work, runners)))


def main() -> int:
    if sys.platform != "linux":
        print("grading is measured on Linux alone")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        graded, numpy, tested = warm(folder)
        first_ratio, unknown_ratio, _ = first(folder)
    figures = (numpy / graded, tested / graded, first_ratio)
    print("Grading: ratios of medians, in one run")
    kept = list(map(tell, PROMISED.items(), figures, (True, True, False)))
    print(f"  first grading with no probes remembered / `import numpy`  {unknown_ratio:.2f}")
    speeds = {jobs: a_second(jobs) for jobs in (1, 2)}
    told = ", ".join(f"{jobs} jobs {speed * numpy:.1f}" for jobs, speed in speeds.items())
    print(f"  submissions in the time of a `python -c 'import numpy'`: {told}")
    return int(not all(kept))


def tell(promise: tuple[str, float], figure: float, at_least: bool) -> bool:
    subject, limit = promise
    held = figure >= limit if at_least else figure <= limit
    bound = "≥" if at_least else "≤"
    print(
        f"  {subject}  {figure:.2f}  (promised {bound} {limit:g}: {'holds' if held else 'FAILS'})"
    )
    return held


if __name__ == "__main__":
    raise SystemExit(main())
