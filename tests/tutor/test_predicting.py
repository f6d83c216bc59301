"""What score is predicted from a history, and when it is worked out anew."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.store.remembered import Remembered
from eprep.tutor import Tutor, predicting
from eprep.tutor.predicting import Predictor, predicted, sights
from tests.store.studying import write_bank

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    write_bank(folder)
    return Library([folder], Cache(folder / "cache.sqlite3"), "")


class Run:
    def __init__(self, bank, folder):
        self.now, self.day = NOON, NOON.date()
        self.log = Log(folder / "events.sqlite3")
        self.tutor = Tutor(bank, self.log, LimitsRunner(), now=lambda: self.now, rng=Random(0))
        self.memory = Remembered(folder / "predicted")
        self.predictor = Predictor(self.tutor, lambda: self.day, self.memory)

    def answer(self, count, right):
        asked = [e for e in self.tutor.bank.entries if e.kind == "single"][:count]
        session = self.tutor.begin(asked, shuffle=False)
        for place in range(count):
            question = self.tutor.ask(session)
            answer = "正" if place < right else "誤一"
            stored = self.tutor.record_answer(question, answer)
            self.tutor.settle(session, stored, self.tutor.grade(question.question, answer, 0))
            self.now += timedelta(minutes=1)


@pytest.fixture
def run(bank, tmp_path):
    run = Run(bank, tmp_path)
    yield run
    run.log.close()


def test_with_few_answers_nothing_is_predicted(run):
    run.answer(29, 20)
    assert run.predictor.readiness().whole is None
    assert run.predictor.forecast() is None


def test_it_is_between_what_was_seen_and_what_is_usual_with_the_interval_around(run):
    run.answer(40, 36)
    whole = run.predictor.readiness().whole
    assert 0.6 < whole.mean < 0.9
    assert whole.low < whole.mean < whole.high
    assert whole.evidence == 40
    assert tuple(run.predictor.forecast()) == whole[:3]


def test_a_sight_tells_the_first_and_the_newest_answer_and_how_long_ago_they_were(run):
    run.answer(1, 0)
    run.now += timedelta(days=3)
    run.answer(1, 1)
    (sight,) = sights(run.tutor, run.now + timedelta(days=1))
    assert (sight.first, sight.newest, sight.attempts, sight.guess) == (0.0, 1.0, 2, 0.25)
    assert sight.first_at == pytest.approx(4.0, abs=0.01)
    assert sight.newest_at == pytest.approx(1.0, abs=0.01)


def test_it_is_worked_out_once_for_a_history_and_a_day(run, monkeypatch):
    worked = []

    def counted(tutor, now):
        worked.append(now)
        return predicted(tutor, now)

    monkeypatch.setattr(predicting, "predicted", counted)
    run.answer(35, 20)
    first = run.predictor.readiness()
    assert run.predictor.readiness() == first
    assert len(worked) == 1
    run.answer(1, 1)
    run.predictor.readiness()
    run.day = date(2026, 4, 2)
    run.predictor.readiness()
    assert len(worked) == 3


def test_without_a_blueprint_nothing_is_predicted(run, monkeypatch):
    monkeypatch.setitem(vars(run.tutor.bank), "blueprints", ())
    run.answer(35, 20)
    assert run.predictor.readiness() is None
    assert run.predictor.readiness() is None
    assert run.predictor.forecast() is None
