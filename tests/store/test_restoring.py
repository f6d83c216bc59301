"""Another history takes the place of the present one, whole, and nothing is lost by that."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from eprep.core.catalogue import Words
from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum
from eprep.core.fault import FAULTY, LOCKED, USAGE, Refusal
from eprep.store import database as database_module
from eprep.store.arrivals import Arrivals
from eprep.store.chains import Link
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.store.restoring import open_prepared, prepared, renew, replace
from eprep.store.sound import FAR, ROOM
from tests.store.test_faulty_databases import BREAK, execute
from tests.store.test_migration import of_version_3

EVENT = Event(
    type=EventType.ANSWERED, time="2026-03-01T00:00:00.000+00:00", question="q", revision=""
)


@pytest.fixture
def backup(path, history, tmp_path):
    """Of the history, which has one event more since."""
    file = tmp_path / "backup.sqlite3"
    with closing(Log(path)) as log:
        log.copy_to(file)
        log.append(EVENT)
    return file


@pytest.fixture
def aside(path):
    return path.parent / "backups" / "aside.sqlite3"


def go_back(file, path, aside):
    with prepared(file, path) as copy:
        renew(copy, path)
        replace(path, copy, aside)


def events(path):
    with closing(Log(path)) as log:
        return log.events()


def devices(path):
    with closing(Log(path)) as log:
        return log.chains.own()


def test_the_history_is_that_of_the_backup_and_the_present_one_is_kept(
    path, history, backup, aside
):
    old, now = devices(path), events(path)
    content = backup.read_bytes()
    go_back(backup, path, aside)
    assert events(path) == history
    assert events(aside) == now
    assert backup.read_bytes() == content
    own, *former = devices(path)
    assert own not in old
    assert former == old
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", "events.sqlite3"]


def test_a_history_of_an_older_version_is_brought_up_to_date(tmp_path, path, log, aside):
    old = tmp_path / "old" / "events.sqlite3"
    kept = of_version_3(old)
    content = old.read_bytes()
    log.close()
    go_back(old, path, aside)
    assert events(path) == kept
    assert old.read_bytes() == content
    assert len(list(old.parent.iterdir())) == 1


def test_what_a_journal_holds_is_restored_too(path, log, tmp_path, aside):
    other = tmp_path / "other.sqlite3"
    with closing(Log(other)) as living:
        living.append(EVENT)
        log.close()
        go_back(other, path, aside)
    assert len(events(path)) == 1


TRIGGER = "CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM notes; END"
UNFIT = {name: spoil for name, spoil in BREAK.items() if name not in ("a folder", "newer")}
NO_BACKUP = {
    **UNFIT,
    "newer": BREAK["newer"],
    "empty": lambda path: path.write_bytes(b""),
    "with a trigger": lambda path: execute(path, TRIGGER),
}


@pytest.mark.parametrize("spoil", NO_BACKUP.values(), ids=NO_BACKUP)
def test_a_backup_that_is_none_is_refused_and_nothing_changes(path, backup, aside, spoil):
    spoil(backup)
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(Refusal) as refusal:
        go_back(backup, path, aside)
    assert refusal.value.exit_code == FAULTY
    assert str(backup) in Words()(refusal.value.phrase)
    assert "いまの履歴はそのままです" in Words()(refusal.value.phrase)
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before


@pytest.mark.parametrize("what", ["missing", "folder", "pipe"])
def test_a_file_that_cannot_be_read_is_a_fault_of_usage(path, backup, aside, what):
    backup.unlink()
    if what == "folder":
        backup.mkdir()
    elif what == "pipe":
        os.mkfifo(backup)
    with pytest.raises(Refusal) as refusal:
        go_back(backup, path, aside)
    assert refusal.value.exit_code == USAGE


DAMAGED = {name: spoil for name, spoil in UNFIT.items() if name != "without its device"}


@pytest.mark.parametrize("spoil", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_history_is_put_aside_as_it_stands(path, history, backup, aside, spoil):
    spoil(path)
    content = path.read_bytes()
    go_back(backup, path, aside)
    assert events(path) == history
    assert aside.read_bytes() == content


def test_a_journal_is_not_left_for_the_history_that_it_does_not_belong_to(
    path, history, backup, aside
):
    reader = sqlite3.connect(path)
    reader.execute("SELECT count(*) FROM events").fetchone()
    late = Log(path)
    late.append(EVENT)
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    go_back(backup, path, aside)
    assert not path.with_name(f"{path.name}-wal").exists()
    with pytest.raises(Refusal) as refusal:
        late.append(EVENT)
    assert refusal.value.phrase.key == "log.gone"
    with closing(Log(path)) as log:
        log.append(EVENT)
        late.close()
        reader.close()  # neither takes the new journal away
        log.append(EVENT)
        assert len(log.events()) == len(history) + 2
    assert len(events(path)) == len(history) + 2
    assert len(events(aside)) == len(history) + 2


def test_a_locked_history_is_not_replaced(path, backup, aside, monkeypatch):
    monkeypatch.setattr(database_module, "BUSY_SECONDS", 0.1)
    now = events(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refusal) as refusal:
            go_back(backup, path, aside)
        other.execute("ROLLBACK")
    assert refusal.value.exit_code == LOCKED
    assert events(path) == now


WRITER = """
import sys
from pathlib import Path
from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.store.log import Log
log = Log(Path(sys.argv[1]))
print("ready", flush=True)
try:
    while True:
        id_ = log.append(Event(type=EventType.ANSWERED, time="", question="q", revision=""))
        print(id_, flush=True)
except Refusal as refusal:
    log.close()
    sys.exit(refusal.phrase.key)
"""


def test_whoever_writes_meanwhile_loses_nothing_that_was_stored(path, history, backup, aside):
    command = [sys.executable, "-c", WRITER, str(path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as writer:
        for _ in range(20):
            writer.stdout.readline()
        go_back(backup, path, aside)
        rest, said = writer.communicate(timeout=60)
    assert said.strip() == "log.gone"
    assert events(path) == history
    stored = [id_ for id_, _ in events(aside)]
    assert stored[len(history) + 1 + 19 :] == rest.split()


RESTORER = """
import sys
from pathlib import Path
from eprep.store.restoring import prepared, renew, replace
path, backup = map(Path, sys.argv[1:])
print("ready", flush=True)
for number in range(10**6):
    with prepared(backup, path) as copy:
        renew(copy, path)
        replace(path, copy, path.parent / "backups" / f"{number}.sqlite3")
"""


@pytest.mark.parametrize("turn", [*range(4), *(pytest.param(n, marks=pytest.mark.soak) for n in range(4, 60))])  # fmt: skip
def test_a_kill_leaves_one_whole_history(path, history, backup, turn):
    command = [sys.executable, "-c", RESTORER, str(path), str(backup)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as restorer:
        restorer.stdout.readline()
        time.sleep(0.013 * turn)
        restorer.send_signal(signal.SIGKILL)
    found = events(path)
    assert found[: len(history)] == history
    assert len(found) - len(history) in (0, 1)


def test_what_a_backup_has_besides_is_added(path, backup, tmp_path):
    with closing(Notebook(backup)) as notes:
        notes.keep_note("a", "theirs")
        notes.keep_note("b", "theirs")
        notes.bookmark("a", True)
        notes.keep_draft("c", "theirs")
    go_back(backup, path, path.parent / "backups" / "aside.sqlite3")
    with closing(Log(path)) as log, closing(Notebook(path)) as notebook:
        log.append(EVENT)
        notebook.keep_note("a", "ours")
        notebook.keep_note("b", "")
        for file, came in ((path.parent / "backups" / "aside.sqlite3", 1), (backup, 0)):
            with prepared(file, path) as copy, closing(open_prepared(copy)) as other:
                arrivals = Arrivals(log.chains)
                arrivals.take_all(other.chains, file)
                assert log.merge(arrivals) == came
        assert len(log.events()) == 8
        assert len({*log.chains.devices()}) == 2
        with closing(Notebook(backup)) as theirs:
            assert (notebook.take(theirs), notebook.take(theirs)) == (1, 0)
        assert notebook.notes() == {"a": "ours", "b": "theirs"}
        assert notebook.draft("c") == "theirs"


def test_a_backup_that_forks_is_not_merged(path, backup, tmp_path):
    with closing(Log(backup)) as other:
        other.append(EVENT._replace(question="other"))
    with closing(Log(path)) as log, closing(Log(backup)) as other:
        with pytest.raises(Refusal) as refusal:
            Arrivals(log.chains).take_all(other.chains, backup)
        told = refusal.value.phrase.values
        assert (told["n"], told["one"], told["other"]) == (7, str(path), str(backup))


def test_what_was_written_after_the_latest_moment_there_is_can_be_restored(path, backup, aside):
    with closing(Log(path)) as log:
        stamp = Stamp("i", "d", 1, FAR + ROOM - 1)
        link = Link(stamp, EVENT, checksum(CHAIN_START, stamp, EVENT))
        arrivals = Arrivals(log.chains)
        arrivals.take(link, backup)
        log.merge(arrivals)
        log.append(EVENT)
        log.copy_to(backup)
        now = log.events()
    go_back(backup, path, aside)
    assert events(path) == now


@pytest.mark.parametrize("told", [{"time": "9999-12-31T23:59:59.999+00:00"}, {"seed": "x"}])
def test_a_backup_with_an_event_that_makes_no_sense_is_refused(path, backup, aside, told):
    """One that its own program would never write, under a sound checksum."""
    with closing(Log(backup)) as other:
        other.append(EVENT._replace(**told))
    for take in (lambda: go_back(backup, path, aside), lambda: merged(backup, path)):
        with pytest.raises(Refusal) as refusal:
            take()
        assert refusal.value.phrase.key == "log.damaged"


def merged(backup, path):
    with closing(Log(path)) as log, closing(Log(backup)) as other:
        Arrivals(log.chains).take_all(other.chains, backup)
