"""Events go in and come out as they were, durably, and no change to them goes unnoticed."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.catalogue import Words
from eprep.core.event import Event, EventType
from eprep.core.fault import FAULTY, Refusal
from eprep.store.database import open_database
from eprep.store.log import Log
from eprep.store.rows import COLUMNS

INTEGERS = st.integers(-(2**63), 2**63 - 1)
TEXTS = st.text(max_size=20)
PROGRAMS = st.text(st.characters(), max_size=40)
"""Whatever a learner may hand in, halves of surrogate pairs included."""

REALS = st.floats(allow_nan=False) | st.integers(0, 1)
EVENTS = st.builds(
    Event,
    type=st.sampled_from(EventType),
    time=TEXTS,
    question=TEXTS,
    revision=TEXTS,
    about=st.none() | TEXTS,
    seed=st.none() | INTEGERS,
    order=st.none() | st.lists(st.integers(0, 9), max_size=5).map(tuple),
    answer=st.none() | PROGRAMS | st.lists(PROGRAMS, max_size=3),
    outcome=st.none() | TEXTS,
    score=st.none() | REALS,
    seconds=st.none() | REALS,
    confidence=st.none() | INTEGERS,
    misconception=st.none() | TEXTS,
    session=st.none() | TEXTS,
    counts=st.booleans(),
    expected=st.none() | REALS,
    instead_of=st.none() | TEXTS,
    detail=st.none() | TEXTS,
)


@settings(max_examples=40)
@given(st.lists(EVENTS, max_size=4))
def test_events_come_back_as_they_were_also_after_closing(events):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.sqlite3"
        log = Log(path)
        ids = [log.append(event) for event in events]
        assert list(log.events()) == list(zip(ids, events, strict=True))
        log.close()
        log = Log(path)
        assert list(log.events()) == list(zip(ids, events, strict=True))
        log.close()


def test_every_commit_is_on_disk_when_it_returns(path):
    with closing(open_database(path)) as database:
        assert database.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_answer_is_ungraded_until_it_is_graded_or_undone(log):
    def event(type_, about=None):
        return log.append(Event(type=type_, time="", question="q", revision="", about=about))

    first, second, third = (event(EventType.ANSWERED) for _ in range(3))
    event(EventType.GRADED, second)
    event(EventType.UNDONE, third)
    assert [id_ for id_, _ in log.ungraded()] == [first]


CHANGES = {
    "id": "'x'",
    "device": "'x'",
    "n": "n + 10",
    "type": "'undone'",
    "time": "'2027-01-01T00:00:00.000+00:00'",
    "question": "'q9'",
    "revision": "'abd'",
    "about": "'x'",
    "seed": "7",
    "choice_order": "'[0, 1, 2]'",
    "answer": "'\"ろ\"'",
    "outcome": "'right'",
    "score": "1.0",
    "seconds": "1.25",
    "confidence": "3",
    "misconception": "'other'",
    "session": "'t'",
    "counts": "1 - counts",
    "checksum": "substr(checksum, 2) || substr(checksum, 1, 1)",
    "moment": "moment + 1",
    "expected": "30.0",
    "instead_of": "'q7'",
    "detail": "'{}'",
}


def refused(path):
    """The one sentence with which the history is refused."""
    with pytest.raises(Refusal) as refusal:
        Log(path)
    assert refusal.value.exit_code == FAULTY
    sentence = Words()(refusal.value.phrase)
    assert str(path) in sentence
    assert "\n" not in sentence
    return sentence


def change(path, statement):
    with closing(sqlite3.connect(path)) as database:
        assert database.execute(statement).rowcount == 1
        database.commit()


def test_every_column_is_tried():
    assert list(CHANGES) == COLUMNS.split(", ")


@pytest.mark.parametrize("row", [1, 4, 6])
@pytest.mark.parametrize("column", CHANGES)
def test_a_changed_column_is_noticed(path, history, column, row):
    change(path, f"UPDATE events SET {column} = {CHANGES[column]} WHERE rowid = {row}")
    assert "壊れています" in refused(path)


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("DELETE FROM events WHERE rowid = 1", id="the first event is missing"),
        pytest.param("DELETE FROM events WHERE rowid = 3", id="an event is missing"),
        pytest.param("UPDATE events SET type = 'guessed' WHERE rowid = 2", id="an unknown type"),
        pytest.param("UPDATE events SET answer = '[' WHERE rowid = 1", id="an answer cut short"),
        pytest.param("UPDATE events SET choice_order = '5' WHERE rowid = 1", id="a strange order"),
        pytest.param("UPDATE events SET question = x'ff' WHERE rowid = 1", id="bytes for a text"),
        pytest.param(
            "UPDATE events SET question = CAST(x'ff' AS TEXT) WHERE rowid = 1", id="no UTF-8"
        ),
        pytest.param("UPDATE events SET score = 'half' WHERE rowid = 2", id="a text for a number"),
        pytest.param(
            "INSERT INTO events SELECT 'x', device, 7, type, time, question, revision, about, seed,"
            " choice_order, answer, outcome, 1.0, seconds, confidence, misconception, session,"
            " counts, checksum, moment, expected, instead_of, detail FROM events WHERE rowid = 6",
            id="an event too many",
        ),
    ],
)
def test_a_changed_history_is_noticed(path, history, statement):
    change(path, statement)
    refused(path)


def test_events_of_another_device_have_a_chain_of_their_own(path, history, tmp_path):
    other = Log(tmp_path / "other.sqlite3")
    later = "2026-03-01T00:00:00.000+00:00"
    other.append(Event(type=EventType.ANSWERED, time=later, question="q", revision=""))
    other.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("ATTACH ? AS other", (str(tmp_path / "other.sqlite3"),))
        database.execute("INSERT INTO events SELECT * FROM other.events")
        database.commit()
    log = Log(path)
    assert len(log.events()) == 7
    log.close()
    change(path, "UPDATE events SET question = 'r' WHERE rowid = 7")
    refused(path)
