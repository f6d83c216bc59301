"""A formula, right where it is the same function as the answer."""

from dataclasses import replace

import pytest

from eprep.core.catalogue import Words
from eprep.core.form import TextEntry
from eprep.core.text.maths import in_unicode
from eprep.core.verdict import Outcome
from eprep.kinds.formula.kind import Formula, WrongFormula

QUESTION = Formula(
    "sigma(x)*(1-sigma(x))",
    {"x": "real"},
    ("sigma",),
    equal=("σ(x)-σ(x)²", "e^-x/(1+e^-x)^2"),
    unequal=("σ(x)", "σ(x)(1+σ(x))"),
    wrong=(
        WrongFormula("x(1-x)", "x はシグモイドの出力ではない。", "derivative-of-input"),
        WrongFormula("sigma(x)", "微分していない。"),
        WrongFormula("1-sigma(x)"),
    ),
)


@pytest.mark.parametrize(
    ("answer", "right", "feedback", "misconception"),
    [
        ("σ(x)(1-σ(x))", True, [], None),
        ("sigmoid(x)·sigmoid(−x)", True, [], None),
        ("x-x^2", False, ["x はシグモイドの出力ではない。"], "derivative-of-input"),
        ("1/(1+e^-x)", False, ["微分していない。"], None),
        ("σ(-x)", False, [], None),
        ("log(x)", False, ["x = -0.4278 のとき、この式には値がありません。"], None),
        ("x", False, ["x = -0.4278 のとき、正解は 0.2389 ですが、この式は -0.4278 になります。"], None),
        ("σ(x)(1-σ(x))+1e-9", False, ["x = -0.4278 のとき、正解は 0.2389017554 ですが、この式は 0.2389017564 になります。"], None),
        ("x+", False, ["式が途中で終わっています。"], None),
        ("0*exp(10^9)", False, ["正解と等しい式かどうかを確かめられませんでした。より簡単な形で書いてください。"], None),
    ],
)  # fmt: skip
def test_grade(answer, right, feedback, misconception, trial):
    verdict = QUESTION.grade(answer, trial)
    assert verdict.outcome is (Outcome.RIGHT if right else Outcome.WRONG)
    assert verdict.score == float(right)
    said = [line if isinstance(line, str) else Words()(line) for line in verdict.feedback]
    assert said == feedback
    assert verdict.misconception == misconception


def test_a_value_without_letters_is_told_without_a_point(trial):
    verdict = Formula("log(2)").grade("log(3)", trial)
    assert [Words()(line) for line in verdict.feedback] == [
        "正解は 0.6931 ですが、この式は 1.099 になります。"
    ]


def test_the_same_answer_has_the_same_verdict_always(trial):
    assert QUESTION.grade("x", trial) == QUESTION.grade("x", trial)


def test_how_it_was_read_is_said():
    assert QUESTION.understood("σ(x)(1-σ(x))") == "σ(x)·(1 − σ(x))"
    assert QUESTION.understood("1/2x") is None


def test_what_is_not_understood_is_asked_again_and_why_is_said():
    form = QUESTION.form()
    assert isinstance(form, TextEntry)
    assert form.names == ("x", "σ")
    assert form.read(" 2x ") == "2x"
    assert form.refused("2x") is None
    assert form.read("2y") is None
    assert "「y」は使えません" in Words()(form.refused("2y"))
    assert form.read("  ") is None


def test_the_answer_is_explained_as_it_is_set_and_named_as_it_is_typed():
    assert QUESTION.key() == "σ(x)·(1 − σ(x))"
    _, wrong, *_ = notes = QUESTION.notes()
    assert [in_unicode(note.text.strip("$")) for note in notes] == [
        "σ(x)·(1 - σ(x))", "x·(1 - x)", "σ(x)", "1 - σ(x)",
    ]  # fmt: skip
    assert wrong == replace(
        wrong,
        right=False,
        why="x はシグモイドの出力ではない。",
        misconception="derivative-of-input",
    )


def test_what_only_explains_and_tries_is_not_asked():
    bare = replace(QUESTION, equal=(), unequal=(), wrong=())
    assert QUESTION.asked() == bare.asked()
    assert QUESTION.asked() != replace(QUESTION, variables={"x": "positive"}).asked()


X = {"x": "real"}
FAULTS = {
    "no why": (QUESTION, [("W001", ("wrong", 2))]),
    "nothing": (Formula("2x", X, wrong=(WrongFormula("x", "半分である。"),)), []),
    "a number": (Formula("log(2)"), []),
    "an answer that is no formula": (Formula("2x+", X), [("FORM004", ("answer",))]),
    "an answer of unknown names": (Formula("2y", X), [("FORM004", ("answer",))]),
    "a function that is not declared": (Formula("tanh(x)", X), [("FORM004", ("answer",))]),
    "an answer without a value": (Formula("log(x)", X), [("FORM005", ("answer",))]),
    "an answer too large to compare": (Formula("x+10^99", X), [("FORM008", ("answer",))]),
    "no name": (Formula("1", {"2x": "real", "x y": "real", "入力": "real", "": "real"}),
                [("FORM001", ("variables", name)) for name in ("2x", "x y", "入力", "")]),
    "one name twice": (Formula("x1", {"x1": "real", "x_1": "real"}, ("x₁",)),
                       [("FORM002", ("variables", "x_1")), ("FORM002", ("functions", 0))]),
    "no domain": (Formula("x", {"x": "complex", "y": 3, "z": {"from": 1}, "u": {"from": 1, "to": 1},
                                "v": {"from": 0, "to": 1, "by": 1}, "w": {"from": "0", "to": 1}}),
                  [("FORM003", ("variables", name)) for name in "xyzuvw"]),
    "no integer in between": (Formula("x", {"x": {"from": 0.1, "to": 0.9, "whole": True}}), [("FORM003", ("variables", "x"))]),
    "an equal one that is not": (Formula("2x", X, equal=("x+x", "x^2")), [("FORM006", ("equal", 1))]),
    "an equal one that cannot be told": (Formula("2x", X, equal=("2x+0*exp(10^9)",)), [("FORM008", ("equal", 0))]),
    "an unequal one that is equal": (Formula("2x", X, unequal=("x", "x+x")), [("FORM007", ("unequal", 1))]),
    "a wrong one that is right": (Formula("2x", X, wrong=(WrongFormula("x+x", "w"),)), [("FORM007", ("wrong", 0, "formula"))]),
    "everything that is no formula": (
        Formula("2x", X, equal=("(",), unequal=("y",), wrong=(WrongFormula("1/2x"),)),
        [("FORM004", ("equal", 0)), ("FORM004", ("unequal", 0)), ("FORM004", ("wrong", 0, "formula")), ("W001", ("wrong", 0))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_faults(name):
    question, faults = FAULTS[name]
    found = list(question.faults())
    assert [(fault.code, fault.path) for fault in found] == faults
    assert all(Words()(fault.message) for fault in found)


def test_a_difference_names_a_point_and_both_values():
    (found,) = Formula("2x", X, equal=("x",)).faults()
    assert (
        Words()(found.message)
        == "正解と等しくない（x = -0.4278 のとき、正解は -0.8556、この式は -0.4278）"
    )
