"""A formula, typed: asked again with the reason, or judged."""

import pytest

SIGMOID = """
schema: eprep.bank/1
defaults: {section: n}
questions:
  - {id: derivative, kind: formula, prompt: p, answer: "σ(x)(1-σ(x))", variables: {x: real},
     functions: [sigma], wrong: [{formula: x(1-x), why: 入力ではない。}]}
"""


@pytest.fixture
def ask(bank, talk):
    (bank / "bank.yaml").write_text(SIGMOID, encoding="utf-8")
    return lambda *lines: talk(["derivative"], *lines)


@pytest.mark.parametrize("line", ["σ(x)(1-σ(x))", "  e^-x/(1+e^-x)²", "ｓｉｇｍａ（ｘ）−σ(x)**2"])
def test_a_right_formula_gets_a_circle_and_is_kept_as_it_was_typed(line, ask):
    said = ask(line)
    assert (said.marks, said.score) == (["○"], "score 1/1")
    assert said.events[0].answer == line.strip()


def test_a_known_mistake_is_told_its_reason(ask):
    said = ask("x-x²")
    assert (said.marks, said.score) == (["×"], "score 0/1")
    assert "  入力ではない。" in said.lines


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1/2x", "とも 1/(2·x) とも読めます"),
        ("x+", "式が途中で終わっています"),
        ("__import__('os')", "1文字目の「_」は式に使えません"),
        ("x\x1b[2J", "2文字目の「␛」は式に使えません"),
        ("", "読み取れませんでした"),
    ],
)
def test_what_is_no_formula_is_asked_again_with_the_reason_and_not_recorded(line, reason, ask):
    said = ask(line)
    assert (said.marks, said.events, said.score) == ([], [], "score 0/0")
    assert reason in said.text
    assert "\x1b" not in said.text
