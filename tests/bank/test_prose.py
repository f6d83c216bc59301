"""What lint warns of in the text of questions: each in its place, and only there."""

import pytest

from eprep.bank.prose import PRECISION

BANK = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - id: q
    kind: single
    prompt: どれか。
    choices:
      - {text: 重みの初期値を変える, why: 正しい。}
      - {text: 重みの更新幅を変える, why: 誤り。}
    answer: 重みの初期値を変える
    explanation: 説明。
    proof: {stated: 定義。}
"""
SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - {id: dl, name: 深層学習, chapters: [{id: ff, name: 順伝播, sections: [{id: day1-hidden, name: 層}]}]}
tags: {T01a: 深層学習の目的}
"""


@pytest.fixture
def warned(write, open_bank):
    """Code, line and column of each warning of a bank."""

    def warned(text):
        bank = open_bank(write({"b.yaml": text, "syllabus.yaml": SYLLABUS}), beside=())
        found = [*bank.reports(), *bank.across()]
        assert [r for r in found if not r.fault.warning and r.shown.endswith("b.yaml")] == []
        return [(r.fault.code, r.line, r.column) for r in found if r.shown.endswith("b.yaml")]

    return warned


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param("", "", [], id="nothing"),
        pytest.param("説明。", "パラメーターを学習する。", [("W008", 11, 18)], id="a spelling"),
        pytest.param("誤り。", "精度が上がらない。", [("W004", 9, 33)], id="precision alone"),
        pytest.param("説明。", "半精度と「精度」。", [], id="precision with a word"),
        pytest.param("説明。", "'`x[１]` である。'", [("W005", 11, 18)], id="wide digits in code"),
        pytest.param("説明。", "図１である。", [], id="wide digits in prose"),
        pytest.param("説明。", r"$\foo{x}$ である。", [("W007", 11, 18)], id="a formula that is none"),
        pytest.param("説明。", r"$\frac{1}{2}$ である。", [], id="a formula"),
        pytest.param("    prompt:", "    tags: [T01a, no-such-tag]\n    prompt:", [("W006", 6, 18)], id="a tag"),
        pytest.param("重みの初期値を変える", "重みの初期値を層ごとに変えて学習をもう一度やり直す", [("W009", 10, 13)], id="the longest"),
        pytest.param("重みの更新幅を変える", "重みの更新幅を層ごとに変えて学習をもう一度やり直す", [], id="a long wrong one"),
    ],
)  # fmt: skip
def test_each_weakness_is_told_where_it_stands(warned, old, new, found):
    assert old in BANK
    assert warned(BANK.replace(old, new)) == found


@pytest.mark.parametrize("text", ["半精度", "単精度", "混合精度", "演算精度", "「精度」"])
def test_precision_of_what_is_said(text):
    assert PRECISION.search(text) is None


def kanji(n):
    return "".join(chr(0x4E00 + 200 * n + i) for i in range(60))


def questions(count, right=lambda n: 0):
    head, question = BANK.split("  - id", 1)
    texts = []
    for n in range(count):
        lines = question.replace(": q\n", f": q{n}\n").replace("どれか。", f"{kanji(n)}か。")
        if right(n):
            lines = lines.replace("answer: 重みの初期値を変える", "answer: 重みの更新幅を変える")
        texts.append("  - id" + lines)
    return head + "".join(texts)


def test_the_right_choice_is_not_always_the_first(warned):
    assert warned(questions(8)) == [("W010", 4, 3)]
    assert warned(questions(8, lambda n: n % 2)) == []
    assert warned(questions(7)) == []


def test_a_question_is_not_asked_twice(warned):
    again = questions(2).replace(kanji(1), kanji(0)[1:])
    assert warned(again) == [("W011", 13, 9)]
    assert warned(questions(2)) == []


def test_questions_of_one_series_may_be_alike(warned):
    again = questions(2).replace(kanji(1), kanji(0)[1:])
    series = again.replace("    kind", "    series: common-text\n    kind").replace(
        "questions:", "series: [{id: common-text, text: 共通}]\nquestions:"
    )
    assert warned(series) == []


@pytest.mark.parametrize(("id_", "found"), [("no-such", [("W017", 4, 9)]), ("q", [])])
def test_what_a_question_builds_on_must_be_there(id_, found, warned):
    assert warned(BANK.replace("prompt:", f"prerequisites: [{id_}]\n    prompt:")) == found
