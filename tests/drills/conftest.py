"""The drills of the bank, and every program of theirs graded in the sandbox."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest

import quizbank
from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.trial import Trial
from eprep.sandbox.one_shot import LimitsRunner

BANK = Path(quizbank.__file__).parent
SEEDS = (1, 20, 300, 4000)


class Kept:
    """A runner whose children stay for the next seed, because starting one is what takes time."""

    isolation = LimitsRunner.isolation

    def __init__(self, stack):
        self._stack = stack
        self._open = {}

    @contextmanager
    def __call__(self, source, function, limits):
        if source not in self._open:
            more = replace(limits, wall=limits.wall * len(SEEDS), cpu=limits.cpu * len(SEEDS))
            child = LimitsRunner()(source, function, more)
            self._open[source] = self._stack.enter_context(child)
        yield SimpleNamespace(call=self._open[source].call, output="")


@pytest.fixture(scope="session")
def drill():
    """The question of a drill."""
    return cache(Library([BANK], Cache(None), "").question)


@pytest.fixture(scope="session")
def graded(drill):
    """For each program of a drill, by its path in the folder: its verdicts, seed by seed."""

    @cache
    def graded(id_):
        folder = BANK / "drills" / id_
        paths = [folder / "starter.py", *folder.glob("right/*.py"), *folder.glob("wrong/*.py")]

        def verdicts(path):
            with ExitStack() as stack:
                run, source = Kept(stack), path.read_text()
                return [drill(id_).body.grade(source, Trial(run, seed)) for seed in SEEDS]

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            names = [str(path.relative_to(folder)) for path in paths]
            return dict(zip(names, pool.map(verdicts, paths), strict=True))

    return graded
