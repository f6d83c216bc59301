"""Today's menu fills the minutes, weighs what is asked, and says what stays out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.attempts import Attempt
from eprep.core.day import Calendar
from eprep.core.entry import DRILL, Entry
from eprep.core.planning import CRAM, MORNING, NEAR, Situation, menu
from eprep.core.retention import gain, recall
from eprep.core.schedule import Card, retrievability, reviewed
from eprep.core.standing import standings

NOW = datetime(2026, 4, 10, 12, tzinfo=UTC)
SECTIONS = {"a": 0.5, "b": 0.3, "c": 0.2}


def entry(number, section="a", seconds=60, kind="single"):
    return Entry(f"q{number}", kind, "", "", section, section, (), 3, seconds, "")


def bank(seconds):
    sections = [*SECTIONS, "unasked"]
    return [entry(i, sections[i % 4], some) for i, some in enumerate(seconds)]


def answered(ids, ago=5.0, score=1.0, **values):
    time = (NOW - timedelta(days=ago)).isoformat()
    return [Attempt(id_, time, score, 60.0, 60.0, **values) for id_ in ids]


def situation(entries, attempts=(), minutes=30.0, days=60):
    exam = None if days is None else NOW.date() + timedelta(days=days)
    known = standings(attempts)
    return Situation(entries, known, SECTIONS, Calendar(UTC, 4), NOW, 60 * minutes, exam)


@settings(max_examples=40)
@given(st.data(), st.integers(10, 120), st.none() | st.integers(-9, 90))
def test_a_menu_adds_up_to_the_minutes_wherever_the_bank_has_enough(data, minutes, days):
    most = minutes * 60 // 5
    size = 2 * minutes * 60 // 30
    seconds = data.draw(st.lists(st.integers(30, min(most, 240)), min_size=60, max_size=60))
    entries = bank((seconds * (size // 60 + 1))[:size])
    if data.draw(st.booleans()):
        entries.append(entry("drill", seconds=300, kind=DRILL))
    seen = data.draw(st.lists(st.sampled_from(entries), unique=True, max_size=60))
    ago, score = data.draw(st.floats(1.5, 40)), data.draw(st.sampled_from([0.0, 1.0]))
    past = answered([e.id for e in seen], ago, score)
    found = menu(situation(entries, past, minutes, days))
    ids = [*found.reviews, *found.new, *([found.drill] if found.drill else [])]
    by_id = {e.id: e for e in entries}
    assert len(set(ids)) == len(ids)
    assert found.seconds == sum(by_id[id_].seconds for id_ in ids)
    assert abs(found.seconds - 60 * minutes) <= NEAR * 60 * minutes
    assert set(found.reviews) <= {e.id for e in seen}
    assert not set(found.new) & {e.id for e in seen}


@pytest.mark.parametrize("minutes", [1, 2, 3, 5, 8])
def test_few_minutes_are_filled_too(minutes):
    entries = bank([55, 62, 70, 90, 100, 45, 120, 80] * 20)
    found = menu(situation(entries, (), minutes))
    assert abs(found.seconds - 60 * minutes) <= NEAR * 60 * minutes


def test_what_is_not_asked_comes_when_there_is_nothing_else():
    entries = bank([60] * 40)
    found = menu(situation(entries, (), 30))
    assert all(int(id_[1:]) % 4 != 3 for id_ in found.new)
    assert len(menu(situation(entries, (), 40)).new) == 40


def test_weight_and_weakness_decide_what_is_new():
    entries = [entry(i, "ab"[i % 2]) for i in range(80)]
    known = answered([f"q{i}" for i in range(0, 20, 2)], 5, 1.0)
    known += answered([f"q{i}" for i in range(1, 20, 2)], 5, 0.0)
    heavy = menu(situation(entries, (), 10)).new
    weak = menu(situation(entries, known, 10)).new
    assert {id_ for id_ in heavy if int(id_[1:]) % 2} == set()
    assert {id_ for id_ in weak if int(id_[1:]) % 2 == 0} == set()


def test_reviews_leave_room_for_what_is_new_and_sure_and_wrong_is_among_them():
    entries = bank([60] * 200)
    past = answered([e.id for e in entries[:100]], 30)
    past += answered([entries[100].id], 2, 0.0, confidence=1)
    found = menu(situation(entries, past, 30))
    assert found.reviews[0] == entries[100].id
    assert 7 <= len(found.reviews) <= 10
    assert len(found.reviews) + len(found.new) == 30


@pytest.mark.parametrize(
    ("days", "cram"), [(CRAM + 1, False), (CRAM, True), (0, True), (-1, False)]
)
def test_the_last_days_are_for_what_was_seen(days, cram):
    entries = bank([60] * 200)
    found = menu(situation(entries, answered([e.id for e in entries[:90]], 3), 30, days))
    assert found.cram is cram
    assert (found.new == ()) is cram
    by_id = {e.id: e.seconds for e in entries}
    assert sum(by_id[id_] for id_ in found.morning) <= MORNING
    assert bool(found.morning) is cram


def test_what_was_answered_today_is_not_asked_again():
    entries = bank([60] * 60)
    found = menu(situation(entries, answered([e.id for e in entries[:30]], 0.1), 60))
    assert found.reviews == ()


def test_what_the_days_are_too_few_for_is_counted_the_least_worth_first():
    entries = bank([60] * 400)
    plenty = menu(situation(entries, (), 60, 60))
    short = menu(situation(entries, (), 10, CRAM + 10))
    assert plenty.left_out == {}
    assert list(short.left_out) == ["c", "b", "a"]
    assert sum(short.left_out.values()) == 300 - 70
    assert menu(situation(entries, (), 10, None)).left_out == {}


def test_one_program_that_was_not_passed_and_fits():
    drills = [entry(100 + i, seconds=s, kind=DRILL) for i, s in enumerate([300, 500, 540, 900])]
    entries = [*bank([60] * 99), *drills]
    assert menu(situation(entries)).drill == "q100"
    assert menu(situation(entries, answered(["q100"], score=0.5))).drill == "q101"
    assert menu(situation(entries, answered(["q100", "q101", "q102"]))).drill is None
    assert menu(situation(entries, days=3)).drill is None


CARDS = st.builds(Card, st.floats(0.1, 300), st.floats(1, 10), st.just(NOW.timestamp()), st.just(9), lapsed=st.booleans())  # fmt: skip


@given(CARDS, st.integers(0, 300))
def test_recall_is_that_of_the_schedule(card, days):
    at = NOW + timedelta(days=days)
    assert recall(card.stability, days) == pytest.approx(retrievability(card, at), abs=1e-9)


@given(CARDS, st.integers(1, 60), st.integers(0, 60))
def test_what_a_review_is_worth_is_what_the_schedule_makes_of_it(card, ago, left):
    now = NOW + timedelta(days=ago)
    exam = now + timedelta(days=left)
    kept, lost = (reviewed(card, Attempt("q", now.isoformat(), score)) for score in (1.0, 0.0))
    R = recall(card.stability, ago)
    after = R * recall(kept.stability, left) + (1 - R) * recall(lost.stability, left)
    expected = max(0.0, after - recall(card.stability, ago + left))
    assert gain(card, now.timestamp(), exam.timestamp()) == pytest.approx(expected, abs=0.01)
