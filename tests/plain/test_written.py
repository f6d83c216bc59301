"""Words and prose on two streams: raw lines, commands behind a colon, a verdict overruled."""

import pytest

from eprep.core.catalogue import Words
from eprep.kinds import KINDS
from eprep.kinds.text import Text

BANK = """
schema: eprep.bank/1
defaults: {section: n}
questions:
  - {id: word, kind: text, prompt: p, answer: パラメータ, aliases: [q], near: {パラ: 短い},
     hints: [first]}
  - {id: prose, kind: essay, prompt: p, answer: 重みを更新する。, columns: 10,
     ideas: [{name: 学習, terms: [[重み, 更新]]}, {name: 目的, terms: [[更新]]}], hints: [first]}
  - {id: one, kind: single, prompt: p, choices: [{text: い}, {text: ろ}], answer: い}
"""
MODEL, HALF, END = "重みを更新する。", "更新する。", "."


@pytest.fixture
def written(bank):
    (bank / "bank.yaml").write_text(BANK, encoding="utf-8")


@pytest.fixture
def says(written, talk):
    return talk


def heard(said, key, **values):
    return f"  {Words()(key, **values)}" in said.lines


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("パラメータ", ["○"]),
        ("　ﾊﾟﾗﾒｰﾀｰ ", ["○"]),
        ("q", ["○"]),
        ("パラ", ["×"]),
        ("パラメーダ", ["×"]),
        ("s", ["×"]),
        ("u", ["×"]),
        ("?", ["×"]),
        (":x", ["×"]),
        ("", []),
        ("x" * 501, []),
    ],
)
def test_a_word_is_a_raw_line(says, line, marks):
    said = says(["word"], line)
    assert (said.marks, len(said.events)) == (marks, 2 * len(marks))
    assert said.score == f"score {marks.count('○')}/{len(marks)}"


def test_an_answer_is_stored_as_it_was_typed(says):
    assert says(["word"], " Ｐａｒａ ").events[0].answer == "Ｐａｒａ"


def test_what_is_nearly_right_is_told_so_and_gets_nothing(says):
    said = says(["word"], "パラ")
    assert heard(said, "feedback.near")
    assert "  短い" in said.lines
    assert [event.score for event in said.events] == [None, 0.0]


@pytest.mark.parametrize(
    ("lines", "marks", "score"),
    [
        ([":q"], [], "score 0/0"),
        (["：ｑ"], [], "score 0/0"),
        ([":s", ":q"], [], "score 0/0"),
        ([":?", "：？", "パラメータ", ":q"], ["○"], "score 1/1"),
        (["重み", ":u", "パラメータ", ":q"], ["×", "○"], "score 1/1"),
        ([":s", MODEL, END, "1"], ["○", "○"], "score 2/2"),
        ([":s", "q", "重みを", "更新する。", "．", "1"], [], "score 0/0"),
        ([":s", MODEL, "。", "q"], ["○"], "score 1/1"),
        ([":s", "書きかけ", ":s", "1"], ["○"], "score 1/1"),
        ([":s", "書きかけ", ":u", ":s", HALF, END, "1"], ["△", "○"], "score 1/2"),
        ([":s", "書きかけ", ":?", "更新する。", END, "1"], ["△", "○"], "score 1/2"),
        ([":s", END, "", END, MODEL, END, "1"], ["○", "○"], "score 2/2"),
        ([":s", "長い" * 11, END, MODEL, END, "1"], ["○", "○"], "score 2/2"),
        ([":s", MODEL], [], "score 0/0"),
    ],
)
def test_commands_stand_behind_a_colon_and_prose_ends_with_a_dot(says, lines, marks, score):
    said = says(["word", "prose", "one"], *lines)
    assert (said.marks, said.score) == (marks, score)
    answered = [event for event in said.events if event.type == "answered" and event.answer]
    assert len(answered) == len(marks)


def test_prose_is_stored_line_by_line(says):
    said = says(["prose"], "重みを", " 更新する。 ", END)
    assert said.events[0].answer == "重みを\n更新する。"


def test_it_is_said_which_ideas_are_there(says):
    said = says(["prose"], HALF, END)
    assert heard(said, "essay.missing", idea="学習")
    assert heard(said, "essay.found", idea="目的", words="更新")
    assert heard(said, "essay.by_words")
    assert "  [模範解答] 重みを更新する。" in said.lines


def test_too_long_prose_is_said_to_be_and_not_recorded(says):
    said = says(["prose"], "長い" * 11, END)
    assert heard(said, "prose.too_long", used=3, most=2)
    assert said.events == []


@pytest.mark.parametrize(
    ("lines", "kinds", "score"),
    [
        ([HALF, END, ":o", "1"], ["overruled"], "score 2/2"),
        ([HALF, END, "：ｏ", ":o", "1"], ["overruled"] * 2, "score 1/2"),
        ([HALF, END, "1", ":o"], [], "score 1/2"),
        ([MODEL, END, ":o", "1"], ["overruled"], "score 1/2"),
        ([":s", ":o", "1"], [], "score 1/1"),
        ([":o", HALF, END, "1"], [], "score 1/2"),
        ([HALF, END, ":o", "u", MODEL, END, ":o", "1"], ["overruled", "undone", "overruled"],
         "score 1/2"),
    ],
)  # fmt: skip
def test_the_last_verdict_on_prose_is_overruled_at_the_next_prompt(says, lines, kinds, score):
    said = says(["prose", "one"], *lines)
    found = [event.type for event in said.events if event.type in ("overruled", "undone")]
    assert (found, said.score) == (kinds, score)


@pytest.mark.parametrize(
    ("lines", "score"),
    [
        ([], "score 0/1"),
        ([":o"], "score 1/1"),
        ([":o", ":o"], "score 0/1"),
        (["", ":o"], "score 0/1"),
        (["q", ":o"], "score 0/1"),
    ],
)
def test_after_the_last_question_there_is_a_last_chance(says, lines, score):
    said = says(["prose"], HALF, END, *lines)
    assert heard(said, "overrule.offer_last")
    assert (said.marks, said.score) == (["△"], score)


def test_the_word_that_overrules_is_offered_and_answered(says):
    said = says(["prose", "word"], HALF, END, ":o", ":o", ":q")
    assert heard(said, "overrule.offer")
    words = Words()
    assert heard(said, "overrule.done", outcome=words("outcome.right"))
    assert heard(said, "overrule.taken_back", outcome=words("outcome.partial"))
    assert heard(says(["word"], ":o", ":q"), "overrule.nothing")


class Loud(Text):
    """A kind that says how it reads an answer."""

    def understood(self, answer):
        return f"「{answer}」\x1b\n続き"


def test_how_an_answer_is_read_is_said_before_it_is_judged(says, monkeypatch):
    monkeypatch.setitem(KINDS, "text", Loud)
    said = says(["word"], "パラ")
    place = said.lines.index("  読み取り: 「パラ」␛ 続き")
    assert said.lines[place + 1].startswith("×")
