"""All the right choices, and no other."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.form import PickSeveral
from eprep.core.verdict import Outcome
from eprep.kinds.choice import Choice
from eprep.kinds.multiple import Multiple

QUESTION = Multiple(
    (
        Choice("重み W", "更新される。"),
        Choice("総入力 u", "計算される。", "computed-value-is-learned"),
        Choice("バイアス b", "更新される。"),
        Choice("学習率 ρ", "人が決める。", "hyperparameter-is-learned"),
    ),
    ("重み W", "バイアス b"),
)


def missing(count):
    return phrase("feedback.missing", count=count)


def too_many(count):
    return phrase("feedback.too_many", count=count)


@pytest.mark.parametrize(
    ("answer", "right", "feedback", "misconception"),
    [
        (["重み W", "バイアス b"], True, [], None),
        (["バイアス b", "重み W"], True, [], None),
        (["重み W"], False, [missing(1)], None),
        ([], False, [missing(2)], None),
        (
            ["重み W", "バイアス b", "総入力 u"],
            False,
            [too_many(1)],
            "computed-value-is-learned",
        ),
        (
            ["学習率 ρ", "総入力 u"],
            False,
            [missing(2), too_many(2)],
            "computed-value-is-learned",
        ),
        (["重み W", "学習率 ρ"], False, [missing(1), too_many(1)], "hyperparameter-is-learned"),
        (["重み W", "バイアス b", "何か"], False, [too_many(1)], None),
    ],
    ids=repr,
)
def test_grade(answer, right, feedback, misconception, trial):
    verdict = QUESTION.grade(answer, trial)
    assert verdict.outcome is (Outcome.RIGHT if right else Outcome.WRONG)
    assert verdict.score == float(right)
    assert list(verdict.feedback) == feedback
    assert verdict.misconception == misconception


def test_what_is_drawn_and_what_is_right():
    assert QUESTION.form() == PickSeveral(("重み W", "総入力 u", "バイアス b", "学習率 ρ"))
    assert [note.right for note in QUESTION.notes()] == [True, False, True, False]
    assert QUESTION.key() == "重み W、バイアス b"


A, B = Choice("A", "正しい。"), Choice("B", "誤り。")


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(Multiple((A, B), ("A",)), [], id="one right"),
        pytest.param(Multiple((A, B), ("A", "B")), [], id="all right"),
        pytest.param(Multiple((A, B), ()), [("BANK018", ("answer",))], id="none right"),
        pytest.param(
            Multiple((A, B), ("A", "C", "D")),
            [("BANK011", ("answer", 1)), ("BANK011", ("answer", 2))],
            id="answers that are no choices",
        ),
        pytest.param(
            Multiple((A, B), ("A", "B", "A")), [("BANK016", ("answer", 2))], id="an answer twice"
        ),
        pytest.param(
            Multiple((A,), ("C",)),
            [("BANK015", ("choices",)), ("BANK011", ("answer", 0))],
            id="both at once",
        ),
    ],
)
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
