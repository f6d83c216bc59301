"""Whatever a child sends back, a check says what is wrong with it and never breaks."""

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from eprep.core.trial import Dice, Opaque, Raised, Returned, Stopped, Yielded
from eprep.core.verdict import Outcome
from eprep.kinds.grading.checks import CHECKS
from eprep.kinds.grading.comparison import Difference, Tolerance
from eprep.kinds.grading.digits import SYNTHETIC
from eprep.kinds.grading.seen import Rules, Seen
from eprep.sandbox import replies
from eprep.sandbox.inside.nodes import DTYPES

SIGNALLING = np.array([0x7FA00000], np.uint32).view(np.float32)
"""A NaN that warns when it is widened."""

ARRAYS = st.sampled_from(sorted(DTYPES)).flatmap(
    lambda char: npst.arrays(np.dtype(char), npst.array_shapes(min_dims=0, max_dims=3, min_side=0))
)
LEAVES = (
    st.none() | st.booleans() | st.integers(-(10**399), 10**399) | st.floats() | st.text(max_size=9)
    | ARRAYS | st.just(SIGNALLING) | st.just(np.full((3, 2), 1.7e308))
    | st.builds(Opaque, st.text(max_size=9), st.none() | st.text(max_size=9))
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.lists(inner, max_size=4).map(tuple).map(Yielded)
        | st.dictionaries(st.sampled_from(["W1", "b1", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
X = np.arange(6.0).reshape(3, 2)
ARGUMENTS = {"x": X, "d": np.arange(3), "batch_size": 2, "rng": Dice(1)}
EXPECTED = [X, 0.5, (X, 0.5), {"W1": X, "b1": X[0]}, np.zeros((100, 100)), None, "text"]
RULES = Rules(Tolerance(), (), "reference_impl.mean_squared_error", SYNTHETIC, 1, True)


@pytest.mark.parametrize("name", [name for name in CHECKS if name not in ("gradient", "accuracy")])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(VALUES, st.none() | st.lists(VALUES, max_size=5).map(tuple), st.sampled_from(EXPECTED))
@example(np.full((100, 100), 1.7e308), None, np.zeros((100, 100)))
@example(np.full((100, 100), SIGNALLING[0]), None, np.zeros((100, 100)))
@example(((np.full((2, 2), np.inf), np.arange(2)), (X[:1], np.arange(1))), None, X)
def test_a_check_finds_a_fault_or_none(name, value, after, expected):
    def again(arguments):
        return Returned(value, after)

    seen = Seen(ARGUMENTS, Returned(value, after), expected, again, RULES)
    try:
        found = CHECKS[name].function(seen)
    except Stopped:
        assert name == "statistics"  # too few values were expected, which is the drill's fault
    else:
        assert found is None or isinstance(found, Difference)


def test_huge_values_have_no_right_moments():
    value = np.where(np.arange(20_000).reshape(200, 100) % 2, 1.7e308, -1.7e308)
    seen = Seen({}, Returned(value), np.random.default_rng(0).normal(size=(200, 100)), None, RULES)
    assert CHECKS["statistics"].function(seen).outcome is Outcome.WRONG_ANSWER


def nested(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


HEADERS = st.dictionaries(
    st.sampled_from(["stop", "raised", "nonce", "value", "after", "type", "text", "line"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
    | st.sampled_from(["ours", "runtime_error", "pass", "internal_error"]),
)


def understood(header, body):
    """The outcome of the reply, or None where a value came back."""
    try:
        reply = replies.understood(header, body, "ours", 2**16)
    except Stopped as stopped:
        return stopped.outcome
    assert isinstance(reply, Returned | Raised)
    return reply.outcome if isinstance(reply, Raised) else None


@given(HEADERS, st.binary(max_size=20))
@example({"nonce": "ours", "raised": "pass", "line": 10**4000}, b"")
def test_a_reply_is_understood_or_ends_the_matter(header, body):
    assert understood(header, body) not in (Outcome.PASS, Outcome.INTERNAL_ERROR)


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ({"value": None}, b"\0"),
        ({"value": ["a", "d", [1]]}, b"\0" * 9),
        ({"value": ["a", "d", [1]], "after": ["l", [["a", "d", [1]]]]}, b"\0" * 17),
        ({"raised": "runtime_error", "type": "E", "text": ""}, b"\0"),
        ({"stop": "syntax_error", "type": "E", "text": ""}, b"\0"),
    ],
)
def test_a_byte_left_over_breaks_the_protocol(header, body):
    header = {"nonce": "ours", **header}
    assert understood(header, body) is Outcome.FORBIDDEN
    assert understood(header, body[:-1]) is not Outcome.FORBIDDEN


DEEP = nested(900)


@pytest.mark.parametrize(
    "header",
    [
        {"stop": DEEP, "type": DEEP, "text": DEEP},
        {"nonce": "ours", "raised": DEEP, "type": DEEP, "line": DEEP},
        {"nonce": "ours", "value": DEEP, "after": DEEP},
        {"nonce": DEEP},
    ],
    ids=["stop", "raised", "value", "nonce"],
)
def test_what_is_nested_deeply_is_forbidden_and_never_printed(header):
    assert understood(header, b"") is Outcome.FORBIDDEN
