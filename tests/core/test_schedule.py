"""When a question comes again: the rule from answers to ratings, and the days that follow."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.attempts import Attempt
from eprep.core.day import Calendar, due_day
from eprep.core.schedule import Card, Rating, rating, retrievability, reviewed
from eprep.core.standing import standings

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)
AGAIN, HARD, GOOD, EASY = Rating


def at(days, score=1.0, **values):
    time = (NOON + timedelta(days=days)).isoformat()
    return Attempt("q", time, score, **values)


@pytest.mark.parametrize(
    ("attempt", "expected"),
    [
        (at(0, 0.0), AGAIN),
        (at(0, 0.5), AGAIN),
        (at(0, 0.75), HARD),
        (at(0), GOOD),
        (at(0, seconds=120.0, expected=60.0), GOOD),
        (at(0, seconds=121.0, expected=60.0), HARD),
        (at(0, seconds=121.0), HARD),
        (at(0, confidence=0), HARD),
        (at(0, confidence=0, seconds=5.0, expected=60.0), HARD),
        (at(0, confidence=1), GOOD),
        (at(0, confidence=1, seconds=60.0, expected=60.0), EASY),
        (at(0, confidence=1, seconds=61.0, expected=60.0), GOOD),
        (at(0, confidence=1, seconds=5.0, expected=60.0, overruled=True), GOOD),
        (at(0, 0.0, confidence=1, overruled=True), AGAIN),
    ],
)
def test_the_rule_from_answers_to_ratings(attempt, expected):
    assert rating(attempt) is expected


def test_a_right_answer_comes_back_after_days_and_then_after_more():
    card, spans = None, []
    for _ in range(4):
        card = reviewed(card, at(sum(spans)))
        spans.append(card.days)
    assert spans == sorted(set(spans))
    assert spans[0] >= 1


def test_a_lapse_brings_it_back_soon():
    known = reviewed(reviewed(None, at(0)), at(3))
    lapsed = reviewed(known, at(20, 0.0))
    assert lapsed.lapsed
    assert lapsed.days < known.days


def test_it_is_remembered_with_nine_in_ten_on_its_day():
    card = reviewed(reviewed(None, at(0)), at(3))
    on_its_day = datetime.fromtimestamp(card.reviewed, UTC) + timedelta(days=card.stability)
    assert retrievability(card, on_its_day) == pytest.approx(0.9, abs=0.01)


ATTEMPTS = st.builds(
    at,
    st.floats(-400, 400),
    st.sampled_from([0.0, 0.5, 0.75, 1.0]),
    seconds=st.none() | st.floats(0, 1e6),
    confidence=st.sampled_from([None, 0, 1]),
)


@given(st.lists(ATTEMPTS, min_size=1, max_size=8))
def test_whatever_the_clock_did_the_next_day_is_after_the_last_review(attempts):
    card = None
    for attempt in attempts:
        card = reviewed(card, attempt)
    assert card.days >= 1
    assert card.reviewed == datetime.fromisoformat(attempts[-1].time).timestamp()


@given(st.lists(ATTEMPTS, max_size=8))
def test_a_standing_counts_what_there_is(attempts):
    (standing,) = standings(attempts).values() if attempts else (None,)
    if standing is not None:
        assert standing.attempts == len(attempts)
        assert standing.correct == sum(a.score == 1.0 for a in attempts)
        assert (standing.first, standing.newest) == (attempts[0].score, attempts[-1].score)


def test_an_answer_that_does_not_count_leaves_the_schedule_alone():
    one = standings([at(0)])["q"]
    two = standings([at(0), at(1, 0.0, counts=False)])["q"]
    assert (two.card, two.attempts, two.newest) == (one.card, 2, 0.0)


def test_what_stands_in_for_a_lapsed_question_is_a_review_of_both():
    found = standings([at(0, 0.0), at(2)._replace(question="r", instead_of="q")])
    assert (found["q"].attempts, found["r"].attempts) == (1, 1)
    assert found["q"].card == reviewed(reviewed(None, at(0, 0.0)), at(2))
    assert not found["q"].card.lapsed
    assert found["r"].card == reviewed(None, at(2))


def test_sure_and_wrong_is_remembered_until_it_is_answered_again():
    wrong = at(0, 0.0, confidence=1)
    assert standings([wrong])["q"].mistaken
    assert not standings([wrong, at(1)])["q"].mistaken
    assert not standings([at(0, 0.0)])["q"].mistaken


TOKYO = Calendar(ZoneInfo("Asia/Tokyo"), 4)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-04-01T18:59:59+00:00", date(2026, 4, 1)),  # 3:59 in Tokyo: still the evening before
        ("2026-04-01T19:00:00+00:00", date(2026, 4, 2)),
        ("2026-12-31T18:00:00+00:00", date(2026, 12, 31)),
    ],
)
def test_days_turn_at_the_learners_hour(moment, day):
    assert TOKYO.day(datetime.fromisoformat(moment)) == day


CARD = Card(30.0, 5.0, NOON.timestamp(), 30, lapsed=False)


@pytest.mark.parametrize(
    ("exam", "day"),
    [
        (None, date(2026, 5, 1)),
        (date(2026, 6, 1), date(2026, 5, 1)),
        (date(2026, 4, 9), date(2026, 4, 9)),
        (date(2026, 4, 1), date(2026, 5, 1)),  # it is over
        (date(2026, 3, 1), date(2026, 5, 1)),
    ],
)
def test_an_interval_never_passes_the_exam(exam, day):
    assert due_day(CARD, TOKYO, exam) == day
