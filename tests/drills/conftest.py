"""The drills of the bank, and every program of theirs graded in the sandbox."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

import quizbank
from eprep.core.trial import Kept, Trial
from eprep.sandbox.sandbox import Sandbox
from tests.compiled import built_in

BANK = Path(quizbank.__file__).parent
DRILLS_FOLDER = BANK / "drills"
DRILLS = sorted(path.parent.name for path in DRILLS_FOLDER.glob("*/drill.yaml"))
SEED = 1


@pytest.fixture(scope="session")
def drill():
    """The question of a drill."""
    return cache(built_in().question)


@pytest.fixture(scope="session")
def run():
    with Sandbox() as run:
        yield run


@pytest.fixture(scope="session", params=DRILLS)
def question(request, drill):
    """Each drill in turn: what is asked of it is asked before the next one's programs are run."""
    return drill(request.param)


@pytest.fixture(scope="session")
def graded(question, run):
    """For each program of the drill, by its path in the folder: its verdict. That it is the same
    with other seeds is seen in the long run."""
    folder, kept = DRILLS_FOLDER / question.id, Kept()
    paths = [folder / "starter.py", *folder.glob("right/*.py"), *folder.glob("wrong/*.py")]

    def verdict(path):
        return question.body.grade(path.read_text(encoding="utf-8"), Trial(run, SEED, kept=kept))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        names = [str(path.relative_to(folder)) for path in paths]
        return dict(zip(names, pool.map(verdict, paths), strict=True))
