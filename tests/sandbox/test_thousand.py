"""A thousand mixed submissions: each gets its own verdict, and nothing is left of any."""

import resource
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path
from random import Random

import pytest

from eprep.core.trial import Limits, Trial
from eprep.sandbox.zygote_runner import ZygoteRunner

from .conftest import DRILL, LINUX, RIGHT, children

pytestmark = LINUX

NEW_FILE = "/tmp/eprep-thousand"
MIXED = {
    "pass": RIGHT,
    "wrong_answer": "def sigmoid(x): return x",
    "wrong_type": "def sigmoid(x): return [x] * 100",
    "wrong_shape": "import numpy as np\ndef sigmoid(x): return np.zeros((1000, 1000))",
    "not_finite": "def sigmoid(x): return x * float('nan')",
    "input_mutated": "import numpy as np\ndef sigmoid(x):\n x += 1\n return 1 / (1 + np.exp(-x))",
    "missing_function": "sigmoyd = 1",
    "syntax_error": "def sigmoid(x) return x",
    "runtime_error": "def sigmoid(x): return x / [] * 'a'",
    "memory_limit": "def sigmoid(x): return bytearray(2**34)",
    "output_limit": "def sigmoid(x):\n while True: print('spam' * 100)",
    "time_limit": "def sigmoid(x):\n while True: pass",
    "crashed": "import os\ndef sigmoid(x): os._exit(3)",
    "forbidden": "import os\nfor n in range(3, 9):\n try: os.write(n, b'x' * 99)\n except OSError: pass",
    "source_too_large": "#" * 70_000,
}
MORE = {
    "crashed": "import os\ndef sigmoid(x): os.closerange(0, 99)",
    "forbidden": f"def sigmoid(x): open('{NEW_FILE}', 'w')",
    "runtime_error": "raise SystemExit",
}
SUBMISSIONS = [*MIXED.items(), *MORE.items()]
WALL = {"time_limit": 0.4}
"""The others end by themselves, however busy the machine is."""


def state():
    """Open descriptors, and children with how many there are of them."""
    return len(list(Path("/proc/self/fd").iterdir())), len(children())


def resident_mebibytes():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def grade_all(count, runners):
    chosen = list(islice(cycle(SUBMISSIONS), count))
    Random(count).shuffle(chosen)

    def grade(job):
        number, (wanted, source) = job
        trial = Trial(runners[number % len(runners)], number, wall=WALL.get(wanted))
        return DRILL.grade(source, trial).outcome

    with ThreadPoolExecutor(len(runners)) as pool:
        found = list(pool.map(grade, enumerate(chosen)))
    return [(wanted, got) for (wanted, _), got in zip(chosen, found, strict=True)]


@pytest.mark.parametrize(
    "count", [36, pytest.param(1000, marks=pytest.mark.soak)], ids=["few", "a thousand"]
)
def test_mixed_submissions_get_their_verdicts_and_leave_nothing(count):
    others = len(children())
    with ExitStack() as stack:
        runners = [stack.enter_context(ZygoteRunner()) for _ in range(2)]
        found = grade_all(count // 2, runners)
        before, resident = state(), resident_mebibytes()
        found += grade_all(count // 2, runners)
        assert [pair for pair in found if pair[0] != pair[1]] == []
        assert len(found) == count
        with runners[0](RIGHT, "sigmoid", Limits()) as running:
            running.call([1.0])
        assert state() == before == (before[0], others + len(runners))
        assert resident_mebibytes() - resident < 30
    assert len(children()) == others
    assert not Path(NEW_FILE).exists()
