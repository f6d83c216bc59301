"""The history takes nothing for a while: each key says so, changes nothing, and works later."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from eprep.tui.app import EprepApp
from eprep.tui.desk import Desk
from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.home import HomeScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.summary import SummaryScreen
from eprep.tui.welcoming import Welcoming
from tests.tui.desks import session_over
from tests.tui.driving import press, rows_of, until

CHOICE, OTHER, DRILL = "d1-draw-shapes", "d1-goal-hidden-value", "sigmoid"
WRONG = "def sigmoid(x):\n    return x\n"


@contextmanager
def locked(desk: Desk, tmp_path) -> Iterator[None]:
    """Another program writes, and nobody waits for it."""
    for store in (desk.tutor.log, desk.notebook):
        store._database.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(tmp_path / "events.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def events(desk: Desk) -> list[str]:
    return [event.type for _, event in desk.tutor.log.events()]


def bookmarks(desk: Desk) -> list[str]:
    return sorted(desk.notebook.bookmarks())


def draft(desk: Desk) -> str | None:
    return desk.notebook.draft(DRILL)


ANSWERED = ["answered", "graded"]
CASES = {
    "answer": ((CHOICE, OTHER), (), QuestionScreen, "1", events, ANSWERED),
    "skip": ((CHOICE, OTHER), (), QuestionScreen, "s", events, ANSWERED),
    "undo": ((CHOICE, OTHER), ("1", "n"), QuestionScreen, "u", events, [*ANSWERED, "undone"]),
    "undo the last": ((CHOICE,), ("1", "n"), SummaryScreen, "u", events, [*ANSWERED, "undone"]),
    "bookmark": ((CHOICE,), (), QuestionScreen, "m", bookmarks, [CHOICE]),
    "program": ((DRILL,), ("escape",), DrillScreen, "enter", events, ANSWERED),
    "bookmark a drill": ((DRILL,), ("escape",), DrillScreen, "m", bookmarks, [DRILL]),
}


@pytest.mark.parametrize(
    ("ids", "before", "screen", "key", "kept", "then"), CASES.values(), ids=list(CASES)
)
async def test_a_key_whose_change_is_refused_says_so_and_works_later(
    desk, tmp_path, ids, before, screen, key, kept: Callable[[Desk], object], then
):
    app = EprepApp(desk, session_over(desk, *ids))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        if DRILL in ids:
            app.screen.query_one("#editor").text = WRONG
            await until(pilot, lambda: draft(desk) == WRONG)
        await press(pilot, *before)
        shown, was = app.screen, kept(desk)
        assert isinstance(shown, screen)
        with locked(desk, tmp_path):
            await press(pilot, key)
            await until(pilot, lambda: "保存できませんでした" in "\n".join(rows_of(app)))
            assert app.screen is shown
            assert kept(desk) == was
        await press(pilot, key)
        await until(pilot, lambda: kept(desk) == then)


async def test_a_bookmark_in_the_search_that_is_refused_says_so(desk, tmp_path):
    app = EprepApp(desk)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        app.push_screen(BrowseScreen())
        await press(pilot, "down")
        with locked(desk, tmp_path):
            await press(pilot, "m")
            await until(pilot, lambda: "保存できませんでした" in "\n".join(rows_of(app)))
        assert bookmarks(desk) == []


async def test_a_program_is_written_anew_only_where_the_old_one_is_kept(desk, tmp_path):
    app = EprepApp(desk, session_over(desk, DRILL))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        app.screen.query_one("#editor").text = WRONG
        await until(pilot, lambda: draft(desk) == WRONG)
        with locked(desk, tmp_path):
            await press(pilot, "f5", "y")
            await until(pilot, lambda: "保存できませんでした" in "\n".join(rows_of(app)))
            assert app.screen.query_one("#editor").text == WRONG
        assert draft(desk) == WRONG


async def test_a_verdict_that_is_refused_is_shown_and_recorded_at_the_next_start(desk, monkeypatch):
    """The answer has been stored by then, so that nothing is asked or answered twice."""
    app = EprepApp(desk, session_over(desk, CHOICE, OTHER))
    log = desk.tutor.log
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        with closing(sqlite3.connect(log._path, isolation_level=None)) as other:
            other.execute(
                "CREATE TRIGGER full BEFORE INSERT ON events WHEN new.type = 'graded'"
                " BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
            await press(pilot, "1")
            await until(pilot, lambda: "解答は保存しました" in "\n".join(rows_of(app)))
            assert app.screen.done
            other.execute("DROP TRIGGER full")
        assert events(desk) == ["answered"]
    assert desk.tutor.catch_up() == 0
    assert events(desk) == ANSWERED


async def test_who_is_asked_at_first_goes_on_where_that_cannot_be_noted(desk, tmp_path):
    app = Welcoming(desk)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        with locked(desk, tmp_path):
            await press(pilot, "escape")
            await until(pilot, lambda: "保存できませんでした" in "\n".join(rows_of(app)))
            assert isinstance(app.screen, HomeScreen)
        assert desk.notebook.mark("welcomed") is None
