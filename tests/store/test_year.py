"""A year of study on two devices: whatever happened, the log and all that is made of it agree."""

from __future__ import annotations

from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory

import pytest

from eprep.core.attempts import attempts
from eprep.core.progress import fold, overview
from eprep.core.standing import standings
from eprep.store.shared import sync
from eprep.tutor.standings import Standings
from tests.store.asking import Program
from tests.store.comparing import compare
from tests.store.studying import Device, Wall, write_bank


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("year") / "bank"
    folder.mkdir()
    write_bank(folder)
    return Program(folder)


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


def meet(devices, shared):
    """Both have all, after which nothing is left to tell them apart."""
    first, second = devices
    for device in (first, second, first):
        sync(device.log, shared)
    assert first.log.events() == second.log.events()
    assert first.tutor.standings() == second.tutor.standings()


def live(program, days, seed, often=0.0):
    """The days of two devices that meet in a folder now and then; `often` is the share of days on
    which all that is told is compared, besides the last."""
    rng, wall, bank = Random(seed), Wall(), program.library()
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
                meet(devices, shared)
            if day % 15 == 0:
                agree(device)
            if rng.random() < often:
                compare(device, program)
        for device in devices:
            agree(device)
        meet(devices, shared)
        compare(rng.choice(devices), program)
        for device in devices:
            device.close()


@pytest.mark.parametrize("seed", range(2))
def test_forty_days(program, seed):
    live(program, 40, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [*range(10, 15), None])
def test_a_year(program, seed):
    """None is another one each time; where it fails, pytest shows what `live` was given."""
    live(program, 365, SystemRandom().randrange(10**9) if seed is None else seed, often=0.02)
