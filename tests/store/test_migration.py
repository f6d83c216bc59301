"""A history of an older version is brought up to date, after a copy."""

import sqlite3
from contextlib import closing

import pytest

from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.store import database as database_module
from eprep.store.log import Log
from eprep.store.schema import MIGRATIONS

COPY = f"events-before-v{len(MIGRATIONS) + 1}.sqlite3"
EVENT = Event(type=EventType.ANSWERED, time="", question="q", revision="")


@pytest.fixture
def newer(monkeypatch):
    step = "ALTER TABLE events ADD COLUMN place TEXT; CREATE TABLE more (x)"
    monkeypatch.setattr(database_module, "MIGRATIONS", (*MIGRATIONS, step))


def version(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("PRAGMA user_version").fetchone()[0]


def test_the_old_database_is_left_as_a_copy(path, history, monkeypatch, request):
    request.getfixturevalue("newer")
    log = Log(path)
    assert log.events() == history
    log.append(EVENT)
    log.close()
    assert version(path) == len(MIGRATIONS) + 1

    monkeypatch.undo()
    copy = path.with_name(COPY)
    assert version(copy) == len(MIGRATIONS)
    log = Log(copy)
    assert log.events() == history
    log.close()


def test_what_the_journal_still_holds_is_copied_too(path, history, monkeypatch, request):
    reader = sqlite3.connect(path)
    reader.execute("SELECT count(*) FROM events").fetchone()  # keeps the journal from being folded
    log = Log(path)
    log.append(EVENT)
    log.close()
    request.getfixturevalue("newer")
    Log(path).close()
    reader.close()
    monkeypatch.undo()
    log = Log(path.with_name(COPY))
    assert len(log.events()) == len(history) + 1
    log.close()


def test_a_new_database_needs_no_copy(path, newer):
    Log(path).close()
    assert version(path) == len(MIGRATIONS) + 1
    assert [file.name for file in path.parent.iterdir()] == ["events.sqlite3"]


def test_a_step_that_fails_leaves_the_old_version(path, history, monkeypatch):
    step = "CREATE TABLE more (x); CREATE TABLE more (x)"
    monkeypatch.setattr(database_module, "MIGRATIONS", (*MIGRATIONS, step))
    with pytest.raises(Refusal):
        Log(path)
    monkeypatch.undo()
    assert version(path) == len(MIGRATIONS)
    log = Log(path)
    assert log.events() == history
    log.close()


def test_a_version_of_the_future_is_refused(path, newer, monkeypatch):
    Log(path).close()
    monkeypatch.undo()
    with pytest.raises(Refusal) as refusal:
        Log(path)
    assert refusal.value.phrase.key == "log.newer"
