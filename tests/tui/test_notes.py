"""Bookmarks, notes and reports of errors: the same keys wherever a question is shown."""

import os
import re
import sqlite3
import sys

import pytest
from textual.widgets import Input, Static, TextArea

from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.tui.app import EprepApp
from eprep.tui.screens.browse import BrowseScreen
from eprep.tui.screens.drill import DrillScreen
from eprep.tui.screens.error_report import ErrorReportScreen
from eprep.tui.screens.note import NoteScreen
from eprep.tui.screens.question import QuestionScreen
from eprep.tui.screens.review import ReviewScreen
from eprep.tui.widgets.code_editor import CodeEditor
from tests.compiled import compiled_into
from tests.tui.desks import open_desk
from tests.tui.driving import until
from tests.tui.terminal import Terminal

NUMBER, CHOICE, DRILL = "d1-draw-parameters", "d1-draw-shapes", "sigmoid"


@pytest.fixture
def desk(library, tmp_path):
    with open_desk(library, tmp_path) as desk:
        desk.reported = []

        def report(report):
            desk.reported.append(report)
            return "/data/reports/it.md", "# w[i] [/]"

        desk.report_error = report
        yield desk


def app_at(desk, *ids):
    found = desk.tutor.bank.find(ids)
    return EprepApp(desk, desk.tutor.begin([found[id_] for id_ in ids], shuffle=False))


async def at_question(desk, pilot):
    assert isinstance(pilot.app.screen, QuestionScreen)


async def at_number(desk, pilot):
    await pilot.press("n")  # a letter, which no number holds, is a key


async def at_drill(desk, pilot):
    assert isinstance(pilot.app.screen, DrillScreen)


async def at_review(desk, pilot):
    await pilot.press("1", "n")
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ReviewScreen)


async def at_list(desk, pilot):
    pilot.app.push_screen(BrowseScreen())
    await pilot.pause()
    screen = pilot.app.screen
    screen.query_one(Input).value = CHOICE
    await until(pilot, lambda: screen._search.words == CHOICE)
    await pilot.press("enter")


PLACES = pytest.mark.parametrize(
    ("id_", "go"),
    [(CHOICE, at_question), (NUMBER, at_number), (DRILL, at_drill), (CHOICE, at_review),
     (CHOICE, at_list)],
    ids=["question", "number", "drill", "review", "list"],
)  # fmt: skip


@PLACES
async def test_a_bookmark_comes_and_goes(desk, id_, go):
    app = app_at(desk, id_)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await go(desk, pilot)
        await pilot.press("f8")
        assert desk.notebook.bookmarks() == {id_}
        if go is not at_list:
            assert str(app.screen.query_one(".bar", Static).content).startswith("★ ")
        await pilot.press("f8")
        assert desk.notebook.bookmarks() == frozenset()


@PLACES
async def test_a_note_is_kept_when_it_is_left_and_gone_when_it_is_empty(desk, id_, go):
    app = app_at(desk, id_)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await go(desk, pilot)
        below = app.screen
        await pilot.press("f9")
        await pilot.pause()
        await pilot.press("w", "[", "i", "]", "enter", "あ", "escape")
        await pilot.pause()
        assert app.screen is below
        assert desk.notebook.notes() == {id_: "w[i]\nあ"}
        await pilot.press("f9")
        await pilot.pause()
        app.screen.query_one(TextArea).text = " \n"
        await pilot.press("escape")
        await pilot.pause()
        assert desk.notebook.notes() == {}


async def test_a_note_is_written_down_before_it_is_left(desk):
    app = app_at(desk, CHOICE)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("ｔ")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        await pilot.press("x")
        for _ in range(100):
            if desk.notebook.notes():
                break
            await pilot.pause(0.05)
        assert desk.notebook.notes() == {CHOICE: "x"}
        assert isinstance(app.screen, NoteScreen)


async def test_a_note_that_cannot_be_kept_is_not_lost_at_once(desk, tmp_path):
    app = app_at(desk, CHOICE)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        desk.notebook._database.execute("PRAGMA busy_timeout = 0")
        other = sqlite3.connect(tmp_path / "events.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await pilot.press("x", "escape")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        assert "別のプログラムが使っています" in str(app.screen.query_one(".notice").content)
        other.close()
        await pilot.press("escape")
        await pilot.pause()
        assert desk.notebook.notes() == {CHOICE: "x"}
        assert isinstance(app.screen, QuestionScreen)


@PLACES
async def test_a_report_knows_how_the_question_was_asked(desk, id_, go):
    app = app_at(desk, id_)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await go(desk, pilot)
        below = app.screen
        await pilot.press("f10")
        await pilot.pause()
        assert isinstance(app.screen, ErrorReportScreen)
        shown = [str(part.content) for part in app.screen.query(Static)]
        assert "/data/reports/it.md" in shown
        assert "# w[i] [/]" in shown
        assert any("送信していません" in text for text in shown)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is below
    (report,) = desk.reported
    assert report.question.id == id_
    if go is at_list:
        assert (report.seed, report.order, report.answer) == (None, None, None)
    else:
        assert report.seed is not None
    assert (report.verdict is not None) == (go is at_review)


async def test_the_report_on_a_drill_has_the_program_as_it_stands(desk):
    app = app_at(desk, DRILL)
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.query_one(CodeEditor).text = "def sigmoid(x): ..."
        await pilot.pause()
        await pilot.press("f10")
        await pilot.pause()
    assert desk.reported[0].answer == "def sigmoid(x): ..."


async def test_a_report_that_cannot_be_written_says_why_and_goes_on(desk):
    def refuse(_):
        raise Refusal(phrase("cannot_write", path="/x", reason="満杯"), USAGE)

    desk.report_error = refuse
    app = app_at(desk, CHOICE)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("！")
        await pilot.pause()
        shown = "\n".join(str(part.content) for part in app.screen.query(Static))
        assert "/x に書けません" in shown
        assert "送信していません" not in shown
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminal")
def test_reports_lie_in_the_data_folder_and_none_over_another(tmp_path):
    data = compiled_into(tmp_path / "data")
    command = [
        sys.executable,
        "-m",
        "eprep",
        "--data-dir",
        str(data),
        "quiz",
        CHOICE,
        "--seed",
        "1",
    ]
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color",
        "TEXTUAL_ANIMATIONS": "none",
    }  # fmt: skip
    with Terminal(command, (120, 36), environment) as terminal:
        terminal.wait_for("1/1", CHOICE)
        terminal.press("1")
        terminal.wait_for("次へ")
        for _ in range(3):
            terminal.press("!")
            terminal.wait_for("どこにも送信していません", "何が誤りか")
            terminal.press("escape")
            terminal.wait_for("次へ")
            terminal.read(0.2)
    reports = sorted((data / "reports").iterdir())
    assert len(reports) == 3
    for path in reports:
        assert re.fullmatch(rf"{CHOICE}-\d{{8}}-\d{{6}}(-\d)?\.md", path.name)
        text = path.read_text(encoding="utf-8")
        assert f"- id: {CHOICE}\n" in text
        assert "## 問題集の正解" in text
        assert str(tmp_path) not in text
