"""The chains are read in full where the file is another than the one read last, else what is new."""

import os
import shutil

import pytest

from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.store import verification
from eprep.store.log import Log

EVENT = Event(type=EventType.ANSWERED, time="", question="q", revision="")


@pytest.fixture
def seal(tmp_path):
    return tmp_path / "verified"


@pytest.fixture
def read(monkeypatch, path, seal):
    """Opens the history and closes it; how many events were read for that at opening."""
    calls = []
    checksum = verification.checksum
    monkeypatch.setattr(
        verification, "checksum", lambda *args: calls.append(args) or checksum(*args)
    )

    def read():
        calls.clear()
        log = Log(path, seal)
        count = len(calls)
        log.close()
        return count

    return read


def test_what_was_verified_is_not_read_again(history, read):
    assert (read(), read()) == (6, 0)


def test_without_a_place_to_remember_it_all_is_read(history, path, read, seal):
    read()
    seal.unlink()
    assert read() == 6


def test_what_is_written_after_opening_is_verified_at_the_end(history, path, seal, read):
    read()
    log = Log(path, seal)
    log.append(EVENT)
    log.close()
    assert read() == 0


def test_only_what_is_new_is_read_where_a_program_was_killed(history, path, read, seal, tmp_path):
    read()
    log = Log(path, seal)
    log.append(EVENT)
    folder = tmp_path / "killed"
    folder.mkdir()
    for file in path.parent.iterdir():
        file.rename(folder / file.name)  # the same files, as they are now
    log.close()
    for file in folder.iterdir():
        file.rename(path.parent / file.name)
    assert read() == 1


@pytest.mark.parametrize("how", ["time", "size", "inode"])
def test_another_file_is_read_in_full(history, path, read, how):
    read()
    if how == "time":
        os.utime(path, ns=(0, 0))
    elif how == "inode":
        shutil.copy2(path, path.with_suffix(".copy"))
        path.with_suffix(".copy").replace(path)
    else:
        log = Log(path)
        for _ in range(40):
            log.append(EVENT)
        log.close()
    assert read() == (46 if how == "size" else 6)


def test_events_that_have_gone_from_a_file_that_has_not_changed_are_missed(history, path, seal):
    log = Log(path, seal)
    log.append(EVENT)
    status = path.stat()  # the event stands in the journal alone
    content = path.read_bytes()
    log.close()
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    told = verification.Seal(seal)
    told.write(path, verification.Verified(7, log._verified.heads, log._verified.order))
    with pytest.raises(Refusal) as refusal:
        Log(path, seal)
    assert refusal.value.phrase.values["reason"] == "truncated"
