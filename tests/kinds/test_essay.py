"""Prose: the share of the ideas that are there and not denied, and no wrong claim."""

import dataclasses

import pytest

from eprep.core.text.wording import spelt
from eprep.core.verdict import Outcome
from eprep.kinds.essay import Essay
from eprep.kinds.essay.rubric import Forbidden, Idea, find

IDEAS = (
    Idea("関数", (("入力", "出力", "関数|写像"),), "求めるもの。"),
    Idea("多層", (("中間層",), ("深い|多層", "モデル|ネットワーク")), "表現力。"),
    Idea("学習", (("パラメータ|重み", "調整|更新|学習"),), "誤差から決める。"),
)
MODEL = "中間層を重ねたモデルのパラメータを調整し、入力から出力への関数を作る。"
DENIED = "中間層を持つモデルのパラメータは調整せず、入力から出力への関数を人が決める。"
QUESTION = Essay(
    MODEL,
    IDEAS,
    (Forbidden(("人", "ルール|規則", "書く"), "人は規則を書かない。", "rules-by-hand"),),
    accepted=("多層のネットワークの重みを学習し、入力を出力に移す写像を得る。",),
    rejected={DENIED: "学習を否定している。", "分類する。": "狭い。"},
)


@pytest.mark.parametrize(
    ("answer", "score"),
    [
        (MODEL, 1.0),
        ("入力から出力への関数を作る。中間層を重ねる。重みを更新する。", 1.0),
        ("入力から出力への関数を作る\n深いモデルの重みを更新する", 1.0),
        ("中間層。", 1 / 3),
        ("深い層の重みを更新する。", 1 / 3),
        ("入力と出力を見る。関数を作る。", 0.0),
        (DENIED, 2 / 3),
        ("中間層は使わない。", 0.0),
        ("中間層は使わない。中間層は重要だ。", 1 / 3),
        ("分類する。", 0.0),
        ("", 0.0),
        (MODEL + "人がルールを書く。", 0.0),
        (MODEL + "人がルールを書くのではない。", 1.0),
        ("人がルールを書く代わりに、" + MODEL, 1.0),
    ],
)
def test_the_score_is_the_share_of_the_ideas(answer, score, trial):
    verdict = QUESTION.grade(answer, trial)
    assert verdict.score == score
    outcome = {1.0: Outcome.RIGHT, 0.0: Outcome.WRONG}.get(score, Outcome.PARTIAL)
    assert verdict.outcome is outcome


def said(verdict):
    return [(getattr(line, "key", line), getattr(line, "values", {})) for line in verdict.feedback]


def test_it_is_told_which_ideas_are_there_and_by_which_words(trial):
    assert said(QUESTION.grade(DENIED.replace("中間層", "層"), trial)) == [
        ("essay.found", {"idea": "関数", "words": "入力 出力 関数"}),
        ("essay.missing", {"idea": "多層"}),
        ("essay.denied", {"idea": "学習", "words": "パラメータ 調整"}),
        ("essay.by_words", {}),
    ]


def test_a_wrong_claim_is_told_first_with_its_reason(trial):
    verdict = QUESTION.grade("人が規則を書く。中間層。", trial)
    assert said(verdict)[:2] == [
        ("essay.claimed", {"words": "人 規則 書く"}),
        ("人は規則を書かない。", {}),
    ]
    assert verdict.misconception == "rules-by-hand"


@pytest.mark.parametrize(
    ("terms", "text", "there"),
    [
        (("パラメーター",), "パラメータを使う", True),
        (("AI",), "trainする", False),
        (("AI",), "AIとtrain", True),
        (("weight",), "Weightsを更新", True),
        (("weight",), "weighted", False),
        (("Batch Normalization",), "batchnormalizationを使う", True),
        (("P(y|x)",), "p(y|x) を学ぶ", True),
        (("P(y|x)",), "x) を学ぶ", False),
        (("入力", "出力"), "入力する。出力する", False),
        (("入力", "出力"), "入力し、\n出力する", True),
        (("0.5",), "値は0.5である", True),
        (("二乗|2乗",), "２乗する", True),
    ],
)
def test_where_words_are_found(terms, text, there):
    assert (find(terms, spelt(text)) is not None) is there


def test_a_term_may_hold_its_own_denial():
    terms = ("勾配", "消えない|消えません")
    assert find(terms, spelt("勾配が消えない。")).denied == ()
    assert "消えない" in find(terms, spelt("勾配が消えないわけではない。")).denied


def test_its_model_and_its_ideas_explain_it():
    notes = QUESTION.notes()
    assert [(note.sign.key, note.right) for note in notes] == [
        ("essay.note.model", True), ("essay.note.model", True), ("essay.note.idea", True),
        ("essay.note.idea", True), ("essay.note.idea", True), ("essay.note.forbidden", False),
    ]  # fmt: skip
    assert notes[-1].text == "人、ルール、書く"
    assert QUESTION.key() == MODEL
    assert QUESTION.overrulable
    assert QUESTION.asked().keys().isdisjoint({"accepted", "rejected"})
    assert not QUESTION.is_proved_by(MODEL)


def changed(**values):
    return dataclasses.replace(QUESTION, **values)


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(QUESTION, [], id="sound"),
        pytest.param(
            changed(answer="分類する。"), [("BANK074", ("answer",))], id="a model without ideas"
        ),
        pytest.param(changed(answer=DENIED), [("BANK074", ("answer",))], id="a model that denies"),
        pytest.param(
            changed(accepted=(MODEL, MODEL + "人が規則を書く。")),
            [("BANK075", ("accepted", 1))],
            id="a model with a wrong claim",
        ),
        pytest.param(changed(lines=1, columns=10), [
            ("BANK073", ("answer",)), ("BANK073", ("accepted", 0)),
        ], id="a model that is too long"),
        pytest.param(changed(answer=" "), [("BANK073", ("answer",))], id="no model"),
        pytest.param(
            changed(rejected={MODEL: "よい。", DENIED: "否定。"}),
            [("BANK076", ("rejected", MODEL))],
            id="a bad answer that gets all",
        ),
        pytest.param(changed(rejected={"分類する。": "狭い。"}), [("W071", ("rejected",))],
                     id="none that denies"),
        pytest.param(changed(rejected={}), [("W071", ())], id="no bad answers"),
        pytest.param(changed(rejected={DENIED: ""}), [("W001", ("rejected", DENIED))],
                     id="a bad answer without why"),
        pytest.param(changed(ideas=()), [("BANK018", ("ideas",))], id="no ideas"),
        pytest.param(
            changed(ideas=(Idea("", ((), ("・",)), ""), Idea("b", (), "x")),
                    forbidden=(Forbidden(("",)),)),
            [
                ("BANK018", ("ideas", 0, "name")),
                ("BANK018", ("ideas", 0, "terms", 0)),
                ("BANK018", ("ideas", 0, "terms", 1)),
                ("BANK018", ("ideas", 1, "terms")),
                ("BANK018", ("forbidden", 0, "terms")),
                ("W001", ("ideas", 0)),
                ("W001", ("forbidden", 0)),
            ],
            id="without words",
        ),
        pytest.param(
            changed(lines=0, columns=1),
            [("BANK010", ("lines",)), ("BANK010", ("columns",))],
            id="no room",
        ),
    ],
)  # fmt: skip
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults


@pytest.mark.parametrize(
    "answer", ["。" * 2000, "入力" * 2000, "ない" * 1000, "入力出力関数" * 300]
)
def test_a_strange_answer_takes_no_time(answer, trial):
    assert QUESTION.grade(answer, trial).score < 1.0
