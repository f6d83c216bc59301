"""The drills of the bank, and every program of theirs graded in the sandbox."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

import quizbank
from eprep.core.trial import Kept, Trial
from eprep.kinds.grading.misconception import remember
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
    folder, trial = DRILLS_FOLDER / question.id, Trial(run, SEED, kept=Kept())
    paths = [folder / "starter.py", *folder.glob("right/*.py"), *folder.glob("wrong/*.py")]

    def attempted(path):
        made = question.body.attempted(path.read_text(encoding="utf-8"), trial)
        if path.parent.name == "wrong":
            remember(path.name, made, trial)  # or it would be run again for its misconception
        return made

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = [*pool.map(attempted, paths)]
        names = [str(path.relative_to(folder)) for path in paths]
        return {n: question.body.judged(m, trial) for n, m in zip(names, made, strict=True)}
