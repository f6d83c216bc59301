"""An answer that was stored but never graded is graded at the next start."""

from datetime import UTC, datetime
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.progress import Tally
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.tutor import Tutor

RIGHT = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"


@pytest.fixture
def start(bank, tmp_path):
    """A tutor as a new start makes it."""
    logs = []

    def start():
        logs.append(Log(tmp_path / "events.sqlite3"))
        library = Library([bank], Cache(None), "")
        now = datetime(2026, 1, 1, tzinfo=UTC)
        return Tutor(library, logs[-1], LimitsRunner(), now=lambda: now, rng=Random(0))

    yield start
    for log in logs:
        log.close()


def answer(tutor, id_, answer):
    session = tutor.begin(list(tutor.bank.find([id_]).values()))
    return tutor.record_answer(tutor.ask(session), answer)


@pytest.mark.parametrize(
    ("id_", "given", "newest"),
    [("one", "ろ", 1.0), ("one", "は", 0.0), ("drill", RIGHT, 1.0), ("drill", "x = 1", 0.0)],
)
def test_it_counts_as_if_it_had_been_graded_at_once(start, id_, given, newest):
    answer(start(), id_, given)
    tutor = start()
    assert (tutor.tallies(), tutor.catch_up()) == ({}, 0)
    assert tutor.tallies() == {id_: Tally(1, int(newest), newest)}
    assert start().catch_up() == 0
    assert start().tallies()[id_].attempts == 1


def test_a_skip_that_was_never_settled_is_none(start):
    answer(start(), "one", None)
    tutor = start()
    assert (tutor.catch_up(), tutor.tallies()) == (0, {})


def test_an_answer_to_a_text_that_has_changed_is_left_and_counted(start, bank):
    answer(start(), "one", "ろ")
    answer(start(), "half", "0.5")
    text = (bank / "bank.yaml").read_text()
    (bank / "bank.yaml").write_text(text.replace("{text: は}]", "{text: に}]", 1))
    tutor = start()
    assert tutor.catch_up() == 1
    assert list(tutor.tallies()) == ["half"]


def test_an_answer_to_a_question_that_has_gone_is_left_and_counted(start, bank):
    answer(start(), "one", "ろ")
    text = (bank / "bank.yaml").read_text()
    (bank / "bank.yaml").write_text(text.replace("id: one", "id: two"))
    assert start().catch_up() == 1
