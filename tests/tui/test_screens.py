"""What the screens do with keys that come too fast, too often, or at the wrong time."""

import asyncio

import pytest
from textual.events import Key, Resize
from textual.geometry import Size

from eprep.core.fault import FAULTY, Refusal
from eprep.tui.app import EprepApp
from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.compare import CompareScreen
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.widgets.code_editor import CodeEditor
from tests.tui.desks import session_over
from tests.tui.driving import press, rows_of, until

PASSING = "import numpy as np\ndef sigmoid(x): return (1 + np.tanh(x / 2)) / 2\n"


async def test_two_quick_escapes_leave_the_home_screen_standing(desk):
    app = EprepApp(desk, session_over(desk, "d1-draw-shapes"))
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(2):
            app.post_message(Key("escape", None))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_undoing_one_of_two_tries_stays_at_the_drill(desk):
    app = EprepApp(desk, session_over(desk, "sigmoid", "softmax"))
    async with app.run_test() as pilot:
        for returned in "xy":
            await pilot.press(returned, "ctrl+r")
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press("escape", "u")
        await pilot.pause()
        assert isinstance(app.screen, DrillScreen)
        assert app.screen._asked.question.id == "sigmoid"
        assert desk.tutor.tallies()["sigmoid"].attempts == 1


async def test_a_place_is_chosen_by_where_it_stands_and_not_by_a_tag(desk):
    app = EprepApp(desk)
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        sections = {entry.section for entry in app.screen._session.entries}
        assert sections == {"day1-overview"}


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_the_report_can_be_read_to_its_end(desk, size):
    app = EprepApp(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "r")
        assert not any("合計" in row for row in rows_of(app))
        await press(pilot, "end")
        assert any("合計" in row for row in rows_of(app))


async def test_what_goes_wrong_inside_reaches_the_command_line(desk):
    app = EprepApp(desk, session_over(desk, "d1-draw-shapes"))
    with pytest.raises(Refusal) as refused:  # noqa: PT012  the app is what raises
        async with app.run_test() as pilot:
            desk.tutor.log.close()  # home cannot say how far the learner is
            await pilot.press("q")
            await pilot.pause()
    assert refused.value.exit_code == FAULTY
    assert app._exit_renderables == []


async def test_digits_mark_and_unmark_where_several_are_right(desk):
    app = EprepApp(desk, session_over(desk, "d1-goal-parameters"))
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "1", "enter")
        await pilot.pause()
        (answer,) = [event.answer for _, event in desk.tutor.log.events() if event.answer]
        assert len(answer) == 1


async def test_nothing_is_handed_in_where_nothing_is_marked(desk):
    app = EprepApp(desk, session_over(desk, "d1-goal-parameters"))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert desk.tutor.log.events() == []
        assert isinstance(app.screen, QuestionScreen)


SLOW_FOR_BATCHES = """
import time
def softmax(x):
    if x.ndim == 2:
        time.sleep(3)
"""


async def test_cases_are_shown_as_they_come_and_keys_still_work(desk):
    app = EprepApp(desk, session_over(desk, "softmax"))
    async with app.run_test() as pilot:
        app.screen.query_one("#editor").text = SLOW_FOR_BATCHES
        await pilot.press("ctrl+r")
        shown = app.screen.query_one("#reasons")
        await until(pilot, lambda: "× 1サンプル" in str(shown.content))
        assert app.screen._grading, "the other cases are still being tried"
        await pilot.press("ctrl+t")
        assert app.screen.query_one("#hints").display
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert str(shown.content).startswith("× ")
        assert desk.tutor.tallies()["softmax"].attempts == 1


async def test_a_program_that_passed_is_read_beside_the_reference(desk):
    desk.programs = lambda _: [
        ("模範実装", "def sigmoid(x): ..."),
        ("tanh.py", "[bold]tanh[/bold]"),
    ]
    app = EprepApp(desk, session_over(desk, "sigmoid"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("escape", "c")
        assert isinstance(app.screen, DrillScreen)  # nothing has passed yet
        app.screen.query_one(CodeEditor).text = PASSING
        await pilot.press("ctrl+r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        shown = [str(app.screen.query_one(f"#{i}-program").content) for i in ("own", "other")]
        assert "tanh(x / 2)" in shown[0]
        assert app.screen.query_one("#other").border_title == "1/2  模範実装"
        assert shown[1] == "def sigmoid(x): ..."
        await pilot.press("n")
        assert "[bold]tanh[/bold]" in str(app.screen.query_one("#other-program").content)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, DrillScreen)


async def test_what_a_screen_puts_off_until_it_has_gone_is_not_done(desk):
    """It would find nothing of itself any more."""
    app = EprepApp(desk)
    ran_in_a_screen_that_stood: list[bool] = []
    async with app.run_test() as pilot:
        for turns in range(4):  # of the loop, on which it depends who comes first
            screen = BrowseScreen()
            await app.push_screen(screen)
            await pilot.pause()
            app.pop_screen()
            for _ in range(turns):
                await asyncio.sleep(0)
            screen.call_after_refresh(
                lambda left=screen: ran_in_a_screen_that_stood.append(left.is_running)
            )
            await until(pilot, lambda left=screen: not left.is_attached)
    assert False not in ran_in_a_screen_that_stood


async def test_a_screen_that_stands_nowhere_says_nothing_of_its_size(desk):
    """A change of size may come when the app has taken its screens down."""
    async with EprepApp(desk).run_test():
        screen = HomeScreen()
        screen._say_if_small(Resize(Size(20, 6), Size(20, 6)))
        assert not screen.query("#small")


@pytest.mark.parametrize("id_", ["math-trace-inner-product", "bp-graph-multiply"])
async def test_a_question_has_the_rows_that_its_answer_does_not_use(desk, id_):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test(size=(80, 24)) as pilot:
        prompt = app.screen.query_one("#prompt")
        await until(pilot, lambda: prompt.size.height and prompt.max_scroll_y == 0)
        assert prompt.outer_size.height > 0.45 * 24
        assert app.screen.query_one("#entry").max_scroll_y == 0


async def test_the_pages_of_a_question_are_turned_from_its_answer(desk):
    app = EprepApp(desk, session_over(desk, "vis-unet-concat"))
    async with app.run_test(size=(80, 24)) as pilot:
        prompt = app.screen.query_one("#prompt")
        await until(pilot, lambda: prompt.max_scroll_y > 0)
        assert app.screen.focused.id == "entry"
        await press(pilot, "pagedown")
        assert prompt.scroll_y > 0
        await press(pilot, "pageup", "pageup")
        assert prompt.scroll_y == 0
