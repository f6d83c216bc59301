"""The drill screen: nothing that was written is lost, and no key is dead or ends it by accident."""

import os
import re
import signal
import sys
from dataclasses import replace

import pytest

from eprep.core.form import Editor
from eprep.core.text.starter import untouched
from eprep.tui.app import EprepApp
from eprep.tui.screens.compare import CompareScreen
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.panes import EDITOR
from eprep.tui.screens.reset import ResetScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.widgets.key_bar import KeyBar
from tests.tui.desks import WORDS, open_desk, session_over
from tests.tui.driving import until

PASSING = "import numpy as np\ndef sigmoid(x): return (1 + np.tanh(x / 2)) / 2\n"
WRONG = "def sigmoid(x):\n    print('あ' * 3)\n    return x\n"
SLOW = "import time\ndef sigmoid(x):\n    time.sleep(1.5)\n"
LOUD = "def sigmoid(x):\n    print(*range(1000), sep='\\n')\n    return x\n"
SIZES = [(80, 24), (100, 30), (140, 40)]


@pytest.fixture
def desk(library, tmp_path):
    programs = [("模範実装", "def f(): ...\n")]
    with open_desk(library, tmp_path, programs=lambda _: programs) as desk:
        yield desk


def started(desk, *ids):
    return EprepApp(desk, session_over(desk, *ids))


def editor(app):
    return app.screen.query_one("#editor")


def remark(app):
    line = app.screen.query_one("#remark")
    return str(line.content) if line.display else ""


async def graded(app, pilot):
    await until(pilot, lambda: app._handing_on is None)  # the key that began it has been heeded
    await app.workers.wait_for_complete()
    await until(pilot, lambda: not getattr(app.screen, "_grading", False))


def shown(app):
    return str(app.screen.query_one("#reasons").content)


# Drafts


async def test_what_was_written_is_there_again(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("x", "escape", "q")
        await pilot.pause()
    app = started(desk, "sigmoid")
    async with app.run_test():
        assert "    # ここに書く\n    x\n" in editor(app).text


async def test_a_draft_is_kept_half_a_second_after_it_changed(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("x")
        await pilot.pause(0.8)
        assert desk.notebook.draft("sigmoid") == editor(app).text


async def test_what_was_not_written_is_no_draft(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("x", "ctrl+z", "escape", "q")
        await pilot.pause()
    assert desk.notebook.draft("sigmoid") is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_a_kill_takes_the_last_second_at_most(installed, tmp_path):
    from tests.tui.terminal import start

    with start(installed, tmp_path, (80, 24), "drill", "sigmoid") as terminal:
        terminal.wait_for("def sigmoid", "ここに書く")
        terminal.press("kept = 1", "enter")
        terminal.wait_for("kept = 1")
        terminal.read(1.0)
        os.kill(terminal.pid, signal.SIGKILL)
    with start(installed, tmp_path, (80, 24), "drill", "sigmoid") as terminal:
        terminal.wait_for("def sigmoid", "kept = 1")


async def test_writing_anew_is_asked_first_and_can_be_taken_back(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("f5")
        assert remark(app) == WORDS("drill.nothing_written")
        starter = editor(app).text
        await pilot.press("x")
        written = editor(app).text
        for keys, text in [
            (("f5", "n"), written),
            (("f5", "escape"), written),
            (("f5", "b"), written),
            (("escape", "f5", "ｙ"), starter),
            (("f5", "b"), written),
            (("f5", "enter"), starter),
        ]:
            await pilot.press(*keys)
            await pilot.pause()
            if isinstance(app.screen, ResetScreen):  # there was no earlier draft to bring back
                await pilot.press("escape")
                await pilot.pause()
            assert editor(app).text == text, keys
            assert (desk.notebook.draft("sigmoid") or starter) == text


# Grading


async def test_a_starter_is_not_graded(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+r")
        assert remark(app) == WORDS("drill.untouched")
        assert desk.tutor.log.events() == []


async def test_no_key_is_dead_while_a_program_is_graded(desk):
    app = started(desk, "sigmoid", "softmax")
    async with app.run_test() as pilot:
        editor(app).put(SLOW)
        await pilot.press("ctrl+r")
        for key in ("ctrl+r", "ctrl+o", "ctrl+n", "f4"):
            app.screen._unsay()
            await pilot.press(key)
            assert remark(app) == WORDS("drill.busy"), key
        await pilot.press("escape")
        for key in ("s", "ｓ", "u", "n", "enter", "v"):
            app.screen._unsay()
            await pilot.press(key)
            assert remark(app) == WORDS("drill.busy"), key
        await graded(app, pilot)
        assert desk.tutor.tallies()["sigmoid"].attempts == 1


async def test_a_drill_that_is_left_while_it_is_graded_gets_its_verdict(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(SLOW)
        await pilot.press("ctrl+r", "escape", "q")
        await pilot.pause()
        assert not isinstance(app.screen, DrillScreen)
        assert "sigmoid" not in desk.tutor.tallies()
        await graded(app, pilot)
        assert desk.tutor.tallies()["sigmoid"].attempts == 1


async def test_a_program_that_is_left_behind_is_graded_at_the_next_start(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(SLOW)
        await pilot.press("ctrl+r")
        assert len(desk.tutor.log.ungraded()) == 1
    assert desk.tutor.catch_up() == 0
    assert desk.tutor.tallies()["sigmoid"].attempts == 1


async def test_the_mark_comes_first_then_the_reason_then_cases_and_what_was_printed(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(WRONG)
        await pilot.press("ctrl+r")
        await graded(app, pilot)
        text = shown(app)
        case = next(line for line in text.split("\n")[1:] if line.startswith("× "))
        places = [text.index(part) for part in ("× ", "期待した値", case, "あああ")]
        assert places == sorted(places)
        assert text.startswith("× ")
        assert WORDS("plain.output") in text


async def test_what_is_printed_is_shortened(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(LOUD)
        await pilot.press("ctrl+r")
        await graded(app, pilot)
        lines = shown(app).split("\n")
        assert "0" in lines
        assert "500" not in lines
        assert len(lines) < 100


async def test_after_a_verdict_enter_goes_on_and_after_a_change_it_grades(desk):
    app = started(desk, "sigmoid", "softmax")
    async with app.run_test() as pilot:
        editor(app).put(WRONG)
        await pilot.press("escape", "enter")
        await graded(app, pilot)
        assert shown(app).startswith("× ")
        editor(app).put(PASSING)
        await pilot.press("enter")
        await graded(app, pilot)
        assert shown(app).startswith("○ ")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen._asked.question.id == "softmax"


# Leaving


async def test_a_pass_moves_the_focus_and_one_esc_does_not_end_the_drill(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(PASSING)
        await pilot.press("ctrl+r")
        await graded(app, pilot)
        assert app.focused.id == "results"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, DrillScreen)
        assert remark(app) == WORDS("drill.leave_again")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, SummaryScreen)


async def test_esc_leaves_the_editor_and_then_the_drill(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert isinstance(app.screen, DrillScreen)
        assert app.focused.id == "statement"
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, DrillScreen)


# A program to be mended


class Mending:
    """A bank whose drill gives a faulty program."""

    def __init__(self, library):
        self._library = library

    def __getattr__(self, name):
        return getattr(self._library, name)

    def question(self, id_):
        question = self._library.question(id_)
        body = replace(question.body, starter=WRONG, wrong={"given.py": WRONG})
        return replace(question, body=body)


async def test_enter_runs_a_program_that_is_given_to_be_mended(desk):
    desk.tutor.bank = Mending(desk.tutor.bank)
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.focused.id == "statement"
        assert "Enter 採点" in str(app.screen.query_one(KeyBar).content)
        await pilot.press("enter")
        await until(pilot, lambda: shown(app).startswith("× "))
        assert app.focused.id == "results"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))


async def test_every_drill_of_the_bank_says_whether_it_is_to_be_mended(library):
    for entry in library.entries:
        if entry.is_drill:
            body = library.question(entry.id).body
            assert isinstance(body.form(), Editor)
            same = [n for n, text in body.wrong.items() if untouched(text, body.starter)]
            assert body.form().faulty is bool(same)


# Panes


@pytest.mark.parametrize("size", SIZES)
async def test_ten_lines_of_the_program_stay_whatever_is_open(desk, size):
    app = started(desk, "softmax")
    async with app.run_test(size=size) as pilot:
        editor(app).put("x = 1\n" * 30)
        await pilot.press("ctrl+r", "ctrl+t", "ctrl+t")
        await graded(app, pilot)
        await pilot.press("f4")
        await pilot.pause()
        assert remark(app)
        assert editor(app).content_size.height >= 10
        seen = [w for w in app.screen.query("#work .panel") if w.display and w.parent.display]
        for one in seen:
            for other in seen:
                assert one is other or not one.region.overlaps(other.region)
        assert all(app.screen.region.contains_region(pane.region) for pane in seen)


async def test_hints_come_one_at_a_time_with_their_count(desk):
    app = started(desk, "softmax")
    async with app.run_test() as pilot:
        pane = app.screen.query_one("#hints")
        assert not pane.display
        count = len(app.screen._asked.question.common.hints)
        for number in (*range(1, count + 1), count):
            await pilot.press("ctrl+t")
            assert f"ヒント {number}/{count}" in pane.border_title
            text = str(app.screen.query_one("#hint-texts").content)
            assert re.findall(r"^\d+\.", text, re.MULTILINE) == [
                f"{i}." for i in range(1, number + 1)
            ]


async def test_a_pane_is_enlarged_and_the_key_tab_goes_round(desk):
    app = started(desk, "softmax")
    async with app.run_test() as pilot:
        await pilot.press("f2")
        assert not app.screen.query_one("#reading").display
        assert editor(app).size.height > 18
        await pilot.press("escape")
        assert app.screen.query_one("#statement").size.height > 5
        assert editor(app).display
        await pilot.press("ctrl+t", "f2")
        await pilot.pause()
        assert not editor(app).display
        visited = []
        for _ in range(3):
            await pilot.press("tab")
            visited.append(app.focused.id)
        assert visited == ["statement", "hints", "statement"]
        await pilot.press("e")
        await pilot.pause()
        assert app.focused.id == EDITOR
        assert app.screen.query_one("#reading").display


async def test_the_bottom_line_of_a_small_terminal_names_what_a_pass_opens(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        editor(app).put(PASSING)
        await pilot.press("ctrl+r")
        await graded(app, pilot)
        bar = str(app.screen.query_one(KeyBar).content)
        assert " c 比べる " in bar
        assert " n 次へ " in bar or " Enter 次へ " in bar
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)


async def test_a_program_that_is_the_starter_again_is_no_draft(desk):
    app = started(desk, "sigmoid")
    async with app.run_test() as pilot:
        await pilot.pause()
        starter = editor(app).text
        editor(app).text = "x = 1\n"
        await until(pilot, lambda: desk.notebook.drafts() == {"sigmoid"})
        editor(app).text = starter
        await until(pilot, lambda: desk.notebook.drafts() == frozenset())
        assert app.screen._draft.replaced is None
