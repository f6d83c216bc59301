"""The sums that the store makes in SQL, and the learner's days made of them, are those of the
answers one by one."""

import tempfile
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.attempts import attempts
from eprep.core.day import Calendar
from eprep.core.event import Event, EventType
from eprep.store.aggregates import Aggregates
from eprep.store.log import Log
from eprep.tutor.reporting import days

ZONES = ("Asia/Tokyo", "Asia/Kathmandu", "Europe/Berlin", "America/St_Johns", "Pacific/Chatham")
START = datetime(2026, 3, 27, tzinfo=UTC)
"""Days before the clocks of Berlin go forward; those of Chatham go back a week later."""

ANSWER = st.tuples(
    st.just("answered"),
    st.sampled_from("abc"),
    st.integers(0, 12 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    st.sampled_from([None, 0.0, 4.0, 128.5]),
)
WORD = st.tuples(
    st.sampled_from(["graded", "overruled", "caused", "undone"]),
    st.integers(0, 5),
    st.sampled_from([0.0, 0.5, 1.0]),
    st.sampled_from([None, "knowledge", "time"]),
)
HISTORY = st.lists(ANSWER | WORD, max_size=30)


def play(log, history):
    """Append it; words are about one of the answers before them."""
    answers = []
    for kind, which, what, more in history:
        if kind == "answered":
            time = what.isoformat(timespec="milliseconds")
            event = Event(EventType.ANSWERED, time, which, "", seconds=more)
            answers.append((log.append(event), event))
        elif answers:
            about, answer = answers[which % len(answers)]
            event = Event(EventType(kind), answer.time, answer.question, "", about=about)
            if kind in ("graded", "overruled"):
                outcome = {0.0: "wrong", 0.5: "partial", 1.0: "right"}[what]
                event = event._replace(outcome=outcome, score=what, misconception=more)
            log.append(event._replace(detail=more) if kind == "caused" else event)
    return dict(log.events())


@settings(max_examples=40)
@given(HISTORY, st.sampled_from(ZONES), st.integers(0, 23), st.sampled_from(["abc", "a", ""]))
def test_sums_are_those_of_the_answers(history, zone, hour, questions):
    calendar = Calendar(ZoneInfo(zone), hour)
    late = (START + timedelta(days=5)).isoformat(timespec="milliseconds")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.sqlite3"
        with closing(Log(path)) as log, Aggregates(path) as aggregates:
            events, tallies = play(log, history), log.tallies()
            found = days(aggregates.quarters(questions), calendar)
            newest = {j.answer.question: j.verdict.score for j in aggregates.newest(questions)}
            times = [judged.answer.time for judged in aggregates.all()]
            told = aggregates.mistakes(questions), aggregates.causes(questions, late)
    counted = attempts(events.items())
    assert times == [each.time for each in counted]
    assert newest == {id_: t.newest for id_, t in tallies.items() if id_ in questions}
    assert [tuple(day) for day in found] == by_day(counted, questions, calendar)
    named, missed = by_words(events, questions, late)
    assert {(id_, question): count for id_, question, count in told[0]} == named
    assert dict(told[1]) == missed


def by_day(counted, questions, calendar):
    """Answer by answer."""
    listed = {}
    for each in counted:
        if each.question in questions:
            day = calendar.day(datetime.fromisoformat(each.time))
            listed.setdefault(day, []).append(each)
    return [
        (
            day,
            len(of_day),
            sum(each.score == 1.0 for each in of_day),
            sum(each.score for each in of_day),
            sum(each.seconds or 0.0 for each in of_day),
        )
        for day, of_day in sorted(listed.items())
    ]


def by_words(events, questions, late):
    """Misconceptions, and the causes of what was missed since then, by the newest words."""
    named, missed = Counter(), Counter()
    for id_, event in events.items():
        of = {k: [e for e in events.values() if (e.about, e.type) == (id_, k)] for k in EventType}
        verdict = [*of["graded"][-1:], *of["overruled"][-1:]][-1:]
        if (
            event.type != "answered"
            or of["undone"]
            or not verdict
            or event.question not in questions
        ):
            continue
        if verdict[0].misconception is not None:
            named[verdict[0].misconception, event.question] += 1
        cause = [e.detail for e in of["caused"]][-1:]
        if verdict[0].score < 1 and cause and cause[0] is not None and event.time >= late:
            missed[cause[0]] += 1
    return named, missed


@pytest.mark.parametrize(
    ("minute", "day"), [("2026-04-01T22:14", 1), ("2026-04-01T22:15", 2), ("2026-04-02T22:14", 2)]
)
def test_a_day_may_turn_within_an_hour_of_utc(log, path, minute, day):
    play(log, [("answered", "a", datetime.fromisoformat(f"{minute}+00:00"), 1.0)])
    play(log, [])
    (answer,) = log.events()
    log.append(
        Event(
            EventType.GRADED, answer[1].time, "a", "", about=answer[0], outcome="right", score=1.0
        )
    )
    with Aggregates(path) as aggregates:
        (found,) = days(aggregates.quarters("a"), Calendar(ZoneInfo("Asia/Kathmandu"), 4))
    assert found.day == date(2026, 4, day)
