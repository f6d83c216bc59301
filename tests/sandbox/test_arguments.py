"""Whether an argument was changed is told bit for bit, whatever it was and has become."""

from pathlib import Path

import pytest

from eprep.core.trial import Limits, Raised, Returned

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
