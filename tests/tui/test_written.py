"""Words and prose on the screen: typed, read along, handed in, overruled; drafts are kept."""

import pytest
from textual.events import Paste

from eprep.core.catalogue import Words
from eprep.core.form import MOST_TYPED, TextEntry
from eprep.kinds.text import Text
from eprep.tui.app import EprepApp
from eprep.tui.screens.essay import EssayScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.screens.text import TextScreen
from eprep.tui.widgets.prose_area import MOST, ProseArea
from eprep.tui.widgets.remark import Remark
from tests.tui.desks import open_desk, sampled, session_over
from tests.tui.driving import press, rows_of, until

WORD, PROSE = "written-word", "written-prose"
SIZE = (100, 30)
WORDS = Words()
HALF = "中間層の重みを更新する"


@pytest.fixture
def library():
    return sampled("written")


def app_over(desk, *ids):
    return EprepApp(desk, session_over(desk, *ids))


def screen_text(app):
    return "\n".join(row.rstrip() for row in rows_of(app))


def events(desk):
    return [(event.type, event.answer, event.score) for _, event in desk.tutor.log.events()]


@pytest.mark.parametrize(
    ("typed", "mark"), [("ハイパーパラメータ", "○"), ("hp", "×"), ("パラメータ", "×")]
)
async def test_a_word_is_typed_and_judged(desk, typed, mark):
    app = app_over(desk, WORD)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *typed, "enter")
        assert f" {mark} " in screen_text(app)
        assert [answer for _, answer, _ in events(desk)] == [typed, None]


async def test_letters_are_typed_and_hints_and_skips_have_other_keys(desk):
    app = app_over(desk, WORD, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"hsunmq?", "ctrl+t")
        assert app.screen.query_one("#entry").value == "hsunmq?"
        assert app.screen.query_one("#hints").display
        await press(pilot, "ctrl+o")
        assert isinstance(app.screen, EssayScreen)


async def test_an_empty_word_is_skipped_by_the_second_enter(desk):
    app = app_over(desk, WORD, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        assert WORDS("screen.nothing_typed") in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, EssayScreen)


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("学習率", "学習率"),
        ("二行\nの語", "二行 の語"),
        ("x" * MOST_TYPED, "x" * MOST_TYPED),
        ("x" * (MOST_TYPED + 1), ""),
        ("\x1b[31m", "␛[31m"),
    ],
    ids=["a word", "two lines", "the most", "too much", "a sign that steers"],
)
async def test_what_is_pasted_is_one_line_or_nothing(desk, pasted, value):
    app = app_over(desk, WORD)
    async with app.run_test(size=SIZE) as pilot:
        app.post_message(Paste(pasted))
        await pilot.pause()
        assert app.screen.query_one("#entry").value == value
        assert app.screen.query_one(Remark).display is (not value)


class Formula(Text):
    """A kind that says how it reads an answer."""

    def form(self):
        return TextEntry(("x", "σ[1]"))

    def understood(self, answer):
        return f"≪{answer}≫" if "x" in answer else None


async def test_how_it_is_read_stands_below_while_it_is_typed(desk, monkeypatch):
    question = desk.tutor.bank.question(WORD)
    body = Formula(question.body.answer)
    session = session_over(desk, WORD)
    asked = desk.tutor.ask(session)._replace(
        question=type(question)(question.common, body, ""), form=body.form()
    )
    app = EprepApp(desk)
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(TextScreen(session, asked))
        await pilot.pause()
        assert "使える名前: x  σ[1]" in screen_text(app)
        line = app.screen.query_one("#understood")
        await press(pilot, "y")
        assert not line.display
        await press(pilot, "x")
        assert "読み取り: ≪yx≫" in screen_text(app)
        await press(pilot, "enter")
        assert "読み取り: ≪yx≫" in screen_text(app)
        assert "使える名前" not in screen_text(app)


async def test_prose_is_written_counted_and_handed_in(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"中間層", "enter", *"重みを更新")
        assert "2/2行  8字" in screen_text(app)
        await press(pilot, "ctrl+r")
        assert "△ 部分点" in screen_text(app)
        assert events(desk)[0][1] == "中間層\n重みを更新"


async def test_prose_that_is_empty_or_too_long_is_not_handed_in(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+r")
        assert WORDS("screen.nothing_written") in screen_text(app)
        await press(pilot, *"a", "enter", *"b", "enter", *"c")
        assert app.screen.query_one("#taken").has_class("-over")
        await press(pilot, "ctrl+r")
        assert WORDS("prose.too_long", used=3, most=2) in screen_text(app)
        app.post_message(Paste("x" * (MOST + 1)))
        await pilot.pause()
        assert app.screen.query_one(ProseArea).text == "a\nb\nc"
        assert events(desk) == []


async def test_prose_under_way_is_kept_and_what_was_handed_in_is_no_draft(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *HALF, "escape", "escape")
        assert isinstance(app.screen, HomeScreen)
    assert desk.notebook.draft(PROSE) == HALF
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert app.screen.query_one(ProseArea).text == HALF
        await press(pilot, "ctrl+r")
        assert desk.notebook.drafts() == frozenset()


async def test_prose_is_kept_while_it_is_written(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"中間")
        await until(pilot, lambda: desk.notebook.draft(PROSE) == "中間")


@pytest.mark.parametrize("key", ["o", "お", "f2"])
async def test_the_verdict_on_prose_is_overruled_and_taken_back_by_a_key(desk, key):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *HALF)
        await press(pilot, "f2")  # not before there is a verdict
        await press(pilot, "ctrl+r", key)
        assert "○ 正解（自己判定）" in screen_text(app)
        assert app.screen.query_one("#verdict").has_class("-right")
        await press(pilot, key)
        assert "△ 部分点" in screen_text(app)
        assert not app.screen.query_one("#verdict").has_class("-right")
        kinds = [type_ for type_, _, _ in events(desk)]
        assert kinds == ["answered", "graded", "overruled", "overruled"]
        await press(pilot, key, "n")
        assert isinstance(app.screen, SummaryScreen)
        await press(pilot, "enter")
        assert "自己判定" in screen_text(app)


async def test_no_other_verdict_is_overruled(desk):
    app = app_over(desk, WORD, "written-choice")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *"hp", "enter", "o", "f2", "n", "2", "o", "f2")
        assert isinstance(app.screen, QuestionScreen)
        assert "overruled" not in [type_ for type_, _, _ in events(desk)]


async def test_undoing_asks_for_the_prose_again(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *HALF, "ctrl+r", "o", "u")
        assert isinstance(app.screen, EssayScreen)
        assert not app.screen.done
        assert desk.tutor.tallies() == {}


async def test_a_verdict_that_cannot_be_overruled_stays_what_it_is(desk):
    app = app_over(desk, PROSE)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, *HALF, "ctrl+r")
        desk.tutor.log.close()
        await press(pilot, "o")
        assert "△ 部分点" in screen_text(app)
        assert app.screen._session.results[0][1].before is None


async def test_both_are_found_and_read_in_the_search(library, tmp_path):
    with open_desk(library, tmp_path) as desk:
        texts = {text.id: text.text for text in library.texts()}
        assert "ハイパーパラメータ" in texts[WORD]
        assert "多層のモデル" in texts[PROSE]
        app = EprepApp(desk)
        async with app.run_test(size=(140, 40)) as pilot:
            await press(pilot, "/", *PROSE)
            await until(pilot, lambda: "全角40字まで" in screen_text(app))
            await press(pilot, "escape", "v")
            await until(pilot, lambda: "[模範解答]" in screen_text(app).replace("\xa0", " "))
