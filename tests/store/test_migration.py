"""A history of an older version is brought up to date, after a copy."""

import sqlite3
from contextlib import closing

import pytest

from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum
from eprep.core.fault import Refusal
from eprep.store import database as database_module
from eprep.store.log import Log
from eprep.store.rows import SEAL, row_of
from eprep.store.schema import APPLICATION_ID, MIGRATIONS

COPY = f"events-before-v{len(MIGRATIONS) + 1}.sqlite3"
EVENT = Event(
    type=EventType.ANSWERED, time="2026-03-01T00:00:00.000+00:00", question="q", revision=""
)


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


def of_version_3(path):
    """A history as the program wrote it before events had moments: an answer and its verdict."""
    stamps = [Stamp(f"id-{n}", "device-1", n) for n in (1, 2)]
    events = [
        EVENT,
        EVENT._replace(type=EventType.GRADED, about="id-1", outcome="right", score=1.0),
    ]
    path.parent.mkdir()
    seal = CHAIN_START
    with closing(sqlite3.connect(path)) as database:
        for step in MIGRATIONS[:3]:
            database.executescript(step)
        for stamp, event in zip(stamps, events, strict=True):
            seal = checksum(seal, stamp, event)
            row = row_of(stamp, event, seal)[: SEAL + 1]
            database.execute(f"INSERT INTO events VALUES ({', '.join('?' * len(row))})", row)
        database.execute("INSERT INTO meta VALUES ('device', 'device-1')")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("PRAGMA user_version = 3")
        database.commit()
    return list(zip(("id-1", "id-2"), events, strict=True))


def test_a_history_without_moments_goes_on(path):
    events = of_version_3(path)
    log = Log(path)
    assert log.events() == events
    log.append(EVENT)
    log.close()
    log = Log(path)
    assert len(log.events()) == 3
    log.close()
    assert path.with_name(f"events-before-v{len(MIGRATIONS)}.sqlite3").exists()
