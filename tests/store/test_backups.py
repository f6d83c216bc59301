"""Copies of the history are whole, kept for a while, and found again."""

import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from eprep.core.catalogue import Words
from eprep.core.event import Event, EventType
from eprep.core.fault import Refusal
from eprep.store.backups import daily_backup, folder_of, is_sound, newest_backup, superfluous
from eprep.store.log import Log

EVENT = Event(type=EventType.ANSWERED, time="", question="q", revision="")
DAY = date(2026, 4, 1)


def names(path):
    return sorted(file.name for file in folder_of(path).iterdir())


def test_a_copy_is_the_history_with_all_that_its_journal_holds(path, log, tmp_path):
    log.append(EVENT)
    log.copy_to(tmp_path / "copy.sqlite3")
    assert [file.name for file in tmp_path.iterdir() if "copy" in file.name] == ["copy.sqlite3"]
    assert (tmp_path / "copy.sqlite3").stat().st_mode & 0o777 == 0o600
    with closing(Log(tmp_path / "copy.sqlite3")) as copy:
        assert copy.events() == log.events()


def test_a_copy_that_is_not_sound_takes_the_place_of_none(path, log, tmp_path):
    log.append(EVENT)
    (tmp_path / "copy.sqlite3").write_bytes(b"older")
    log._database.execute("UPDATE events SET question = 'r'")
    with pytest.raises(Refusal) as refusal:
        log.copy_to(tmp_path / "copy.sqlite3")
    assert refusal.value.phrase.key == "log.damaged"
    assert (tmp_path / "copy.sqlite3").read_bytes() == b"older"


def test_a_day_has_one_backup_and_only_where_something_is_new(path, log):
    daily_backup(log, path, DAY)
    assert not folder_of(path).exists()
    log.append(EVENT)
    daily_backup(log, path, DAY)
    log.append(EVENT)
    daily_backup(log, path, DAY)  # there is one
    assert names(path) == ["daily-2026-04-01.sqlite3"]
    daily_backup(log, path, DAY + timedelta(1))
    daily_backup(log, path, DAY + timedelta(2))  # nothing new
    assert names(path) == ["daily-2026-04-01.sqlite3", "daily-2026-04-02.sqlite3"]


def test_old_daily_backups_are_let_go_and_no_other_file(path, log):
    log.append(EVENT)
    folder = folder_of(path)
    folder.mkdir()
    others = {
        "before-restore-2020-01-01.sqlite3",
        "daily-nonsense.sqlite3",
        "daily-2026-13-01.sqlite3",
    }
    days = [DAY - timedelta(n) for n in range(30)]
    for name in others | {f"daily-{day}.sqlite3" for day in days[1:]}:
        (folder / name).touch()
    daily_backup(log, path, DAY)
    kept = {f"daily-{day}.sqlite3" for day in {*days} - superfluous(days, DAY)}
    assert {*names(path)} == others | kept
    assert len(kept) == 9


@pytest.mark.parametrize("gap", [1, 3, 7, 40])
def test_seven_days_and_four_weeks_are_kept(gap):
    days = [DAY - timedelta(gap * n) for n in range(100)]
    kept = sorted({*days} - superfluous(days, DAY), reverse=True)
    assert kept[:7] == days[:7]
    weeks = list(dict.fromkeys(day.isocalendar()[:2] for day in days))
    assert [day.isocalendar()[:2] for day in kept if day not in days[:7]] == [
        week for week in weeks[:4] if week not in {day.isocalendar()[:2] for day in days[:7]}
    ]


def test_days_that_are_still_to_come_take_no_place_of_newer_ones():
    """As after a month with a clock that was years ahead."""
    ahead = [DAY + timedelta(10_000 + n) for n in range(40)]
    assert not superfluous([*ahead, DAY], DAY) & {DAY}


def test_the_newest_sound_backup_is_the_way_back(path, history):
    with closing(Log(path)) as log:
        daily_backup(log, path, DAY)
    folder = folder_of(path)
    sound = folder / "daily-2026-04-01.sqlite3"
    assert is_sound(sound)
    (folder / "newer.sqlite3").write_bytes(sound.read_bytes())
    with closing(sqlite3.connect(folder / "newer.sqlite3")) as other:
        other.execute("UPDATE events SET score = 1.0")
        other.commit()
    os.utime(sound, (0, 0))
    before = {file: file.read_bytes() for file in folder.iterdir()}
    assert newest_backup(path) == sound
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(Refusal) as refusal:
        Log(path)
    assert f"eprep restore {sound}" in Words()(refusal.value.phrase)
    assert f"eprep restore {sound}" in Words("en")(refusal.value.phrase)
    assert before == {file: file.read_bytes() for file in folder.iterdir()}
