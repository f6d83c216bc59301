"""What a learner types, and what comes of it."""

import pytest

from eprep.core.catalogue import Words

RIGHT = {
    "one": ["2", "２", "  2  ", "　2　", "2\r", "②"],
    "some": ["1,3", "3,1", "1 3", "１，３", "1、3", "1, 3"],
    "half": [
        "0.5", ".5", "1/2", "50%", "5e-1", "５Ｅ－１", "０．５", "+0.5", "0.5個", "0.5 個", "１／２", "５０％",
        "0.50000",
    ],
    "thousand": ["1000", "1,000", "1e3", "１，０００", "1000.", "2000/2"],
    "minus": ["-1", "－１", "−1", "-1e0", "-1.0", "-2/2"],
    "code-lines": ["3", "3,4", "４，３", "3 4"],
}  # fmt: skip
WRONG = {
    "one": ["1", "3"],
    "some": ["1", "2", "1,2", "1,2,3"],
    "half": ["0.4", "-0.5", "5", "0.5%"],
    "thousand": ["1", "1001", "-1000"],
    "minus": ["1", "0"],
    "code-lines": ["4", "1", "1,3"],
}
NONSENSE = {
    "one": ["", " ", "x", "0", "4", "1,2", "2.", "+2", "-1", "ろ", "99999", "Q", "q q", "②②"],
    "some": ["", "0", "1,1", "1,4", "1;3", "1-3", "い", "1,,x"],
    "half": ["", "x", "1/0", "0.5.1", "1 2", "五", "1e9999", "--1", "0x1", "nan", "inf", "1_000"],
    "thousand": ["1,00", "千", "1,0000"],
    "minus": ["-", "+", ".", "/", "-1個x"],
    "code-lines": ["2", "0", "5", "b = 2", "3,3", "2,3"],
}


def table(answers):
    return [pytest.param(id_, a, id=f"{id_} {a!r}") for id_, some in answers.items() for a in some]


@pytest.mark.parametrize(("id_", "answer"), table(RIGHT))
def test_a_right_answer_gets_a_circle(talk, id_, answer):
    said = talk([id_], answer)
    assert (said.marks, said.score) == (["○"], "score 1/1")


@pytest.mark.parametrize(("id_", "answer"), table(WRONG))
def test_a_wrong_answer_gets_a_cross(talk, id_, answer):
    said = talk([id_], answer)
    assert (said.marks, said.score) == (["×"], "score 0/1")


@pytest.mark.parametrize(("id_", "answer"), table(NONSENSE))
def test_nonsense_is_asked_again_and_not_recorded(talk, id_, answer):
    said = talk([id_], answer)
    assert (said.marks, said.events, said.score) == ([], [], "score 0/0")
    assert f"  {Words()('plain.again')}" in said.lines

    said = talk([id_], answer, answer, RIGHT[id_][0])
    assert (said.marks, len(said.events), said.score) == (["○"], 2, "score 1/1")


def test_an_answer_is_stored_with_its_verdict_in_the_words_of_the_bank(talk):
    answered, graded = talk(["some"], "3,1").events
    assert (answered.type, answered.answer, answered.order) == ("answered", ["は", "い"], (0, 1, 2))
    assert (graded.type, graded.outcome, graded.score) == ("graded", "right", 1.0)


@pytest.mark.parametrize(
    ("lines", "marks", "score"),
    [
        pytest.param(["2", "1,3", "0.5"], "○○○", "score 3/3", id="all answered"),
        pytest.param(["2", "1", "0.5"], "○×○", "score 2/3", id="one wrong"),
        pytest.param(["q"], "", "score 0/0", id="q at once"),
        pytest.param(["ｑ"], "", "score 0/0", id="full-width q"),
        pytest.param(["2", "q", "1,3"], "○", "score 1/1", id="q after one"),
        pytest.param([], "", "score 0/0", id="no input"),
        pytest.param(["1", "1,3"], "×○", "score 1/2", id="input ends"),
        pytest.param(["s", "1,3", "s"], "○", "score 1/1", id="skips are not counted"),
        pytest.param(["ｓ", "s", "s"], "", "score 0/0", id="skips alone"),
        pytest.param(["2", "u", "1", "q"], "○×", "score 0/1", id="an undone one is not counted"),
        pytest.param(["2", "u", "q"], "○", "score 0/0", id="undone and left"),
        pytest.param(["2", "1,3", "u", "u", "q"], "○○", "score 0/0", id="undone twice"),
        pytest.param(["s", "u", "2", "q"], "○", "score 1/1", id="a skip undone"),
        pytest.param(["u", "ｕ", "2", "q"], "○", "score 1/1", id="nothing to undo"),
        pytest.param(["?", "？", "?", "2", "q"], "○", "score 1/1", id="hints"),
    ],
)
def test_a_session_has_a_mark_for_each_answer_and_ends_with_the_score(talk, lines, marks, score):
    said = talk(["one", "some", "half"], *lines)
    assert (said.marks, said.score) == (list(marks), score)
    assert said.text.count("score ") == 1


def test_hints_come_one_by_one_and_then_no_more(talk):
    said = talk(["one"], "?", "?", "?")
    assert [line for line in said.lines if line.startswith("  ")][-3:] == [
        "  first",
        "  second",
        "  " + Words()("plain.no_hint"),
    ]
    assert said.events == []


def test_undo_asks_the_same_question_again_and_keeps_both_events(talk):
    said = talk(["one", "some"], "1", "u", "2", "q")
    assert [line for line in said.lines if line.startswith("[")] == [
        "[one] n",
        "[some] n",
        "[one] n",
        "[some] n",
    ]
    assert [event.type for event in said.events] == [
        "answered", "graded", "undone", "answered", "graded",
    ]  # fmt: skip
    assert said.events[2].about is not None


def test_a_skip_is_stored_as_one(talk):
    answered, graded = talk(["one"], "s").events
    assert (answered.answer, graded.outcome) == (None, "skipped")


def test_file_order_is_kept_without_shuffling(talk):
    ids = ["one", "some", "half"]
    said = talk(ids, "s", "s", "s")
    assert [line[1:-3] for line in said.lines if line.startswith("[")] == ids
    assert [line for line in said.lines if line.startswith("  1.")] == ["  1. い", "  1. い"]


def test_a_shuffled_choice_means_what_was_shown(talk):
    seen = set()
    for seed in range(12):
        shown = [line for line in talk(["one"], shuffle=True, seed=seed).lines if ". " in line]
        number = next(line.strip()[0] for line in shown if line.endswith(" ろ"))
        said = talk(["one"], number, shuffle=True, seed=seed)
        assert said.marks == ["○"]
        assert [("い", "ろ", "は")[i] for i in said.events[0].order] == [line[5:] for line in shown]
        seen.add(said.events[0].order)
    assert len(seen) > 2


def test_the_same_seed_asks_the_same_in_the_same_order(talk):
    ids = ["one", "some", "half", "thousand", "minus"]
    first, again, other = (talk(ids, *"sssss", shuffle=True, seed=n).text for n in (1, 1, 2))
    assert first == again != other


def test_a_limit_asks_so_many(talk):
    said = talk(["one", "some", "half"], "2", "1,3", limit=1)
    assert (said.marks, said.score) == (["○"], "score 1/1")
