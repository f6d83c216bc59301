"""Reviews over a real bank and history: siblings, undo, what counts, causes, the day's session."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.cause import Cause
from eprep.core.day import Calendar
from eprep.core.event import EventType
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.tutor import Tutor
from eprep.tutor.causes import note_cause
from eprep.tutor.reviewing import (
    answered_today,
    due_entries,
    reviews,
    todays_reviews,
    too_early,
    weak,
)
from eprep.tutor.today import begin_menu, todays_menu

SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: s, name: 科目, chapters: [{id: c, name: 章, sections: [{id: n, name: 節, scope: in}]}]}
"""
CHOICES = "choices: [{text: い, misconception: MISTAKE}, {text: ろ}], answer: ろ"
BANK = f"""
schema: eprep.bank/1
defaults: {{section: n}}
questions:
  - {{id: first, kind: single, tags: [t], prompt: p, {CHOICES.replace("MISTAKE", "inverse")}}}
  - {{id: tagged, kind: single, tags: [t], prompt: p, {CHOICES.replace("MISTAKE", "other")}}}
  - {{id: believed, kind: single, prompt: p, {CHOICES.replace("MISTAKE", "inverse")}}}
  - {{id: apart, kind: single, prompt: p, {CHOICES.replace("MISTAKE", "other")}}}
"""
DAYS = Calendar(UTC, 4)


class Study:
    """A tutor whose clock is set by hand."""

    def __init__(self, folder):
        (folder / "syllabus.yaml").write_text(SYLLABUS)
        (folder / "bank.yaml").write_text(BANK)
        self.time = datetime(2026, 4, 1, 12, tzinfo=UTC)
        self.log = Log(folder / "events.sqlite3")
        library = Library([folder], Cache(None), "")
        run = LimitsRunner()
        self.tutor = Tutor(library, self.log, run, now=lambda: self.time, rng=Random(0))

    def answer(self, session, text, confidence=None):
        asked = self.tutor.ask(session)
        stored = self.tutor.record_answer(asked, text, 30.0, confidence)
        self.tutor.settle(session, stored, self.tutor.grade(asked.question, text, asked.seed))
        return stored

    def ask(self, id_, text, confidence=None):
        session = self.tutor.begin(list(self.tutor.bank.find([id_]).values()))
        return session, self.answer(session, text, confidence)

    @property
    def due(self):
        return [entry.id for entry in due_entries(self.tutor, DAYS)]


@pytest.fixture
def study(tmp_path):
    study = Study(tmp_path)
    yield study
    study.log.close()


def test_what_was_forgotten_is_asked_as_the_question_that_shares_the_misconception(study):
    study.ask("first", "い")
    assert study.due == []
    study.time += timedelta(days=2)
    assert study.due == ["first"]
    session = reviews(study.tutor, due_entries(study.tutor, DAYS), DAYS)
    assert [entry.id for entry in session.entries] == ["believed"]
    study.answer(session, "ろ")
    standings = study.tutor.standings()
    assert (standings["first"].attempts, standings["believed"].attempts) == (1, 1)
    assert not standings["first"].card.lapsed
    assert study.due == []
    assert study.tutor.undo(session) is not None
    assert study.due == ["first"]
    assert "believed" not in study.tutor.standings()


def test_a_sibling_is_not_one_that_is_due_itself(study):
    for id_ in ("first", "believed"):
        study.ask(id_, "い")
    study.time += timedelta(days=2)
    session = reviews(study.tutor, due_entries(study.tutor, DAYS)[:1], DAYS)
    assert {entry.id for entry in session.entries} <= {"tagged", "believed"}
    assert set(session.stands_for.values()) <= {"first"}


def test_sure_and_wrong_comes_back_before_what_was_only_wrong(study):
    study.ask("apart", "い")
    study.ask("first", "い", confidence=1)
    study.time += timedelta(days=2)
    assert study.due == ["first", "apart"]


def test_undo_takes_one_review_back(study):
    study.ask("first", "ろ")
    before = study.tutor.standings()["first"].card
    study.time += timedelta(days=30)
    session, _ = study.ask("first", "い")
    assert study.tutor.standings()["first"].card.lapsed
    study.tutor.undo(session)
    assert study.tutor.standings()["first"].card == before


def test_weak_practice_moves_no_review_before_its_day(study):
    study.ask("first", "い")
    entries = weak(study.tutor, study.tutor.bank.entries)
    assert [entry.id for entry in entries] == ["first"]
    card = study.tutor.standings()["first"].card
    early = too_early(study.tutor, study.tutor.bank.entries, DAYS)
    assert early == {"first"}
    study.answer(study.tutor.begin(entries, uncounted=early), "ろ")
    assert study.tutor.standings()["first"].card == card
    study.time += timedelta(days=2)
    assert too_early(study.tutor, entries, DAYS) == set()


def test_a_cause_is_an_event_of_its_own_and_none_takes_it_back(study):
    _, stored = study.ask("first", "い")
    note_cause(study.tutor, stored, Cause.SHAPE)
    note_cause(study.tutor, stored, None)
    told = [
        (e.about, e.question, e.detail) for _, e in study.log.events() if e.type is EventType.CAUSED
    ]
    assert told == [(stored.id, "first", "shape"), (stored.id, "first", None)]
    assert study.tutor.tallies()["first"].newest == 0.0


def test_the_misconception_that_counts_is_that_of_the_newest_answer(study):
    session, _ = study.ask("first", "い")
    assert study.log.misconceptions(["first", "apart"]) == {"first": "inverse"}
    study.tutor.undo(session)
    assert study.log.misconceptions(["first"]) == {}
    study.ask("first", "い")
    study.ask("first", "ろ")
    assert study.log.misconceptions(["first"]) == {}


def test_the_days_session_has_the_reviews_first(study):
    study.ask("first", "い")
    study.time += timedelta(days=2)
    exam = date(2026, 5, 1)
    menu = todays_menu(study.tutor, DAYS, 2, exam)
    session = begin_menu(study.tutor, menu, DAYS, exam)
    assert menu.reviews == ("first",)
    assert session.stands_for == {session.entries[0].id: "first"}
    assert len({entry.id for entry in session.entries}) == len(session.entries) == 2


def test_on_the_day_of_the_exam_only_the_morning_s_review_is_due(study, monkeypatch):
    monkeypatch.setattr("eprep.core.planning.MORNING", 100.0)
    for id_ in ("first", "apart"):
        study.ask(id_, "ろ")
    study.time += timedelta(days=2)
    before, exam = date(2026, 5, 1), date(2026, 4, 3)
    assert len(todays_reviews(study.tutor, DAYS, before)) == len(study.due) == 2
    assert len(due_entries(study.tutor, DAYS, exam)) == 2
    assert len(todays_reviews(study.tutor, DAYS, exam)) == 1
    study.ask("first", "ろ")
    assert todays_reviews(study.tutor, DAYS, exam) == []


def test_the_day_counts_what_was_answered_in_it(study):
    study.ask("first", "い")
    assert answered_today(study.tutor, DAYS) == 1
    study.time += timedelta(hours=15)
    assert answered_today(study.tutor, DAYS) == 1
    study.time += timedelta(hours=2)
    assert answered_today(study.tutor, DAYS) == 0
    study.time -= timedelta(days=400)  # the clock was years ahead
    assert answered_today(study.tutor, DAYS) == 0
