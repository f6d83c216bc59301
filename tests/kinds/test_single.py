"""One choice of several."""

import pytest

from eprep.core.form import Pick
from eprep.core.kind import Note
from eprep.core.verdict import Outcome
from eprep.kinds.choice import Choice
from eprep.kinds.single import Single

QUESTION = Single(
    (
        Choice("重み W", "更新される。"),
        Choice("学習率 ρ", "人が決める。", "hyperparameter-is-learned"),
        Choice("入力 x", "与えられる。"),
    ),
    "重み W",
)


@pytest.mark.parametrize(
    ("answer", "outcome", "score", "misconception"),
    [
        ("重み W", Outcome.RIGHT, 1.0, None),
        ("学習率 ρ", Outcome.WRONG, 0.0, "hyperparameter-is-learned"),
        ("入力 x", Outcome.WRONG, 0.0, None),
        ("重み w", Outcome.WRONG, 0.0, None),
        ("重み W ", Outcome.WRONG, 0.0, None),
        ("", Outcome.WRONG, 0.0, None),
        (["重み W"], Outcome.WRONG, 0.0, None),
    ],
    ids=repr,
)
def test_grade(answer, outcome, score, misconception, trial):
    verdict = QUESTION.grade(answer, trial)
    assert (verdict.outcome, verdict.score) == (outcome, score)
    assert verdict.misconception == misconception
    assert list(verdict.feedback) == []


def test_the_choices_are_drawn_in_their_order():
    assert QUESTION.form() == Pick(("重み W", "学習率 ρ", "入力 x"))


def test_each_choice_is_explained():
    assert QUESTION.notes() == [
        Note("重み W", True, "更新される。", None),
        Note("学習率 ρ", False, "人が決める。", "hyperparameter-is-learned"),
        Note("入力 x", False, "与えられる。", None),
    ]
    assert QUESTION.key() == "重み W"


A, B = Choice("A", "正しい。"), Choice("B", "誤り。")


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(Single((A, B), "A"), [], id="sound"),
        pytest.param(Single((A, B), "C"), [("BANK011", ("answer",))], id="answer is no choice"),
        pytest.param(Single((A, B), "a"), [("BANK011", ("answer",))], id="answer in other letters"),
        pytest.param(Single((A, B), ""), [("BANK011", ("answer",))], id="empty answer"),
        pytest.param(Single((A,), "A"), [("BANK015", ("choices",))], id="one choice"),
        pytest.param(
            Single((), "A"), [("BANK015", ("choices",)), ("BANK011", ("answer",))], id="no choice"
        ),
        pytest.param(
            Single((A, B, Choice("A", "同じ。")), "A"),
            [("BANK016", ("choices", 2, "text"))],
            id="twice",
        ),
        pytest.param(
            Single((A, Choice(" ", "空。")), "A"), [("BANK018", ("choices", 1, "text"))], id="blank"
        ),
        pytest.param(Single((A, Choice("B")), "A"), [("W001", ("choices", 1))], id="no why"),
        pytest.param(
            Single((Choice("A"), Choice("A"), Choice("")), "B"),
            [
                ("W001", ("choices", 0)),
                ("BANK016", ("choices", 1, "text")),
                ("W001", ("choices", 1)),
                ("BANK018", ("choices", 2, "text")),
                ("W001", ("choices", 2)),
                ("BANK011", ("answer",)),
            ],
            id="everything at once",
        ),
    ],
)
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
