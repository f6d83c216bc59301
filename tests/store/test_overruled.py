"""The learner's own word on an answer: an event of its own, that counts in place of the verdict."""

import json
from datetime import UTC, date, datetime
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.catalogue import Words
from eprep.core.progress import Tally, fold
from eprep.core.reporting import Report
from eprep.core.verdict import Outcome, other_outcome
from eprep.report.as_json import render
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.tutor import Tutor

BANK = """
schema: eprep.bank/1
defaults: {section: n}
questions:
  - {id: first, kind: essay, prompt: p, answer: 重みを更新する。,
     ideas: [{name: 学習, terms: [[重み, 更新]]}, {name: 目的, terms: [[更新]]}]}
  - {id: second, kind: text, prompt: p, answer: 重み}
"""
SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: s, name: 科目, chapters: [{id: c, name: 章, sections: [{id: n, name: 節}]}]}
"""
HALF = "更新する。"
WRONG = "何もしない。"


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    (folder / "syllabus.yaml").write_text(SYLLABUS, encoding="utf-8")
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    return Library([folder], Cache(None), "")


@pytest.fixture
def start(library, path):
    """A tutor as a new run of the program makes it."""
    opened = []

    def start():
        opened.extend([Log(path), Notebook(path)])
        return Tutor(
            library, opened[-2], LimitsRunner(), now=lambda: datetime(2026, 4, 1, tzinfo=UTC),
            rng=Random(0), plans=opened[-1],
        )  # fmt: skip

    yield start
    for part in opened:
        part.close()


@pytest.fixture
def essay(start):
    """A tutor, its session, and an essay answered with the text."""

    def essay(text):
        tutor = start()
        session = tutor.begin(tutor.bank.entries, shuffle=False)
        asked = tutor.ask(session)
        stored = tutor.record_answer(asked, text)
        tutor.settle(session, stored, tutor.grade(asked.question, text, 0))
        return tutor, session, stored

    return essay


def toggle(tutor, session, stored):
    (found,) = (verdict for each, verdict in session.results if each == stored)
    return tutor.overrule(session, stored, other_outcome(found))


@pytest.mark.parametrize(
    ("text", "graded", "word"),
    [
        (HALF, ("partial", 0.5), ("right", 1.0)),
        (WRONG, ("wrong", 0.0), ("right", 1.0)),
        ("重みを更新する。", ("right", 1.0), ("wrong", 0.0)),
    ],
)
def test_each_word_is_an_event_and_the_second_takes_the_first_back(essay, text, graded, word):
    tutor, session, stored = essay(text)
    before = session.results[0][1]
    assert toggle(tutor, session, stored).score == word[1]
    assert tutor.tallies() == {"first": Tally(1, int(word[1]), word[1])}
    assert toggle(tutor, session, stored) == before
    assert tutor.tallies() == {"first": Tally(1, int(graded[1]), graded[1])}
    events = tutor.log.events()
    assert [(e.type, e.outcome, e.score) for _, e in events[1:]] == [
        ("graded", *graded), ("overruled", *word), ("overruled", *graded),
    ]  # fmt: skip
    assert {e.about for _, e in events[1:]} == {stored.id}
    assert fold(events) == tutor.tallies()


def test_the_session_counts_it_as_overruled(essay):
    tutor, session, stored = essay(HALF)
    assert (session.correct, session.missed) == (0, ["first"])
    toggle(tutor, session, stored)
    assert (session.correct, session.missed) == (1, [])


def test_the_report_counts_it_as_overruled(essay):
    tutor, session, stored = essay(WRONG)
    toggle(tutor, session, stored)
    report = Report(tutor.overview(), date(2026, 4, 1))
    (subject,) = json.loads(render(report, Words()))["subjects"]
    counted = [subject[key] for key in ("attempts", "correct", "accuracy", "score")]
    assert counted == [1, 1, 1.0, 1.0]
    assert tutor.wrong(tutor.bank.entries) == []


def test_undoing_takes_the_answer_back_with_the_word_on_it(essay):
    tutor, session, stored = essay(HALF)
    toggle(tutor, session, stored)
    tutor.undo(session)
    assert (session.results, tutor.tallies()) == ([], {})


def test_it_stands_in_the_next_run_and_can_be_taken_back_there(essay, start):
    tutor, session, stored = essay(HALF)
    toggle(tutor, session, stored)
    tutor = start()
    assert tutor.catch_up() == 0
    session = tutor.resumable()
    ((again, verdict),) = session.results
    assert (again.id, verdict.outcome, verdict.before.outcome) == (stored.id, "right", "partial")
    assert toggle(tutor, session, again).before is None
    assert start().resumable().results[0][1].score == 0.5
    assert start().tallies() == {"first": Tally(1, 0, 0.5)}


def test_undone_in_the_next_run_it_is_gone(essay, start):
    tutor, session, stored = essay(HALF)
    toggle(tutor, session, stored)
    tutor = start()
    assert tutor.undo(tutor.resumable()).id == stored.id
    assert start().tallies() == {}


def test_an_answer_is_graded_once_whatever_the_learner_says(essay, start):
    tutor, session, stored = essay(WRONG)
    toggle(tutor, session, stored)
    again = tutor._graded(stored.id, stored.asked.question, session.id, session.results[0][1])
    assert tutor.log.append_if_ungraded(again) is False


def test_prose_that_was_stored_and_never_graded_is_graded_at_the_next_start(start):
    tutor = start()
    tutor.record_answer(tutor.ask(tutor.begin(tutor.bank.entries, shuffle=False)), HALF)
    tutor = start()
    assert (tutor.catch_up(), tutor.tallies()) == (0, {"first": Tally(1, 0, 0.5)})


def test_only_right_or_wrong_or_what_was_graded_can_be_said(essay):
    tutor, session, stored = essay(WRONG)
    with pytest.raises(KeyError):
        tutor.overrule(session, stored, Outcome.PARTIAL)
    assert len(tutor.log.events()) == 2
