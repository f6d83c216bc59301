"""Searching all questions: found as one types, narrowed, read and practised."""

import gc

import pytest
from textual.widgets import Input, Static

from eprep.tui.app import EprepApp
from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.filter import FilterScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.widgets.chip import Chip
from eprep.tui.widgets.key_bar import KeyBar
from eprep.tui.widgets.long_list import LongList
from tests.bench.open_bank import write_file
from tests.compiled import built_in_beside
from tests.tui.desks import open_desk
from tests.tui.driving import until

OWN = r"""
schema: eprep.bank/1
defaults: {section: day1-output}
questions:
  - {id: own-marks, kind: single, prompt: "[red]赤[/red] の w[i] と \e[31m は？", choices: [{text: "x[0]"}, {text: "[/] y"}],
     answer: "x[0]", explanation: "ひみつの[解説] である"}
"""
WIDE, NARROW = (120, 30), (80, 24)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    bank = tmp_path_factory.mktemp("bank") / "own.yaml"
    bank.write_text(OWN, encoding="utf-8")
    return built_in_beside(bank)


@pytest.fixture
def desk(library, tmp_path):
    with open_desk(library, tmp_path) as desk:
        yield desk


async def opened(app, pilot):
    app.push_screen(BrowseScreen())
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    return app.screen


async def search(screen, pilot, words):
    screen.query_one(Input).value = words
    await until(pilot, lambda: screen._search.words == words)


def ids(screen):
    return [entry.id for entry in screen._found]


def rows(screen):
    """What stands on the list."""
    questions = screen.query_one(LongList)
    height = questions.scrollable_content_region.height
    lines = (questions.render_line(y).text.strip() for y in range(height))
    return [line for line in lines if line]


def text(screen):
    return str(screen.query_one("#text", Static).content)


async def test_what_is_typed_narrows_the_list_at_once(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        everything = ids(screen)
        assert everything == [entry.id for entry in desk.tutor.bank.entries]
        await pilot.press(*"RELU")
        await until(pilot, lambda: screen._search.words == "RELU")
        found = ids(screen)
        assert "relu" in found
        assert len(found) < len(everything)
        await search(screen, pilot, "ひみつの ＯＷＮ")
        assert ids(screen) == ["own-marks"]
        await search(screen, pilot, "ひみつの relu")
        assert ids(screen) == []
        assert rows(screen)[0] == "当てはまる問題がありません。"
        assert text(screen) == ""
        await pilot.press("enter", "x")
        assert ids(screen) == everything


async def test_text_of_the_bank_is_never_markup(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        await search(screen, pilot, "own-marks")
        assert rows(screen)[0].endswith("[red]赤[/red] の w[i] と ␛[31m は？")
        assert text(screen).startswith("[red]赤[/red] の w[i] と ␛[31m は？")
        assert "1. x[0]\n2. [/] y" in text(screen)


async def test_the_answer_is_shown_when_asked_for_or_once_answered(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        await search(screen, pilot, "own-marks")
        assert "ひみつ" not in text(screen)
        await pilot.press("enter", "v")
        assert "[正] 1 x[0]" in text(screen).replace("\u00a0", " ")
        assert "ひみつの[解説]" in text(screen)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("1", "n", "escape")
        await pilot.pause()
    async with EprepApp(desk).run_test(size=WIDE) as pilot:
        screen = await opened(pilot.app, pilot)
        await search(screen, pilot, "own-marks")
        assert rows(screen)[0].startswith(("○", "×"))
        assert "ひみつの[解説]" in text(screen)


async def test_a_narrow_screen_shows_the_question_before_it_is_practised(desk):
    app = EprepApp(desk)
    async with app.run_test(size=NARROW) as pilot:
        screen = await opened(app, pilot)
        await search(screen, pilot, "own-marks")
        assert not screen.query_one("#preview").display
        await pilot.press("enter", "enter")
        assert screen.query_one("#preview").display
        await pilot.press("escape")
        assert not screen.query_one("#preview").display
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen._asked.question.id == "own-marks"
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen


async def choose(pilot, key, *moves):
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, FilterScreen)
    await pilot.press(*moves)
    await pilot.pause()


async def test_limits_narrow_the_list_and_are_lifted_again(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        everything = ids(screen)
        await pilot.press("down")
        await choose(pilot, "２", "down", "down", "enter")  # the second kind there is
        assert {entry.kind for entry in screen._found} == {"code"}
        await choose(pilot, "f4", *["down"] * 4, "enter")  # a section
        assert {entry.section for entry in screen._found} == {"day1-hidden"}
        assert {entry.kind for entry in screen._found} == {"code"}
        await choose(pilot, "2", "home", "enter")
        kinds = {entry.kind for entry in screen._found}
        assert {"code", "single"} <= kinds
        await choose(pilot, "4", "escape")
        assert {entry.section for entry in screen._found} == {"day1-hidden"}
        await pilot.press("x")
        assert ids(screen) == everything


async def test_the_keys_that_are_named_are_those_that_work_now(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        chips = [str(chip.content)[:2] for chip in screen.query(Chip)]
        assert chips == ["F2", "F3", "F4", "F5"]
        assert "検索" not in str(screen.query_one(KeyBar).content)
        await pilot.press("down")
        await pilot.pause()
        chips = [str(chip.content)[:2] for chip in screen.query(Chip)]
        assert chips == ["1 ", "2 ", "3 ", "4 "]
        assert "/ 検索" in str(screen.query_one(KeyBar).content)
        await search(screen, pilot, "どこにもない語")
        await pilot.pause()
        assert "解く" not in str(screen.query_one(KeyBar).content)


async def test_a_bookmark_is_a_star_and_can_be_looked_for(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        await search(screen, pilot, "own-marks")
        await pilot.press("enter", "ｍ")
        assert rows(screen)[0].startswith("★")
        assert desk.notebook.bookmarks() == {"own-marks"}
        await pilot.press("x")
        await choose(pilot, "1", "end", "up", "enter")
        assert ids(screen) == ["own-marks"]
        await pilot.press("f8")
        assert ids(screen) == []
        assert desk.notebook.bookmarks() == frozenset()


async def test_all_that_are_listed_are_practised(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        await search(screen, pilot, "relu")
        found = ids(screen)
        await pilot.press("enter", "a")
        await pilot.pause()
        session = app.screen._session
        assert sorted(entry.id for entry in session.entries) == sorted(found)


async def test_the_cursor_stays_on_its_question_while_that_is_listed(desk):
    app = EprepApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("down", "end")
        last = ids(screen)[-1]
        await search(screen, pilot, last)
        assert screen._at_cursor().id == last
        await search(screen, pilot, "")
        assert screen._at_cursor().id == last


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    bank = tmp_path_factory.mktemp("many")
    for number in range(60):
        write_file(bank, number)
    return built_in_beside(bank)


async def test_leaving_while_the_texts_are_read_is_quiet(many, tmp_path):
    with open_desk(many, tmp_path) as desk:
        app = EprepApp(desk)
        async with app.run_test(size=WIDE) as pilot:
            for _ in range(2):
                screen = BrowseScreen()
                app.push_screen(screen)
                await until(pilot, lambda screen=screen: screen._texts)
                await pilot.press("down", "escape")
                await pilot.pause()
                assert app.screen is not screen
            await app.workers.wait_for_complete()
            gc.collect()


async def test_of_three_thousand_questions_only_the_rows_that_are_seen_are_drawn(many, tmp_path):
    with open_desk(many, tmp_path) as desk:
        app = EprepApp(desk)
        async with app.run_test(size=WIDE) as pilot:
            screen = await opened(app, pilot)
            questions, drawn = screen.query_one(LongList), []
            draw = questions._draw

            def counting(index, cells):
                drawn.append(index)
                return draw(index, cells)

            questions._draw = counting
            await pilot.press("down", "end", "pageup", "up")
            await pilot.pause()
            assert len(screen._found) > 3_000
            assert questions.cursor > 2_900
            assert 0 < len(drawn) < 6 * WIDE[1]
            drawn.clear()
            await search(screen, pilot, "q-23-7 逆伝播")
            assert "q-23-7" in ids(screen)
            assert 0 < len(drawn) < 6 * WIDE[1]
