"""A remark stands as long as it is true; a key is offered where it leads somewhere."""

from __future__ import annotations

import pytest

from eprep.tui.app import EprepApp
from eprep.tui.widgets.key_bar import KeyBar
from eprep.tui.widgets.remark import Remark
from tests.tui.desks import WORDS, session_over
from tests.tui.driving import press, rows_of, until

SEVERAL, ONE, NUMBER, DRILL = "d1-goal-parameters", "d1-draw-shapes", "d1-draw-parameters", "relu"


def remark(app) -> str:
    line = app.screen.query_one(Remark)
    return str(line.content) if line.display else ""


@pytest.mark.parametrize(
    ("id_", "keys", "said", "then"),
    [
        (SEVERAL, ("enter",), "screen.marked", "down"),
        (NUMBER, ("enter",), "screen.no_number", "2"),
        (NUMBER, ("-", "enter"), "plain.again", "2"),
        (DRILL, ("x", "f5", "y"), "drill.was_reset", "x"),
        (DRILL, ("x", "f5", "y", "f5", "b"), "drill.was_brought_back", "x"),
    ],
)
async def test_what_was_said_is_gone_when_something_else_is_done(desk, id_, keys, said, then):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        await until(pilot, lambda: remark(app) == WORDS(said))
        await press(pilot, then)
        await until(pilot, lambda: remark(app) == "")


async def test_that_a_draft_is_not_kept_stands_until_it_is(desk, tmp_path):
    app = EprepApp(desk, session_over(desk, DRILL))
    async with app.run_test() as pilot:
        await pilot.pause()
        before = desk.notebook._path
        desk.notebook._path = tmp_path / "gone.sqlite3"
        await press(pilot, "x")
        await until(pilot, lambda: "下書きを保存できませんでした" in remark(app))
        await press(pilot, "y")
        assert "下書きを保存できませんでした" in remark(app)
        desk.notebook._path = before
        await until(pilot, lambda: remark(app) == "")  # tried again without another key
        assert desk.notebook.draft(DRILL) is not None


@pytest.mark.parametrize(("id_", "offered"), [(ONE, True), (NUMBER, False)])
async def test_a_hint_is_offered_where_there_is_one(desk, id_, offered):
    app = EprepApp(desk, session_over(desk, id_))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert ("ヒント" in str(app.screen.query_one(KeyBar).content)) == offered
        await press(pilot, "h")
        assert app.screen.query_one("#hints").display == offered
        assert remark(app) == ("" if offered else WORDS("screen.no_hints"))


async def test_the_list_of_drills_says_where_a_program_was_begun(desk):
    desk.notebook.keep_draft("relu", "def relu(x):\n    return x\n")
    app = EprepApp(desk)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "d")
        await until(pilot, lambda: any(" relu " in row for row in rows_of(app)))
        rows = rows_of(app)
        assert any(" * relu " in row for row in rows)
        assert sum(" * " in row for row in rows) == 1
        assert any("* 下書きあり" in row for row in rows)
