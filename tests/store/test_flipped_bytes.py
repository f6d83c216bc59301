"""After a byte has changed anywhere, all that is told of a history is what it was, or the history
is refused in a sentence that names the way back."""

import random
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from eprep.core.attempts import attempts
from eprep.core.catalogue import Words
from eprep.core.event import Event, EventType
from eprep.core.fault import FAULTY, Refusal
from eprep.core.progress import fold
from eprep.core.standing import standings
from eprep.store.backups import daily_backup
from eprep.store.log import Log
from eprep.store.remembered import Remembered
from eprep.store.shared import sync
from eprep.tutor.standings import Standings


class Sound(NamedTuple):
    """A history of two devices, with what is remembered of it and a backup."""

    path: Path
    history: list
    caches: dict


def learn(log, name):
    """Answers of all fates."""
    for n in range(40):
        answered = Event(
            EventType.ANSWERED, f"2026-01-{n % 28 + 1:02}T0{n % 10}:00:00.000+00:00", f"{name}{n % 7}", "r",
            seed=n, order=(1, 0), answer=["い", str(n)], seconds=n / 3, confidence=n % 2, session="s",
            counts=n % 5 > 0, expected=60.0, instead_of=f"{name}{n % 3}" if n % 4 == 0 else None,
        )  # fmt: skip
        graded = answered._replace(
            type=EventType.GRADED, answer=None, outcome="right", score=float(n % 2), instead_of=None
        )
        if n == 20:
            log.append_exam(answered._replace(type=EventType.EXAM_SUBMITTED), [(answered, graded)])
            continue
        about = log.append(answered)
        if n != 21:
            log.append(graded._replace(about=about))
        if n % 9 == 0:
            log.append(graded._replace(type=EventType.OVERRULED, about=about, score=1.0))
        if n % 11 == 0:
            log.append(graded._replace(type=EventType.UNDONE, about=about))


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sound")
    path, shared = folder / "events.sqlite3", folder / "shared"
    shared.mkdir()
    for name in ("other", "events"):
        log = Log(folder / f"{name}.sqlite3", folder / f"{name}-verified")
        learn(log, name)
        sync(log, shared)
        if name == "events":
            Standings(log, Remembered(folder / "standings")).keep()
            daily_backup(log, path, date(2026, 4, 1))
            history = log.events()
        log.close()
    names = ("events-verified", "standings")
    return Sound(path, history, {name: (folder / name).read_bytes() for name in names})


def check(sound, folder, file, offset, change):
    """Whether the history was opened, in a copy with that byte changed; then all is as it was."""
    content = {"events.sqlite3": sound.path.read_bytes(), **sound.caches}
    (folder / "backups").symlink_to(sound.path.parent / "backups")
    for name, whole in content.items():
        changed = bytearray(whole)
        if name == file:
            changed[offset % len(whole)] ^= change
        (folder / name).write_bytes(changed)
    path = folder / "events.sqlite3"
    said = None
    try:
        log = Log(path, folder / "events-verified")
        assert log.events() == sound.history
        found = attempts(sound.history)
        assert log.attempts() == found
        assert log.tallies() == fold(sound.history)
        assert Standings(log, Remembered(folder / "standings")).all() == standings(found)
        assert log.of_session("s")
        log.close()
    except Refusal as refusal:
        said = refusal
    if said is None:
        return True
    sentence = Words()(said.phrase)
    assert said.exit_code == FAULTY
    assert sentence.count("\n") == 0
    assert f"eprep restore {folder / 'backups' / 'daily-2026-04-01.sqlite3'}" in sentence
    assert path.read_bytes()[offset] == sound.path.read_bytes()[offset] ^ change
    return False


def flips(seed, count, size):
    dice = random.Random(seed)
    return [(dice.randrange(size), dice.randrange(1, 256)) for _ in range(count)]


@pytest.mark.parametrize("count", [60, pytest.param(1000, marks=pytest.mark.soak)])
def test_a_changed_byte_of_the_history_is_noticed_or_changes_nothing(sound, tmp_path, count):
    opened = []
    for number, (offset, change) in enumerate(flips(count, count, sound.path.stat().st_size)):
        folder = tmp_path / str(number)
        folder.mkdir()
        opened.append(check(sound, folder, "events.sqlite3", offset, change))
    assert {*opened} == {True, False}  # both happen


@pytest.mark.parametrize("file", ["events-verified", "standings"])
def test_a_changed_byte_of_what_is_remembered_changes_nothing(sound, tmp_path, file):
    for number, (offset, change) in enumerate(flips(1, 15, len(sound.caches[file]))):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert check(sound, folder, file, offset, change)
