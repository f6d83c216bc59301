"""What the history does not take at the last moment lies in a file, and its place is told."""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eprep.core.catalogue import phrase
from eprep.core.fault import LOCKED, Refusal
from eprep.tui.desk import Desk
from eprep.tui.draft import Draft
from eprep.tui.rescue import rescued
from tests.tui.desks import open_desk
from tests.tui.test_terminal import start


@pytest.fixture
def desk(library, tmp_path):
    with open_desk(library, tmp_path) as desk:
        desk.scratch = tmp_path / "scratch"
        yield desk


def refuse() -> None:
    raise Refusal(phrase("log.locked", path="x"), LOCKED)


def test_what_is_refused_lies_in_a_file_that_nobody_else_can_read(desk: Desk):
    with pytest.raises(Refusal):
        desk.keep_or_rescue(refuse, "relu.py", "x = 1  # 下書き\n")
    (path,) = map(Path, desk.rescued)
    assert path.name == "relu.py"
    assert path.is_relative_to(desk.scratch)
    assert path.read_text("utf-8") == "x = 1  # 下書き\n"
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_what_is_kept_leaves_no_file(desk: Desk):
    desk.keep_or_rescue(lambda: None, "relu.py", "x")
    assert not desk.rescued


def test_where_our_folder_cannot_be_it_is_the_systems(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "file").write_text("")
    (path,) = rescued("x", "relu.py", tmp_path / "file" / "below")
    assert Path(path).read_text() == "x"


def test_a_second_eprep_on_the_same_drill_takes_nothing_away_for_good(desk: Desk):
    one, two = (Draft(desk.notebook, "relu", "start") for _ in range(2))
    one.text = "of the first"
    one.keep()
    two.text = "of the second"
    two.keep()
    assert desk.notebook.draft("relu") == "of the second"
    assert two.replaced == "of the first"


def test_a_signal_while_the_history_is_locked_takes_no_program_along(installed, tmp_path):
    with start(installed, tmp_path, (80, 24), "drill", "relu") as terminal:
        terminal.wait_for("def relu")
        database = tmp_path / "data" / "events.sqlite3"
        with closing(sqlite3.connect(database, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            terminal.press(*"rescue = 1")
            terminal.wait_for("下書きを保存できません")
            os.kill(terminal.pid, signal.SIGTERM)
            assert terminal.exit_code() == LOCKED
    (path,) = (tmp_path / "data" / "edited").glob("*/relu.py")
    assert "rescue = 1" in path.read_text("utf-8")
