"""A number within its tolerance."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.form import NumberEntry
from eprep.core.kind import Note
from eprep.core.verdict import Outcome
from eprep.kinds.number import Closeness, Number, WrongNumber

QUESTION = Number(
    25.0,
    Closeness(abs=0.5),
    "個",
    (
        WrongNumber(20.0, "バイアスを数えていない。", "bias-forgotten"),
        WrongNumber(21.0, "出力層のバイアスを数えていない。"),
        WrongNumber(30.0, "", "silent"),
    ),
)


@pytest.mark.parametrize(
    ("answer", "right", "feedback", "misconception"),
    [
        ("25", True, [], None),
        ("25個", True, [], None),
        ("２５", True, [], None),
        ("25.5", True, [], None),
        ("24.5", True, [], None),
        ("50/2", True, [], None),
        ("2500%", True, [], None),
        ("25.6", False, [], None),
        ("-25", False, [], None),
        ("20", False, ["バイアスを数えていない。"], "bias-forgotten"),
        ("20.4 個", False, ["バイアスを数えていない。"], "bias-forgotten"),
        ("20.5", False, ["バイアスを数えていない。"], "bias-forgotten"),
        ("20.6", False, ["出力層のバイアスを数えていない。"], None),
        ("30", False, [], "silent"),
        ("100", False, [], None),
        ("1/0", False, [], None),
        ("二十五", False, [], None),
        ("", False, [], None),
        ("nan", False, [], None),
    ],
)
def test_grade(answer, right, feedback, misconception, trial):
    verdict = QUESTION.grade(answer, trial)
    assert verdict.outcome is (Outcome.RIGHT if right else Outcome.WRONG)
    assert verdict.score == float(right)
    assert list(verdict.feedback) == feedback
    assert verdict.misconception == misconception


def test_of_two_popular_mistakes_the_nearer_one_is_explained(trial):
    question = Number(
        9.0, Closeness(0.5), "", (WrongNumber(20.0, "遠い"), WrongNumber(20.6, "近い"))
    )
    assert list(question.grade("20.4", trial).feedback) == ["近い"]
    assert list(question.grade("20.2", trial).feedback) == ["遠い"]


@pytest.mark.parametrize(
    ("closeness", "expected", "got", "holds"),
    [
        (Closeness(), 0.1, 0.1, True),
        (Closeness(), 0.3, 0.1 + 0.2, True),
        (Closeness(), 0.1, 0.1000001, False),
        (Closeness(), 0.0, 0.0, True),
        (Closeness(), 0.0, 1e-300, False),
        (Closeness(abs=0.1), 1.0, 1.1, True),
        (Closeness(abs=0.1), 1.0, 1.2, False),
        (Closeness(rel=0.01), 200.0, 202.0, True),
        (Closeness(rel=0.01), 200.0, 203.0, False),
        (Closeness(rel=0.01), -200.0, -198.0, True),
        (Closeness(rel=0.01), 0.0, 0.001, False),
        (Closeness(abs=1.0, rel=0.01), 10.0, 11.0, True),
        (Closeness(abs=1.0, rel=0.01), 1000.0, 1010.0, True),
        (Closeness(abs=1.0, rel=0.01), 1000.0, 1011.0, False),
        (Closeness(abs=1.0), 1.0, math.nan, False),
        (Closeness(abs=1.0), 1.0, math.inf, False),
    ],
)
def test_either_bound_suffices(closeness, expected, got, holds):
    assert closeness.holds(got, expected) is holds


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_answer_as_python_writes_it_is_right_without_any_tolerance(value):
    assert Number(value).grade(repr(value), None).correct


def test_the_unit_is_drawn_and_explained():
    assert QUESTION.form() == NumberEntry("個")
    assert QUESTION.notes()[:2] == [
        Note("25 個", True, ""),
        Note("20 個", False, "バイアスを数えていない。", "bias-forgotten"),
    ]
    assert Number(0.25).key() == "0.25"


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(QUESTION, [("W001", ("wrong", 2))], id="no why"),
        pytest.param(Number(math.nan), [("BANK019", ("answer",))], id="nan"),
        pytest.param(Number(math.inf), [("BANK019", ("answer",))], id="inf"),
        pytest.param(Number(10**400), [("BANK019", ("answer",))], id="no float is so large"),
        pytest.param(Number(10**300), [], id="large"),
        pytest.param(
            Number(1.0, Closeness(-1.0, math.nan)),
            [("BANK019", ("tolerance", "abs")), ("BANK019", ("tolerance", "rel"))],
            id="no tolerance",
        ),
        pytest.param(
            Number(1.0, Closeness(abs=math.inf)),
            [("BANK019", ("tolerance", "abs"))],
            id="any answer",
        ),
        pytest.param(
            Number(1.0, Closeness(0.5), "", (WrongNumber(1.5, "x"), WrongNumber(1.6, "x"))),
            [("BANK017", ("wrong", 0, "value"))],
            id="a wrong number that is right",
        ),
        pytest.param(
            Number(1.0, wrong=(WrongNumber(math.nan, "x"), WrongNumber(10**400, "x"))),
            [("BANK019", ("wrong", 0, "value")), ("BANK019", ("wrong", 1, "value"))],
            id="a wrong number that is none",
        ),
        pytest.param(
            Number(10**400, wrong=(WrongNumber(1.0),)),
            [("BANK019", ("answer",)), ("W001", ("wrong", 0))],
            id="everything at once",
        ),
    ],
)
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
