"""What stands beside the history: drafts, notes, bookmarks, sessions under way."""

import sqlite3
import sys
from contextlib import closing

import pytest

from eprep.core.fault import Refusal
from eprep.core.session import Plan
from eprep.store.log import Log
from eprep.store.notebook import PLANS_KEPT, Notebook


@pytest.fixture
def path(tmp_path):
    return tmp_path / "events.sqlite3"


@pytest.fixture
def reopen(path):
    """The notebook as another run of the program finds it."""
    opened = []

    def again():
        for notebook in opened:
            notebook.close()
        opened.append(Notebook(path))
        return opened[-1]

    yield again
    opened[-1].close()


def plan(id_):
    return Plan(id_, ("a", "b"), (1, 2), True)


def test_no_file_is_made_before_anything_is_kept(path):
    Notebook(path).close()
    assert not path.exists()


def test_a_draft_is_there_in_the_next_run(reopen):
    assert reopen().draft("softmax") is None
    reopen().keep_draft("softmax", "def softmax(x):\n    半角も全角も\r\n")
    assert reopen().draft("softmax") == "def softmax(x):\n    半角も全角も\r\n"


def test_what_a_reset_replaces_can_still_be_read(reopen):
    reopen().keep_draft("softmax", "long work")
    reopen().reset_draft("softmax", "starter")
    reopen().keep_draft("softmax", "starter, changed")
    assert reopen().draft("softmax") == "starter, changed"
    assert reopen().replaced_draft("softmax") == "long work"


def test_notes_are_kept_and_an_empty_one_is_none(reopen):
    reopen().keep_note("a", "[bold]見直す[/]")
    reopen().keep_note("b", "x")
    reopen().keep_note("b", " \n")
    assert reopen().notes() == {"a": "[bold]見直す[/]"}


def test_a_bookmark_is_set_and_taken_out(reopen):
    for id_, on in (("a", True), ("a", True), ("b", True), ("b", False), ("c", False)):
        reopen().bookmark(id_, on)
    assert reopen().bookmarks() == {"a"}


def test_the_newest_session_comes_first_and_old_ones_are_let_go(reopen):
    for number in range(PLANS_KEPT + 3):
        reopen().keep_plan(plan(f"s{number}"))
    kept = [found.id for found in reopen().plans()]
    assert kept == [f"s{number}" for number in reversed(range(3, PLANS_KEPT + 3))]


def test_a_session_comes_back_as_it_was(reopen):
    reopen().keep_plan(plan("s"))
    assert reopen().plans() == [plan("s")]
    reopen().drop_plan("other")
    assert reopen().plans() == [plan("s")]
    reopen().drop_plan("s")
    assert reopen().plans() == []


@pytest.mark.parametrize(
    "content", ["{", "[]", "[5, 5, 5]", "[[], [], true]", '[["q"], [], true]', '[["q"], ["1"], true]',
                '[["q"], [1], true, 5, 6]', '[[["q"]], [1], true]'],
)  # fmt: skip
def test_what_is_no_plan_is_left_out(path, reopen, content):
    reopen().keep_plan(plan("s"))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO plans VALUES ('t', ?)", (content,))
    assert reopen().plans() == [plan("s")]


def test_the_history_beside_it_is_sound(path, reopen):
    notebook = reopen()
    notebook.keep_draft("q", "x")
    with closing(Log(path)) as log:
        assert log.events() == []
        notebook.keep_mark("welcomed", "yes")
    assert notebook.mark("welcomed") == "yes"


def test_a_file_that_is_none_of_ours_is_refused_and_left_alone(path):
    path.write_bytes(b"no database" * 100)
    with pytest.raises(Refusal) as refused:
        Notebook(path).draft("q")
    assert refused.value.exit_code == 3
    assert path.read_bytes() == b"no database" * 100


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access elsewhere")
def test_the_file_is_its_learners_alone(path, reopen):
    reopen().keep_note("a", "x")
    assert path.stat().st_mode & 0o077 == 0
