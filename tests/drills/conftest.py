"""The drills of the bank, and every program of theirs graded in the sandbox."""

from functools import cache
from pathlib import Path

import pytest

import quizbank
from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.trial import Kept, Trial
from eprep.sandbox.isolation import Sandbox

BANK = Path(quizbank.__file__).parent
SEEDS = (1, 20, 300, 4000)
SLOW = {"train-mnist"}
"""Drills whose every run takes seconds: one seed is enough, and `bank verify` tries more."""


@pytest.fixture(scope="session")
def drill():
    """The question of a drill."""
    return cache(Library([BANK], Cache(None), "").question)


@pytest.fixture(scope="session")
def run():
    with Sandbox() as run:
        yield run


@pytest.fixture(scope="session")
def graded(drill, run):
    """For each program of a drill, by its path in the folder: its verdicts, seed by seed."""

    @cache
    def graded(id_):
        folder, kept = BANK / "drills" / id_, Kept()
        paths = [folder / "starter.py", *folder.glob("right/*.py"), *folder.glob("wrong/*.py")]
        seeds = SEEDS[:1] if id_ in SLOW else SEEDS

        def verdict(source, seed):
            return drill(id_).body.grade(source, Trial(run, seed, kept=kept))

        return {
            str(path.relative_to(folder)): [verdict(path.read_text(), seed) for seed in seeds]
            for path in paths
        }

    return graded
