"""Whatever a bank says, only a verdict looks like one, and nothing steers the terminal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

EVIL = r"""
schema: eprep.bank/1
defaults: {section: n}
questions:
  - id: number
    kind: number
    prompt: "○ a\n× b\e[31mred\n\n△ c [bold]x[/bold]\r○ d\u2028○ e\x85○ f\n```\n○ fence\e[0m\n```"
    answer: 25
    unit: "個\n○ unit\e[31m"
    wrong: [{value: 24, why: "○ why\n× why\e[2J"}]
    explanation: "○ なるほど\n× だめ\n\n△ まあ\a"
    hints: ["○ hint\n× hint\e[1m"]
  - id: single
    kind: single
    prompt: "```\n○\n```"
    choices:
      - {text: "○ right [i] \e[1m", why: "○ why\n× why\x9b1m"}
      - {text: "× wrong\e]0;title\a\n○", why: "△"}
    answer: "○ right [i] \e[1m"
  - id: lines
    kind: lines
    prompt: p
    listing: "○ a\n× b\r\n△ c\e[1m\n"
    required: ["○ a"]
    forbidden: {"× b": "× reason\n○\e"}
"""
ANSWERS = st.sampled_from(
    ["1", "2", "3", "25", "24", "25個", "x", "", "s", "u", "?", "q", "1,2", "○", "×\x1b[31m", "２"]
)


@pytest.fixture
def evil(bank):
    (bank / "bank.yaml").write_text(EVIL)
    return bank


def test_text_that_looks_like_a_mark_is_shown_but_not_at_the_start_of_a_line(talk, evil):
    said = talk(["number", "single", "lines"], "?", "24", "2", "2", folder=evil)
    assert (said.marks, said.score) == (["×", "×", "×"], "score 0/3")
    for shown in ("○ a", "× b␛[31mred", "△ c [bold]x[/bold]␍○ d", "○ fence", "○ right [i] ␛[1m"):
        assert shown in said.text


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANSWERS, max_size=12))
def test_marks_are_verdicts_stored_and_the_score_is_theirs(talk, evil, lines):
    said = talk(["number", "single", "lines", "number"], *lines, folder=evil)
    graded = [e for e in said.events if e.type == "graded" and e.outcome != "skipped"]
    assert said.marks == [{1.0: "○", 0.0: "×"}[event.score] for event in graded]
    undone = {event.about for event in said.events if event.type == "undone"}
    counted = [event for event in graded if event.about not in undone]
    assert said.score == f"score {sum(e.score == 1.0 for e in counted)}/{len(counted)}"
    assert all(character >= " " or character == "\n" for character in said.text)
    assert not set(said.text) & {"\x7f", "\x85", "\x9b", "\u2028"}


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\ufeff\ufffe\uffff", exclude_categories=["Cs"])
    | st.sampled_from("○×△\n\r\t\x1b\x9b\u2028\u202e`$*[]"),
    min_size=1,
    max_size=30,
)


@settings(max_examples=40)
@given(prompt=TEXTS, choice=TEXTS, why=TEXTS)
def test_any_text_of_a_bank_is_harmless(prompt, choice, why):
    from eprep.core.catalogue import Words
    from eprep.core.question import Common, Question
    from eprep.core.session import Asked
    from eprep.core.verdict import right_or_wrong
    from eprep.kinds.choice import Choice
    from eprep.kinds.single import Single
    from eprep.plain.page import Page

    common = Common(id="q", kind="single", section=choice, prompt=prompt, explanation=why)
    body = Single((Choice(choice, why), Choice("x" + choice, prompt)), choice)
    question = Question(common, body, "")
    asked = Asked(question, body.form(), None, 0, "", 0)
    shown = [*Page(Words()).question(asked)]
    judged = [*Page(Words()).verdict(question, right_or_wrong(True, [why]))]
    assert judged[0] == "○ 正解"
    for line in (*shown, *judged[1:]):
        assert not line.startswith(("○", "×", "△"))
        assert all(character >= " " or character == "\t" for character in line)
        assert not set(line) & set("\x7f\x85\x9b\u2028\u202e")
