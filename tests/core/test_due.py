"""What is due on a day, in which order, and what stands in for what was forgotten."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.day import Calendar, due_day
from eprep.core.due import DAY, due, early
from eprep.core.entry import Entry
from eprep.core.retention import recall
from eprep.core.schedule import Card
from eprep.core.sibling import sibling
from eprep.core.standing import Standing

UTC_4 = Calendar(UTC, 4)
NOW = datetime(2026, 4, 10, 12, tzinfo=UTC)


def standing(ago, days, *, lapsed=False, mistaken=False, stability=None):
    reviewed = (NOW - timedelta(days=ago)).timestamp()
    card = Card(stability or float(days), 5.0, reviewed, days, lapsed)
    return Standing(1, 1, 1.0, reviewed, 1.0, reviewed, mistaken, card)


def test_sure_and_wrong_comes_first_then_forgotten_then_least_remembered():
    found = due(
        {
            "fading": standing(20, 10, stability=5.0),
            "fresh": standing(10, 10),
            "sure": standing(3, 1, lapsed=True, mistaken=True),
            "forgotten": standing(3, 1, lapsed=True),
            "later": standing(3, 10),
            "never": Standing(1, 1, 1.0),
        },
        UTC_4,
        NOW,
    )
    assert found == ["sure", "forgotten", "fading", "fresh"]


def test_what_was_reviewed_in_days_to_come_is_due_as_the_clock_was_wrong():
    ahead = {"slightly": standing(-0.5, 10), "far": standing(-200, 10)}
    assert due(ahead, UTC_4, NOW) == ["far"]


STANDINGS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.builds(standing, st.floats(-1, 60), st.integers(1, 60), stability=st.floats(0.1, 90)),
)


@given(STANDINGS, st.none() | st.dates(date(2026, 4, 1), date(2026, 6, 1)))
def test_due_is_what_the_calendar_says_the_least_remembered_first(standings, exam):
    found = due(standings, UTC_4, NOW, exam)
    bound = None if exam is not None and exam < NOW.date() else exam
    days = {id_: due_day(s.card, UTC_4, bound) for id_, s in standings.items()}
    assert set(found) == {id_ for id_, day in days.items() if day <= NOW.date()}
    cards = [standings[id_].card for id_ in found]
    spans = [(NOW.timestamp() - card.reviewed) / DAY for card in cards]
    chances = [
        recall(c.stability, span) if span > 0 else 1.0 for c, span in zip(cards, spans, strict=True)
    ]
    assert chances == pytest.approx(sorted(chances))
    assert early(standings, "abcxyz", UTC_4, NOW, exam) == (set("abc") & set(days)) - set(found)


def entry(id_, tags=("t",), kind="single", section="s", difficulty=3):
    return Entry(id_, kind, "", "", section, section, tags, difficulty, 60, "")


LAPSED = entry("lapsed", ("t", "u"))


@pytest.mark.parametrize(
    ("others", "believing", "chosen"),
    [
        ([entry("a"), entry("b", ("x",))], (), "a"),
        ([entry("a", ("x",)), entry("b", ())], (), None),
        ([entry("a", ("x",))], ("a",), "a"),
        ([entry("a", kind="number"), entry("b", section="r")], ("a", "b"), None),
        ([entry("a"), entry("b", ("x",), difficulty=5)], ("b",), "b"),
        ([entry("a", difficulty=5), entry("b", difficulty=2)], (), "b"),
        ([entry("seen"), entry("new")], (), "new"),
        ([entry("recent"), entry("seen")], (), "seen"),
        ([entry("taken"), LAPSED], ("taken",), None),
    ],
)
def test_a_sibling_is_of_the_section_and_kind_and_shares_a_belief_or_a_tag(
    others, believing, chosen
):
    standings = {"recent": standing(1, 5), "seen": standing(9, 20)}
    found = sibling(LAPSED, others, standings, {"taken"}, believing)
    assert (found and found.id) == chosen


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.integers(0, 23))
def test_a_day_begins_where_the_one_before_ends(moment, hour):
    calendar, at = Calendar(UTC, hour), moment.replace(tzinfo=UTC)
    day = calendar.day(at)
    assert calendar.begin(day) <= at < calendar.begin(day + timedelta(days=1))
