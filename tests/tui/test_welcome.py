"""The first evening, by its keys: three questions, five more, a program to mend, and what is next."""

from dataclasses import replace

import pytest

from eprep.core.catalogue import phrase
from eprep.core.event import EventType
from eprep.core.fault import FAULTY, Refusal
from eprep.core.first_evening import FIRST_EVENING
from eprep.core.preferences import from_text
from eprep.tui.app import EprepApp
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.screens.welcome import WelcomeScreen
from eprep.tui.screens.welcomed import WelcomedScreen
from eprep.tui.welcoming import Welcoming
from tests.tui.desks import WORDS, open_desk
from tests.tui.driving import press

ENOUGH = 40
"""More keys than the whole evening takes."""


@pytest.fixture
def notebook(desk):
    return desk.notebook


@pytest.fixture
def kept():
    """What is kept of the settings, by key, as it is typed."""
    return {}


@pytest.fixture
def desk(library, tmp_path, kept):
    def keep(key, value):
        kept[key] = value
        return replace(desk.preferences, **{key: from_text(key, [value])})

    with open_desk(library, tmp_path, keep_preference=keep) as desk:
        yield desk


def answers(log):
    return [event for _, event in log.events() if event.type is EventType.ANSWERED]


def shown(app, selector):
    return str(app.screen.query_one(selector).content)


async def test_the_first_question_comes_within_four_keys(desk):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        assert isinstance(app.screen, WelcomeScreen)
        await press(pilot, "enter", "enter", "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen._asked.question.id == "d1-stored-result"
        assert WORDS("welcome.progress", place="1/6") in shown(app, ".bar")


@pytest.mark.parametrize("size", [(80, 24), pytest.param((140, 40), marks=pytest.mark.soak)])
async def test_enter_alone_leads_through_all_of_it(desk, log, notebook, kept, size):
    app = Welcoming(desk)
    async with app.run_test(size=size) as pilot:
        for _ in range(ENOUGH):
            await press(pilot, "enter")
            if isinstance(app.screen, WelcomedScreen):
                break
        assert isinstance(app.screen, WelcomedScreen), app.screen
        assert [event.question for event in answers(log)] == list(FIRST_EVENING)
        graded = [event for _, event in log.events() if event.type is EventType.GRADED]
        assert graded[-1].misconception == "normalised-over-batch"
        assert graded[-1].outcome == "wrong_answer"
        assert notebook.mark("welcomed") == "done"
        assert kept == {}
        await press(pilot, "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen._asked.question.common.section == "day1-overview"
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_what_is_typed_is_kept_as_the_settings_have_it(desk, kept):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        for key in ("２", "０", "２", "７", "/", "2", "/", "9", "enter", "4", "５", "enter"):
            await pilot.press(key)
        await press(pilot, "down", "enter")
        assert kept == {"exam_date": "2027-02-09", "minutes": "45", "place": "day2"}
        assert isinstance(app.screen, QuestionScreen)


@pytest.mark.parametrize("typed", ["x", "2027-02-30", "2027-13-01", "0227"])
async def test_what_is_no_date_is_said_to_be_none(desk, kept, typed):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, *typed, "enter")
        assert app.screen.query_one("#exam_date").has_focus
        assert shown(app, "#remark")
        await press(pilot, *["backspace"] * len(typed), "enter", "enter", "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert kept == {}


@pytest.mark.parametrize("typed", ["0", "601", "x"])
async def test_nor_are_minutes_that_no_day_has(desk, kept, typed):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter", *typed, "enter")
        assert app.screen.query_one("#minutes").has_focus
        assert shown(app, "#remark")


async def test_a_line_left_with_nonsense_by_tab_is_not_kept_in_silence(desk, kept):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "x", "tab", "tab", "enter")
        assert isinstance(app.screen, WelcomeScreen)
        assert app.screen.query_one("#exam_date").has_focus
        assert shown(app, "#remark")


async def test_escape_skips_everything(desk, log, notebook):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        assert notebook.mark("welcomed") == "done"
        assert log.events() == []


async def test_settings_that_cannot_be_kept_stop_nobody(desk):
    def refuse(key, value):
        raise Refusal(phrase("config.cannot_write", path="/x", reason="-"), FAULTY)

    desk.keep_preference = refuse
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter", "4", "5", "enter", "enter")
        assert isinstance(app.screen, WelcomeScreen)
        assert "/x" in shown(app, "#remark")
        await press(pilot, "enter")
        assert isinstance(app.screen, QuestionScreen)


async def test_who_leaves_in_the_middle_goes_on_from_home_and_is_asked_nothing_twice(
    desk, log, notebook
):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter", "enter", "enter", "2", "enter", "q")
        assert isinstance(app.screen, SummaryScreen)
    assert notebook.mark("welcomed") == "asked"
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert WORDS("welcome.progress", place="2/6") in shown(app, ".bar")
        for _ in range(ENOUGH):
            await press(pilot, "enter")
            if isinstance(app.screen, WelcomedScreen):
                break
        assert [event.question for event in answers(log)] == list(FIRST_EVENING)
        assert notebook.mark("welcomed") == "done"


async def test_the_mended_program_passes_and_the_last_answer_can_be_taken_back(desk):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter", "enter", "enter")
        for _ in range(5):
            await press(pilot, "ctrl+o")
        assert isinstance(app.screen, DrillScreen)
        editor = app.screen.query_one("#editor")
        editor.text = editor.text.replace("np.sum(e)", "np.sum(e, axis=-1, keepdims=True)")
        await press(pilot, "ctrl+r")
        assert desk.tutor.tallies()["mend-softmax"].correct == 1
        await press(pilot, "ctrl+n")
        assert isinstance(app.screen, WelcomedScreen)
        await press(pilot, "u")
        assert isinstance(app.screen, DrillScreen)


async def test_enter_marks_the_line_under_the_cursor_and_says_so_before_it_answers(desk, log):
    app = Welcoming(desk)
    async with app.run_test() as pilot:
        await press(pilot, "enter", "enter", "enter", "enter")
        assert shown(app, "#remark") == WORDS("screen.marked")
        assert log.events() == []
        await press(pilot, "enter")
        assert len(answers(log)) == 1


async def test_a_number_is_asked_for_once_more_before_it_is_skipped(desk, log):
    app = EprepApp(
        desk, desk.tutor.begin([desk.tutor.bank.find(FIRST_EVENING)["d1-draw-parameters"]])
    )
    async with app.run_test() as pilot:
        await press(pilot, "enter")
        assert shown(app, "#remark") == WORDS("screen.no_number")
        await press(pilot, "2", "backspace", "enter")
        assert answers(log) == [], "typing begins the count anew"
        await press(pilot, "enter")
        assert [event.answer for event in answers(log)] == [None]
