"""Answers of several parts: put in order, paired, typed layer by layer and blank by blank."""

import pytest
from textual.widgets import Static

from eprep.core.catalogue import Words
from eprep.core.text.lines import HARD
from eprep.tui.app import EprepApp
from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.review import ReviewScreen
from tests.tui.desks import open_desk, sampled, session_over
from tests.tui.driving import press, rows_of, until

WORDS = Words()
FILE = ["勾配を求める", "出力を求める", "重みを更新する", "損失を求める"]


@pytest.fixture
def desk(tmp_path):
    with open_desk(sampled("composed"), tmp_path) as desk:
        yield desk


@pytest.fixture
def ask(desk):
    """The screen of one question after these keys, in the order of the file."""

    async def ask(id_, *keys):
        session = session_over(desk, id_)
        session.shuffle = False
        app = EprepApp(desk, session)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await press(pilot, *keys)
            return Seen(app, session)

    return ask


def text_of(app):
    return "\n".join(rows_of(app)).replace(HARD, " ")


class Seen:
    def __init__(self, app, session):
        self.text = text_of(app)
        self.result = session.results[-1] if session.results else None

    @property
    def answer(self):
        return None if self.result is None else self.result[0].answer

    @property
    def score(self):
        return self.result[1].score

    def says(self, key):
        return WORDS(key)[:30] in self.text


@pytest.mark.parametrize(
    ("keys", "order"),
    [
        (["２", "４", "１", "３", "enter"], "2413"),
        (["end", "k", "shift+up", "ctrl+up", "enter"], "4123"),
        (["down", "down", "ｊ", "enter"], "1243"),
        (["4", "4", "3", "enter"], "4312"),
        (["4", "3", "backspace", "1", "enter"], "4132"),
        (["4", "shift+down", "3", "enter"], "3142"),
        (["9", "k", "0", "enter", "enter"], "1234"),
        (["enter", "enter"], "1234"),
    ],
)
async def test_texts_are_put_in_order_by_moving_or_by_numbers(ask, keys, order):
    seen = await ask("steps", *keys)
    assert seen.answer == [FILE[int(number) - 1] for number in order]


async def test_an_order_that_nobody_touched_is_no_answer_at_the_first_enter(ask):
    seen = await ask("steps", "enter")
    assert seen.answer is None
    assert seen.says("screen.untouched")


@pytest.mark.parametrize(
    ("keys", "rights"),
    [
        (["d", "Ａ", "あ", "enter"], "daa"),
        (["3", "c", "1", "b", "B", "enter"], "bbc"),
        (["right", "down", "space", "space", "down", "left", "enter"], "abd"),
        (["a", "a", "enter", "c", "enter"], "aac"),
    ],
)
async def test_each_on_the_left_gets_one_by_letter_or_arrow(ask, keys, rights):
    seen = await ask("ranges", *keys)
    texts = ["(0, 1)", "(-1, 1)", "$[0, ∞)$", "[x] 値域[/]"]
    assert seen.answer == [texts["abcd".index(right)] for right in rights]


async def test_what_has_none_yet_is_gone_to(ask):
    seen = await ask("ranges", "2", "a", "enter")
    assert seen.answer is None
    assert seen.says("screen.unpaired")
    assert "2. [a] tanh — (0, 1)" in seen.text


@pytest.mark.parametrize(("key", "skipped"), [("s", True), ("d", False)])
async def test_only_letters_that_name_something_are_no_shortcuts(ask, key, skipped):
    seen = await ask("ranges", key)
    assert (seen.result is not None) == skipped


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ("２ー３ー１", "2-3-1"),
        ("2 3", "2-3"),
    ],
)
async def test_layers_are_typed_in_a_line(ask, keys, answer):
    assert (await ask("layers", *keys, "enter")).answer == answer


async def test_the_network_is_drawn_while_it_is_typed(ask):
    assert "●" not in (await ask("layers", "2", "-")).text
    text = (await ask("layers", *"2-3-1")).text
    assert "W1 (2, 3)" in text
    assert "枝 9本、パラメータ 13個" in text
    assert text.count("●") == 6


async def test_no_network_is_no_answer_and_nothing_twice_is_a_skip(ask):
    seen = await ask("layers", *"2-0", "enter")
    assert seen.result is None
    assert seen.says("plain.again")
    once = await ask("layers", "enter")
    assert once.result is None
    assert once.says("screen.no_layers")
    assert (await ask("layers", "enter", "enter")).result[1].outcome == "skipped"


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["x", "enter", "?", "enter"], ["x", "?"]),
        (["down", "y", "enter", "x", "enter"], ["x", "y"]),
        (["x", "enter", "enter"], ["x", ""]),
        (["ｓ", "tab", "あ", "enter"], ["ｓ", "あ"]),
    ],
)
async def test_blanks_are_filled_line_by_line(ask, keys, answer):
    assert (await ask("forward", *keys)).answer == answer


async def test_an_empty_blank_takes_a_second_enter(ask):
    seen = await ask("forward", "x", "enter")
    assert seen.answer is None
    assert seen.says("screen.blanks_left")
    nothing = await ask("forward", "enter")
    assert nothing.says("screen.no_blanks")
    assert (await ask("forward", "enter", "enter")).result[1].outcome == "skipped"


@pytest.mark.parametrize(
    ("id_", "keys", "said"),
    [
        ("steps", ["4", "enter"], ["△ 部分点", "1. 損失を求める", "違う位置: 1、2、3番目", "[正] 1. 出力を求める"]),
        ("ranges", ["a", "b", "d", "enter"], ["ReLU—[x] 値域[/]", "「ReLU」の相手は「[x] 値域[/]」では", "原点を通る。"]),
        ("layers", [*"2-3-1", "enter"], ["あなたの解答", "[正] 2-3-3-1", "中間層は2つある。"]),
        ("forward", ["x", "enter", "y", "enter"], ["ア: x", "空欄アの「x」は違います", "    return relu(u[0])", "[正] ア: x @ W"]),
    ],
)  # fmt: skip
async def test_a_verdict_tells_each_part_and_what_is_right(ask, id_, keys, said):
    seen = await ask(id_, *keys)
    assert [words for words in said if words not in seen.text] == [], seen.text


@pytest.mark.parametrize(
    ("id_", "keys", "said"),
    [
        ("steps", ["4", "enter"], ["1. 損失を求める", "[正] 1. 出力を求める"]),
        ("forward", ["x", "enter", "y", "enter"], ["ア: x", "u = np.dot(x, W) + b"]),
    ],
)
async def test_the_review_shows_it_again(desk, id_, keys, said):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await press(pilot, *keys, "n", "enter")
        assert isinstance(app.screen, ReviewScreen)
        text = str(app.screen.query_one("#text", Static).content).replace(HARD, " ")
    assert [words for words in said if words not in text] == [], text


@pytest.mark.parametrize(
    ("id_", "asked", "solved"),
    [
        ("steps", "1. 勾配を求める", "[正] 1. 出力を求める"),
        ("ranges", "d. [x] 値域[/]", "[正] tanh—(-1, 1)"),
        ("layers", "入力2、中間層3と3", "[正] 2-3-3-1"),
        ("forward", "u = 【ア】 + b", "u = np.dot(x, W) + b"),
    ],
)
async def test_the_search_shows_the_question_and_then_its_answer(desk, id_, asked, solved):
    app = EprepApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(BrowseScreen())
        await pilot.pause()
        await press(pilot, *id_)
        await until(pilot, lambda: asked in text_of(app))
        assert solved not in text_of(app)
        await press(pilot, "down", "v")
        assert solved in text_of(app)


async def test_an_undone_answer_is_asked_again(desk):
    session = session_over(desk, "forward", "steps")
    app = EprepApp(desk, session)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "x", "enter", "y", "enter", "u")
        assert isinstance(app.screen, QuestionScreen)
        assert session.results == []
        await press(pilot, *"x@W", "tab", *"relu(u[0])", "enter")
        assert session.results[-1][1].correct


@pytest.mark.parametrize("id_", ["steps", "ranges", "layers", "forward"])
async def test_where_one_types_is_seen_at_every_size(desk, id_):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "h")
        for size in ((80, 24), (60, 20), (140, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            typed_in = app.focused
            assert typed_in.id != "prompt"
            assert typed_in.region.height >= 1
            assert app.screen.region.contains_region(typed_in.region)
