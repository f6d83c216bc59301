"""What a learner types where an answer has several parts, or is taken as it is."""

from pathlib import Path

import pytest

from eprep.core.catalogue import Words

FOLDER = Path(__file__).parent.parent / "samples" / "composed"


@pytest.fixture
def ask(talk):
    def ask(ids, *lines, **how):
        return talk(ids.split(), *lines, folder=FOLDER, **how)

    return ask


CODE = ("np.dot( x,W )", "relu(u[0])")


@pytest.mark.parametrize(
    ("id_", "lines", "mark", "score"),
    [
        ("steps", ["2 4 1 3"], "○", 1.0),
        ("steps", ["２、４、１、３"], "○", 1.0),
        ("steps", ["4 2 1 3"], "△", 0.5),
        ("steps", ["1 3 2 4"], "×", 0.0),
        ("ranges", ["1-a 2-b 3-c"], "○", 1.0),
        ("ranges", ["３ーＣ、２ーＢ、１ーＡ"], "○", 1.0),
        ("ranges", ["1-a 2-a 3-a"], "△", 1 / 3),
        ("ranges", ["1-d 2-d 3-d"], "×", 0.0),
        ("layers", ["2-3-3-1"], "○", 1.0),
        ("layers", ["２ー３ー３ー１"], "○", 1.0),
        ("layers", ["2,3,3,1"], "○", 1.0),
        ("layers", ["2-3-1"], "△", 0.5),
        ("layers", ["9-9"], "×", 0.0),
        ("forward", [*CODE], "○", 1.0),
        ("forward", ["\ufeffx @ W", CODE[1]], "○", 1.0),
        ("forward", ["", CODE[1]], "△", 0.5),
        ("forward", ["s", "q"], "×", 0.0),
        ("forward", ["?", ":x"], "×", 0.0),
    ],
    ids=ascii,
)
def test_an_answer_gets_its_mark_and_its_share(ask, id_, lines, mark, score):
    said = ask(id_, *lines)
    _, graded = said.events
    assert (said.marks, graded.score) == ([mark], score)
    assert said.score == f"score {int(score)}/1"


@pytest.mark.parametrize(
    ("id_", "lines"),
    [
        ("steps", ["1 2 3"]),
        ("steps", ["1 2 3 3"]),
        ("ranges", ["1-a 2-b"]),
        ("ranges", ["1-a 2-b 3-e"]),
        ("layers", ["2"]),
        ("layers", ["2-0-1"]),
        ("layers", [""]),
        ("forward", ["", " "]),
        ("forward", ["a" * 201, "b"]),
    ],
)
def test_nonsense_is_asked_again_and_not_recorded(ask, id_, lines):
    right = {
        "steps": ["2 4 1 3"],
        "ranges": ["1-a 2-b 3-c"],
        "layers": ["2-3-3-1"],
        "forward": CODE,
    }
    said = ask(id_, *lines)
    assert (said.marks, said.events, said.score) == ([], [], "score 0/0")
    assert f"  {Words()('plain.again')}" in said.lines
    assert ask(id_, *lines, *right[id_]).marks == ["○"]


def test_answers_are_stored_in_the_texts_of_the_bank(ask):
    said = ask(
        "steps ranges layers forward", "3 1 2 4", "1-d 2-a 3-a", "２ー１", "ｘ", "", shuffle=False
    )
    answers = [event.answer for event in said.events if event.type == "answered"]
    assert answers == [
        ["重みを更新する", "勾配を求める", "出力を求める", "損失を求める"],
        ["[x] 値域[/]", "(0, 1)", "(0, 1)"],
        "2-1",
        ["ｘ", ""],
    ]


@pytest.mark.parametrize("id_", ["steps", "ranges"])
def test_what_is_shuffled_means_what_was_shown(ask, id_):
    seen = set()
    for seed in range(8):
        first, *_ = said = ask(
            id_, "1 2 3 4" if id_ == "steps" else "1-a 2-b 3-c", shuffle=True, seed=seed
        ).events
        shown = [FILE[id_][i] for i in first.order]
        assert first.answer == shown[: len(first.answer)]
        seen.add(first.order)
        assert len(said) == 2
    assert len(seen) > 3


FILE = {
    "steps": ["勾配を求める", "出力を求める", "重みを更新する", "損失を求める"],
    "ranges": ["(0, 1)", "(-1, 1)", "$[0, ∞)$", "[x] 値域[/]"],
}


@pytest.mark.parametrize("colon", [":", "："])
def test_where_a_line_is_taken_as_it_is_commands_have_a_colon(ask, colon):
    said = ask("forward layers", f"{colon}u", "x", f"{colon}?", "y", "u", f"{colon}s")
    assert (said.marks, said.score) == (["×"], "score 0/0")
    again = ask("forward layers", f"{colon}s", "q")
    assert [event.outcome for event in again.events] == [None, "skipped"]
    assert ask("forward layers", "x", f"{colon}q", "y").events == []
    assert ask("forward layers", f"{colon}ｑ", "x", "y").events == []


def test_elsewhere_they_have_none(ask):
    assert ask("layers steps", ":q", "s", "q").score == "score 0/0"
    assert ask("layers steps", ":s", "2-3-3-1", "q").marks == ["○"]


def test_each_blank_is_named_before_its_line(ask):
    said = ask("forward", "", "", *CODE)
    named = [line for line in said.lines if line.startswith("  空欄")]
    assert named == ["  空欄ア（1/2）", "  空欄イ（2/2）"] * 2


def test_how_a_network_was_read_stands_before_its_verdict(ask):
    lines = ask("layers", "2 3 1").lines
    mark = next(i for i, line in enumerate(lines) if line.startswith("△"))
    assert lines[mark - 3 : mark] == [
        "  2-3-1: 重み W1 (2, 3)、W2 (3, 1)", "  バイアス b1 (3,)、b2 (1,)", "  枝 9本、パラメータ 13個",
    ]  # fmt: skip


def test_no_line_but_the_verdict_begins_with_its_mark_and_nothing_is_drawn(ask):
    said = ask("steps ranges layers forward", "4 2 1 3", "1-a 2-a 3-a", "2-3-1", *CODE)
    assert said.marks == ["△", "△", "△", "○"]
    assert not set(said.text) & set("│─┌┐└┘●⋮")
