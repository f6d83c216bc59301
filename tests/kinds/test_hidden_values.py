"""No check tells an expected value where they are hidden."""

from dataclasses import replace

import numpy as np
import pytest

from eprep.core.catalogue import Phrase, Words
from eprep.core.digits import Digits
from eprep.kinds.grading.checks import CHECKS
from tests.kinds.test_accuracy import network, ten_blobs
from tests.kinds.test_checks import NORMAL, RNG, X, seen

MSE = {"loss": "reference_impl.mean_squared_error"}
ENTROPY = {"loss": "reference_impl.softmax_cross_entropy"}
NET = {"W1": X / 7, "b1": X[0] / 7, "W2": X / 9, "b2": X[1] / 9}
WRONG = {
    "a number": ("equal", seen(0.5, 123.25)),
    "an array": ("equal", seen(X[0], X[0] + 123.25)),
    "rows": ("equal", seen(X, X + 123.25)),
    "inside a dict": ("equal", seen({"W1": X}, {"W1": X + 123.25})),
    "inside a tuple": ("equal", seen((X, X), (X, X + 123.25))),
    "not finite": ("equal", seen(X * np.nan, X + 123.25)),
    "draws not finite": ("statistics", seen(NORMAL * np.nan, NORMAL + 123.25)),
    "moments": ("statistics", seen(NORMAL, NORMAL + 123.25)),
    "uneven draws": (
        "statistics", seen(np.repeat(RNG.choice([-0.5, 0.5], (1, 100)), 200, axis=0), NORMAL),
    ),
    "a gradient": ("gradient", seen(X, None, {"d": X / 7, "y": X * 99}, **MSE)),
    "gradients": (
        "gradient", seen(NET, None, {"network": NET, "x": X / 4, "d": np.eye(2)}, **ENTROPY),
    ),
    "a network": ("accuracy", seen(network(0.8), network(1.0), digits=Digits(ten_blobs, ten_blobs))),
}  # fmt: skip


def wanted(message):
    """What a message tells of the expected values, as text."""
    inner = [value for value in message.values.values() if isinstance(value, Phrase)]
    own = {str(value) for name, value in message.values.items() if "want" in name}
    return own.union(*map(wanted, inner))


@pytest.mark.parametrize(("name", "call"), WRONG.values(), ids=WRONG)
def test_expected_values_are_told_where_they_are_shown_and_nowhere_else(name, call):
    rules = replace(call.rules, show=False)
    shown, hidden = CHECKS[name].function(call), CHECKS[name].function(replace(call, rules=rules))
    assert hidden is not None
    assert hidden.outcome is shown.outcome
    said = Words()(hidden.message)
    assert wanted(shown.message)
    assert [text for text in wanted(shown.message) if text in said] == []
    assert wanted(hidden.message) == set()
