"""A mock exam is the fold of its events, whatever the clock did meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.event import Event, EventType
from eprep.core.exam import Forecast, Paper, Place, detail_of
from eprep.core.exam_state import BY_TIME, LOOKED, Pace, exam_of, submission_detail

NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)
IDS = ["a", "b", "c", "d"]
PAPER = Paper("quarter", 30, 7, "x", tuple(Place(id_, "vae", "r", 1) for id_ in IDS), (), 2)
WHOLE = 30 * 60.0


def at(seconds):
    return (NOON + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def event(type_, clock, question="", **values):
    return Event(type_, at(clock), question, "r" if question else "", session="exam", **values)


START = event(EventType.EXAM_STARTED, 0, detail=detail_of(PAPER, Forecast(0.5, 0.4, 0.6)))
STEPS = st.lists(
    st.tuples(
        st.integers(-4000, 900),  # seconds since the step before, by a clock that may be set
        st.sampled_from([*IDS, "another"]),
        st.sampled_from(["answer", "answer", "take back", "flag", "unflag", "look", "leave"]),
    ),
    max_size=25,
)


@settings(max_examples=200)
@given(STEPS, st.booleans())
def test_the_fold_is_what_was_done_in_time(steps, handed_in):
    events, answers, flags, seconds = [("0", START)], {}, set(), {}
    clock = passed = 0
    for number, (step, question, what) in enumerate(steps):
        clock += step
        passed += max(0, step)
        in_time = passed < WHOLE and question in IDS
        place = IDS.index(question) if question in IDS else None
        if what in ("answer", "take back", "leave"):
            given_ = f"{number}" if what == "answer" else None
            detail = {"leave": LOOKED}.get(what)
            events.append((str(number), event(EventType.EXAM_ANSWERED, clock, question, answer=given_, seconds=number, detail=detail)))  # fmt: skip
            if in_time:
                seconds[place] = seconds.get(place, 0) + number
                stands = {"answer": given_, "leave": answers.get(place)}.get(what)
                answers.pop(place, None)
                if stands is not None:
                    answers[place] = stands
        elif what in ("flag", "unflag"):
            detail = "1" if what == "flag" else "0"
            events.append((str(number), event(EventType.EXAM_FLAGGED, clock, question, detail=detail)))  # fmt: skip
            if in_time:
                (flags.add if what == "flag" else flags.discard)(place)
        else:  # nothing is stored: what passes while nobody answers is added to the next
            passed -= max(0, step)
            clock -= step
    if handed_in:
        events.append(("s", event(EventType.EXAM_SUBMITTED, clock, detail=submission_detail(BY_TIME, ["d"]))))  # fmt: skip
        events.append(("t", event(EventType.EXAM_SUBMITTED, clock, detail=submission_detail("hand", []))))  # fmt: skip
        events.append(("u", event(EventType.EXAM_ANSWERED, clock, "a", answer="late")))
    exam = exam_of(events)
    assert {place: answer.answer for place, answer in exam.answers.items()} == answers
    assert (exam.flags, exam.seconds) == (flags, seconds)
    assert exam.passed == min(passed, WHOLE)
    assert exam.is_over(at(clock)) is (handed_in or passed >= WHOLE)
    for later in (-(10**6), -1, 0, 60, 10**6):
        left = exam.left(at(clock + later))
        assert left == max(0, WHOLE - passed - (0 if handed_in else max(0, later)))
    assert exam.pace(at(clock)) == Pace(len(answers) / 4, min(passed, WHOLE) / WHOLE)
    if handed_in:
        assert (exam.submission.id, exam.submission.by) == ("s", BY_TIME)
        assert exam.submission.gone == {"d"}
    # One event after the other comes to the same.
    step_by_step = exam_of(events[:1])
    for id_, each in events[1:]:
        step_by_step = step_by_step.after(id_, each)
    assert step_by_step == exam
    assert exam.forecast == Forecast(0.5, 0.4, 0.6)


@pytest.mark.parametrize(
    "events", [[], [("1", event(EventType.EXAM_FLAGGED, 0, "a", detail="1"))],
               [("1", START._replace(detail='{"form": "tenth"}')), ("2", START)]],
)  # fmt: skip
def test_without_a_start_that_can_be_read_there_is_no_exam(events):
    assert exam_of(events) is None


@pytest.mark.parametrize("detail", ["{", "[]", "null", '{"gone": [{}]}', '{"gone": 1}', "[" * 9999])
def test_what_is_handed_in_stays_so_whatever_else_is_said_of_it(detail):
    submitted = event(EventType.EXAM_SUBMITTED, 60, detail=detail)
    assert exam_of([("1", START), ("2", submitted)]).submission[:2] == ("2", at(60))
