"""A year of study on two devices: whatever happened, the log and all that is made of it agree."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.attempts import attempts
from eprep.core.progress import fold, overview
from eprep.core.standing import standings
from eprep.store.shared import sync
from eprep.tutor.standings import Standings
from tests.store.studying import Device, Wall, write_bank


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    write_bank(folder)
    return Library([folder], Cache(folder / "cache.sqlite3"), "")


def agree(device):
    """Cache, SQL and fold, of the history as it is and as another program would read it."""
    tutor, events = device.tutor, device.log.events()
    found = attempts(events)
    assert list(device.log.attempts()) == found
    assert tutor.standings() == standings(found) == Standings(device.log).all()
    assert tutor.tallies() == device.log.tallies() == fold(events)
    assert tutor.overview() == overview(
        device.bank.syllabus, device.bank.counts, device.bank.find(fold(events)), fold(events)
    )


def live(bank, days, seed):
    """The days of two devices that meet in a folder now and then."""
    rng, wall = Random(seed), Wall()
    with TemporaryDirectory() as folder:
        root = Path(folder)
        devices = [Device(root / name, bank, wall, rng) for name in ("desk", "train")]
        shared = root / "shared"
        shared.mkdir()
        for day in range(days):
            device = rng.choice(devices)
            for _ in range(rng.randint(0, 3)):
                device.live()
            wall.pass_(hours=rng.choice([6, 24, 24, 30]))
            if rng.random() < 0.15:
                for meeting in (*devices, devices[0]):
                    sync(meeting.log, shared)
                first, second = devices
                assert first.log.events() == second.log.events()
                assert first.tutor.standings() == second.tutor.standings()
            if day % 15 == 0:
                agree(device)
        for device in devices:
            agree(device)
            device.close()


@pytest.mark.parametrize("seed", range(2))
def test_forty_days(bank, seed):
    live(bank, 40, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10, 16))
def test_a_year(bank, seed):
    live(bank, 365, seed)
