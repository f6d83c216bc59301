"""A history on disk."""

from datetime import UTC, datetime
from random import Random

import pytest

from eprep.core.event import Event, EventType
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.tutor import Tutor

pytest.register_assert_rewrite("tests.store.comparing", "tests.report.reading")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "events.sqlite3"


@pytest.fixture
def start(library, tmp_path):
    """A tutor over the module's `library` as a new run of the program makes it, with other dice
    each time; the one before is gone without a word."""
    opened = []

    def start(bank=library):
        path = tmp_path / "events.sqlite3"
        opened.extend([Log(path), Notebook(path)])
        return Tutor(
            bank, opened[-2], LimitsRunner(), now=lambda: datetime(2026, 4, 1, tzinfo=UTC),
            rng=Random(len(opened)), plans=opened[-1],
        )  # fmt: skip

    yield start
    for part in opened:
        part.close()


@pytest.fixture
def log(path):
    log = Log(path)
    yield log
    log.close()


@pytest.fixture
def history(path):
    """A history of three answers, closed; gives its events."""
    log = Log(path)
    for number in range(3):
        answer = log.append(
            Event(
                type=EventType.ANSWERED,
                time=f"2026-01-0{number + 1}T00:00:00.000+00:00",
                question=f"q{number}",
                revision="abc",
                seed=number,
                order=(2, 0, 1),
                answer=["い", "ろ"],
                seconds=1.5,
                confidence=2,
                session="s",
            )
        )
        log.append(
            Event(
                type=EventType.GRADED,
                time="2026-02-01T00:00:00.000+00:00",
                question=f"q{number}",
                revision="abc",
                about=answer,
                outcome="partial",
                score=0.5,
                misconception="m",
                session="s",
                counts=False,
            )
        )
    events = log.events()
    log.close()
    return events
