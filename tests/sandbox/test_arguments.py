"""Whether an argument was changed is told bit for bit, whatever it was and has become."""

import pytest

from eprep.core.trial import Limits, Returned
from eprep.sandbox.runner import LimitsRunner

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
def test_a_change_is_seen_and_nothing_else_is(source, argument, mutated):
    with LimitsRunner()(source, "f", Limits()) as running:
        reply = running.call([argument])
    assert isinstance(reply, Returned)
    assert reply.mutated is mutated
