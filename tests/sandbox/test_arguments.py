"""What is handed over arrives or is refused here, and whether it was changed is told bit for bit,
whatever it was and has become."""

from pathlib import Path

import numpy as np
import pytest

from eprep.core.trial import Dice, Limits, Named, Raised, Returned, Stopped

CASES = {
    "NaN untouched": ("def f(x): return 0", float("nan"), False),
    "a number untouched": ("def f(x): return 0", 1.5, False),
    "a dict emptied": ("def f(x): x.clear()", {"a": 1}, True),
    "a nested dict replaced": ("def f(x): x['a'] = None", {"a": {"b": 1}}, True),
    "a scalar replaced by an array": (
        "import numpy as np\ndef f(x): x['a'] = np.zeros(2)", {"a": 1}, True,
    ),
    "a list sorted": ("def f(x): x.sort()", [3, 1], True),
}  # fmt: skip


@pytest.mark.parametrize(("source", "argument", "mutated"), CASES.values(), ids=list(CASES))
def test_a_change_is_seen_and_nothing_else_is(run, source, argument, mutated):
    with run(source, "f", Limits()) as running:
        reply = running.call([argument])
    assert isinstance(reply, Returned)
    assert reply.mutated is mutated


LONG = list(range(3000))


@pytest.mark.parametrize("body", ["x.sort(); return x", "x.sort()", "x.sort(); return [x, 1]"])
def test_a_value_and_a_change_may_each_be_as_large_as_may_be(run, body):
    with run(f"def f(x, y): {body}", "f", Limits()) as running:
        reply = running.call([LONG[::-1], np.ones(2)])
    changed, untouched = reply.after
    assert changed == LONG
    assert untouched.tolist() == [1.0, 1.0]


HALF = np.zeros(2**22)
"""Of two thirds of what may be sent, so that no two of them may."""

UNSENDABLE = {
    "large arrays": [HALF, HALF, HALF],
    "large arrays in dicts": [{"W1": HALF}, {"W1": HALF}, {"W1": HALF}],
    "a huge array among others": [1, np.zeros(2**23 + 1)],
    "complex numbers": [np.ones(2) * 1j],
    "an object in a list": [[1, object()]],
    "a key that is no text": [{1: 2}],
    "more parts than may be": [LONG, LONG],
    "too many digits": [10**400],
    "a seed too large": [Dice(2**63)],
    "a seed too small": [[Dice(-1)]],
    "a function that nobody knows": [Named("os.system")],
}


@pytest.mark.parametrize("arguments", UNSENDABLE.values(), ids=list(UNSENDABLE))
def test_what_cannot_be_sent_is_no_fault_of_the_program(run, arguments):
    with (
        pytest.raises(Stopped) as stopped,
        run("def f(*x): return 0", "f", Limits()) as running,
    ):
        running.call(arguments)
    assert stopped.value.outcome == "internal_error"
    assert stopped.value.message.key == "internal.arguments"


def test_the_largest_that_can_be_sent_arrives(run):
    with run("def f(x, y, r, g): return x[-1] + len(y)", "f", Limits()) as running:
        reply = running.call([HALF, [0] * 4000, Dice(2**63 - 1), Named("cubic")])
    assert reply == Returned(4000.0)


UNSEEN = {
    "mkfifo": "import os\ndef f(x): os.mkfifo('/tmp/eprep-test-fifo')",
    "mknod": "import os\ndef f(x): os.mknod('/tmp/eprep-test-node')",
    "pidfd": "import os, signal\ndef f(x): signal.pidfd_send_signal(os.pidfd_open(os.getppid()), 0)",
}


@pytest.mark.parametrize("source", UNSEEN.values(), ids=list(UNSEEN))
def test_what_raises_no_audit_event_is_not_there(run, source):
    with run(source, "f", Limits()) as running:
        assert isinstance(running.call([0]), Raised)
    assert not list(Path("/tmp").glob("eprep-test-*"))
