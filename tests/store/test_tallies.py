"""The counts that the store makes in SQL are those of the fold over the events."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.event import Event, EventType
from eprep.core.progress import Tally, fold
from eprep.core.verdict import Outcome
from eprep.store.log import Log

SCORES = {
    Outcome.RIGHT: 1.0,
    Outcome.PARTIAL: 0.5,
    Outcome.WRONG: 0.0,
    Outcome.SKIPPED: 0.0,
    Outcome.PASS: 1.0,
    Outcome.RUNTIME_ERROR: 0.75,
    Outcome.INTERNAL_ERROR: 0.0,
}
TIMES = ("2026-01-01T00:00:00.000+00:00", "2026-01-02T00:00:00.000+00:00")
STEPS = st.lists(
    st.tuples(st.just("answer"), st.sampled_from("abc"), st.sampled_from(TIMES))
    | st.tuples(st.just("grade"), st.integers(0, 9), st.sampled_from(list(SCORES)))
    | st.tuples(st.just("overrule"), st.integers(0, 9), st.sampled_from(list(SCORES)))
    | st.tuples(st.just("undo"), st.integers(0, 9), st.none()),
    max_size=25,
)


JUDGING = {
    "grade": EventType.GRADED,
    "overrule": EventType.OVERRULED,
    "undo": EventType.UNDONE,
}


def play(log, steps):
    """Append the events of the steps; numbers choose among the answers so far."""
    answers = []
    for step, which, detail in steps:
        if step == "answer":
            event = Event(type=EventType.ANSWERED, time=detail, question=which, revision="")
            answers.append((log.append(event), which))
        elif answers:
            about, question = answers[which % len(answers)]
            log.append(
                Event(
                    type=JUDGING[step],
                    time=TIMES[1],
                    question=question,
                    revision="",
                    about=about,
                    outcome=detail,
                    score=None if detail is None else SCORES[detail],
                )
            )


@settings(max_examples=60)
@given(STEPS)
def test_tallies_are_the_fold(steps):
    with tempfile.TemporaryDirectory() as folder:
        log = Log(Path(folder) / "events.sqlite3")
        play(log, steps)
        events = log.events()
        late = [
            (id_, event)
            for id_, event in events
            if event.type is not EventType.ANSWERED or event.time >= TIMES[1]
        ]
        assert log.tallies() == fold(events)
        assert log.tallies(TIMES[1]) == fold(late)
        log.close()


def test_the_newest_verdict_of_the_newest_answer_counts(log):
    play(
        log,
        [
            ("answer", "a", TIMES[0]),
            ("grade", 0, Outcome.RIGHT),
            ("answer", "a", TIMES[0]),
            ("grade", 1, Outcome.WRONG),
            ("grade", 1, Outcome.PARTIAL),
            ("answer", "a", TIMES[0]),
            ("grade", 2, Outcome.SKIPPED),
            ("answer", "b", TIMES[0]),
            ("grade", 3, Outcome.RIGHT),
            ("undo", 3, None),
            ("answer", "c", TIMES[0]),
        ],
    )
    assert log.tallies() == {"a": Tally(attempts=2, correct=1, newest=0.5)}
