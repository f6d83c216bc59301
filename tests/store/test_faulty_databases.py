"""A file that is no sound history of ours is refused in one sentence, and left as it is."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from eprep.core.catalogue import Words
from eprep.core.event import Event, EventType
from eprep.core.fault import FAULTY, LOCKED, Refusal
from eprep.store import database as database_module
from eprep.store.log import Log

EVENT = Event(type=EventType.ANSWERED, time="", question="q", revision="")


def execute(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for statement in statements:
            database.execute(statement)


def other_program(path):
    path.unlink()
    execute(path, "CREATE TABLE mails (id INTEGER)", "PRAGMA user_version = 1")


def other_program_in_wal(path):
    path.unlink()
    execute(path, "PRAGMA journal_mode = WAL", "CREATE TABLE mails (id INTEGER)")


def folder(path):
    path.unlink()
    path.mkdir()


BREAK = {
    "no database": lambda path: path.write_text("これは履歴ではない。\n" * 100),
    "random bytes": lambda path: path.write_bytes(bytes(range(256)) * 64),
    "a header alone": lambda path: path.write_bytes(path.read_bytes()[:100]),
    "cut to a page": lambda path: path.write_bytes(path.read_bytes()[:4096]),
    "cut in the middle": lambda path: path.write_bytes(
        path.read_bytes()[: path.stat().st_size // 2 // 4096 * 4096]
    ),
    "cut off the page": lambda path: path.write_bytes(path.read_bytes()[:-3000]),
    "another program's": other_program,
    "another program's, with a journal": other_program_in_wal,
    "newer": lambda path: execute(path, "PRAGMA user_version = 99"),
    "without events": lambda path: execute(path, "DROP TABLE events"),
    "without its device": lambda path: execute(path, "DROP TABLE meta"),
    "a folder": folder,
}


def sentence_of(refusal):
    sentence = Words()(refusal.value.phrase)
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("spoil", BREAK.values(), ids=BREAK)
def test_a_faulty_database_is_refused_and_left_as_it_is(path, history, spoil):
    spoil(path)
    before = None if path.is_dir() else path.read_bytes()
    names = {file.name for file in path.parent.iterdir()}
    with pytest.raises(Refusal) as refusal:
        Log(path)
    assert refusal.value.exit_code == FAULTY
    assert str(path) in sentence_of(refusal)
    assert before == (None if path.is_dir() else path.read_bytes())
    assert names == {file.name for file in path.parent.iterdir()}


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ("another program's", "別のプログラム"),
        ("newer", "新しい版（99）"),
        ("no database", "壊れています"),
    ],
)
def test_the_sentence_says_what_is_wrong(path, history, spoil, words):
    BREAK[spoil](path)
    with pytest.raises(Refusal) as refusal:
        Log(path)
    assert words in sentence_of(refusal)


def test_an_empty_file_is_a_new_history(path):
    path.parent.mkdir()
    path.touch()
    log = Log(path)
    assert log.events() == []
    log.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Refusal) as refusal:
        Log(tmp_path / "file" / "data" / "events.sqlite3")
    assert refusal.value.exit_code == FAULTY
    assert str(tmp_path / "file" / "data") in sentence_of(refusal)


def test_a_locked_history_is_said_to_be_locked(path, log, monkeypatch):
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    late = Log(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refusal) as refusal:
            late.append(EVENT)
        assert refusal.value.exit_code == LOCKED
        assert str(path) in sentence_of(refusal)
        assert late.events() == []  # reading is not blocked
        other.execute("ROLLBACK")
    late.append(EVENT)
    assert len(late.events()) == 1
    late.close()


def test_a_new_history_that_another_program_is_making_is_locked(path, monkeypatch):
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refusal) as refusal:
            Log(path)
    assert refusal.value.exit_code == LOCKED


def test_a_full_disk_is_said_to_be_full_and_loses_only_the_last_event(path, log):
    (pages,) = log._database.execute("PRAGMA page_count").fetchone()
    log._database.execute(f"PRAGMA max_page_count = {pages + 2}")
    stored = []
    with pytest.raises(Refusal) as refusal:
        stored.extend(log.append(EVENT._replace(question="q" * 500)) for _ in range(1000))
    assert refusal.value.exit_code == FAULTY
    assert "空きがない" in sentence_of(refusal)
    assert [id_ for id_, _ in log.events()] == stored
    again = Log(path)
    assert len(again.events()) == len(stored)
    again.close()


POWERLESS = """
import ctypes, os, sys
if os.geteuid() == 0:  # root without its power over permissions
    for capability in (1, 2):
        assert ctypes.CDLL(None).prctl(24, capability, 0, 0, 0) == 0
os.execv(sys.executable, [sys.executable, "-c", sys.argv[1], *sys.argv[2:]])
"""
APPEND = """
import sys
from pathlib import Path
from eprep.core.catalogue import Words
from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.store.log import Log
try:
    log = Log(Path(sys.argv[1]))
    log.append(Event(type=EventType.ANSWERED, time="", question="q", revision=""))
except Refusal as refusal:
    print(Words()(refusal.phrase))
    sys.exit(refusal.exit_code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="drops Linux capabilities")
@pytest.mark.parametrize("what", ["file", "folder", "new file"])
def test_what_is_read_only_is_refused_and_left_as_it_is(path, history, what):
    if what == "new file":
        path.unlink()
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    protected = path if what == "file" else path.parent
    protected.chmod(0o444 if what == "file" else 0o555)
    run = subprocess.run(
        [sys.executable, "-c", POWERLESS, APPEND, str(path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=20,
        check=False,
    )
    protected.chmod(0o755)
    assert (run.returncode, run.stderr) == (FAULTY, "")
    assert run.stdout.count("\n") == 1
    assert str(path) in run.stdout
    assert before == {file: file.read_bytes() for file in before}


@pytest.mark.parametrize(
    "put_there", [None, folder, other_program], ids=["nothing", "a folder", "a file"]
)
def test_what_is_removed_or_replaced_meanwhile_takes_no_answer_and_no_draft(
    path, history, put_there
):
    """Into a file without a name everything can be written, and nothing is ever read again."""
    from eprep.store.notebook import Notebook

    with closing(Log(path)) as log, closing(Notebook(path)) as notebook:
        notebook.keep_draft("q", "a")
        put_there(path) if put_there else path.unlink()
        for store in (
            lambda: log.append(EVENT),
            lambda: log.append_if_ungraded(EVENT._replace(about="x")),
            lambda: notebook.keep_draft("q", "b"),
        ):
            with pytest.raises(Refusal) as refused:
                store()
            assert refused.value.phrase.key == "log.gone"
            assert refused.value.exit_code == FAULTY
