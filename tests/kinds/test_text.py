"""A typed word: right in any spelling, nearly right without a mark, or wrong."""

import pytest

from eprep.core.form import TextEntry
from eprep.core.verdict import Outcome
from eprep.kinds.text import Text, WrongText

QUESTION = Text(
    "ハイパーパラメータ",
    ("hyperparameter", "超パラメータ"),
    {"パラメータ": "更新される値と区別する。", "ハイパー": ""},
    (
        WrongText("重み", "学習で更新される。", "hyperparameter-is-learned"),
        WrongText("超パラメーダ", "綴りの誤り。"),
        WrongText("層", ""),
    ),
)
NEAR, LETTERS = "feedback.near", "feedback.near_letters"


@pytest.mark.parametrize(
    ("answer", "right", "feedback", "misconception"),
    [
        ("ハイパーパラメータ", True, [], None),
        ("ハイパー・パラメーター", True, [], None),
        ("Hyper parameter", True, [], None),
        ("超パラメータ", True, [], None),
        ("パラメータ", False, [NEAR, "更新される値と区別する。"], None),
        ("ハイパー", False, [NEAR], None),
        ("ハイパパラメータ", False, [LETTERS], None),
        ("ハイパラメータ", False, [LETTERS], None),
        ("hyperparametr", False, [LETTERS], None),
        ("超パラメタ", False, [LETTERS], None),
        ("超パラ", False, [], None),
        ("重み", False, ["学習で更新される。"], "hyperparameter-is-learned"),
        ("超パラメーダ", False, ["綴りの誤り。"], None),
        ("層", False, [], None),
        ("学習率", False, [], None),
        ("", False, [], None),
        ("x" * 100000, False, [], None),
        ("\x00\x1b[31m", False, [], None),
    ],
)
def test_grade(answer, right, feedback, misconception, trial):
    verdict = QUESTION.grade(answer, trial)
    assert verdict.outcome is (Outcome.RIGHT if right else Outcome.WRONG)
    assert verdict.score == float(right)
    assert [getattr(line, "key", line) for line in verdict.feedback] == feedback
    assert verdict.misconception == misconception


@pytest.mark.parametrize(
    ("right", "typed", "near"),
    [
        ("勾配", "勾酪", False),
        ("学習率", "学習律", True),
        ("学習率", "学習効律", False),
        ("交差エントロピ", "交差エトピ", False),
        ("交差エントロピー誤差", "交差エンロピ誤差", True),
    ],
    ids=["too short", "one of three", "two of three", "two of seven", "two of eight and more"],
)
def test_how_near_is_nearly_right(right, typed, near, trial):
    verdict = Text(right).grade(typed, trial)
    assert (verdict.score, bool(verdict.feedback)) == (0.0, near)


def test_it_is_told_by_how_many_letters_it_is_missed(trial):
    (line,) = QUESTION.grade("超パラメタ", trial).feedback
    assert line.values == {"count": 1}


def test_what_only_explains_is_no_part_of_the_question():
    assert QUESTION.asked() == {
        "answer": "ハイパーパラメータ",
        "aliases": ["hyperparameter", "超パラメータ"],
    }
    assert QUESTION.form() == TextEntry()
    assert QUESTION.understood("x") is None


def test_every_text_is_explained_and_none_has_marks():
    notes = QUESTION.notes()
    assert [(n.text, n.right) for n in notes if n.right] == [
        ("ハイパーパラメータ", True), ("hyperparameter", True), ("超パラメータ", True),
    ]  # fmt: skip
    assert [n.text for n in notes if not n.right] == [
        "パラメータ", "ハイパー", "重み", "超パラメーダ", "層",
    ]  # fmt: skip
    assert all(note.is_code for note in notes)
    assert QUESTION.key() == "ハイパーパラメータ"


@pytest.mark.parametrize(
    ("found", "proved"),
    [
        ("ハイパーパラメータ", True),
        ("ハイパー パラメーター", True),
        ("超パラメータ", False),
        (["ハイパーパラメータ"], False),
        (3.0, False),
    ],
)
def test_a_proof_comes_to_the_answer_itself(found, proved):
    assert QUESTION.is_proved_by(found) is proved
    assert QUESTION.printed(" 答え \n") == "答え"


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(
            QUESTION, [("W001", ("near", "ハイパー")), ("W001", ("wrong", 2))], id="no why"
        ),
        pytest.param(
            Text(" ", ("・",), {"": "x"}, (WrongText("　", "x"),)),
            [
                ("BANK018", ("answer",)),
                ("BANK018", ("aliases", 0)),
                ("BANK018", ("near", "")),
                ("BANK018", ("wrong", 0, "text")),
            ],
            id="empty",
        ),
        pytest.param(
            Text("サーバ", ("サーバー",)), [("BANK071", ("aliases", 0))], id="the same alias"
        ),
        pytest.param(
            Text("サーバ", ("host",), {"ＨＯＳＴ": "x"}, (WrongText("サーバー", "x"),)),
            [("BANK072", ("near", "ＨＯＳＴ")), ("BANK072", ("wrong", 0, "text"))],
            id="wrong and right",
        ),
    ],
)
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
