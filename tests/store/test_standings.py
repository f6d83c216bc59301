"""What is cached of the history is what the whole of it comes to, whatever is appended."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.attempts import attempts
from eprep.core.event import Event, EventType
from eprep.core.standing import standings
from eprep.store.log import Log
from eprep.store.remembered import Remembered
from eprep.tutor.standings import Standings

TIMES = [f"2026-01-0{day}T00:00:00.000+00:00" for day in (1, 2, 5)]
NAMES = st.sampled_from("abc")
STEPS = st.lists(
    st.tuples(st.just("answer"), NAMES, st.none() | NAMES, st.sampled_from(TIMES), st.booleans())
    | st.tuples(st.sampled_from(["graded", "overruled", "undone"]), st.integers(0, 9), st.sampled_from([0.0, 1.0]))
    | st.tuples(st.just("exam"), st.sampled_from("xy"), st.lists(NAMES, unique=True, max_size=2))
    | st.tuples(st.just("reopen")),
    max_size=14,
)  # fmt: skip


def event(type_, question="", **values):
    return Event(type=type_, time=TIMES[0], revision="", question=question)._replace(**values)


def play(log, answers, step):
    what, *rest = step
    if what == "answer":
        question, instead_of, time, counts = rest
        asked = event(EventType.ANSWERED, question, time=time, counts=counts, instead_of=instead_of)
        answers.append((log.append(asked), question))
    elif what == "exam":
        exam, questions = rest
        pairs = [
            (
                event(EventType.ANSWERED, question, session=exam),
                event(EventType.GRADED, question, outcome="right", score=1.0),
            )
            for question in questions
        ]
        log.append_exam(event(EventType.EXAM_SUBMITTED, session=exam), pairs)
    elif answers:
        about, question = answers[rest[0] % len(answers)]
        verdict = {"outcome": "right" if rest[1] else "wrong", "score": rest[1]}
        judged = {} if what == "undone" else verdict
        log.append(event(EventType(what), question, about=about, **judged))


@settings(max_examples=60)
@given(STEPS)
def test_the_cache_is_the_fold_after_every_step_and_in_the_next_run(steps):
    with tempfile.TemporaryDirectory() as folder:
        path, seal = Path(folder) / "events.sqlite3", Path(folder) / "verified"
        memory = Remembered(Path(folder) / "standings")
        log, answers = Log(path, seal), []
        known = Standings(log, memory)
        for step in steps:
            if step[0] == "reopen":
                known.keep()
                log.close()
                log = Log(path, seal)
                known = Standings(log, memory)
            else:
                play(log, answers, step)
            found = attempts(log.events())
            assert list(log.attempts()) == found
            assert known.all() == standings(found)
        log.close()


@pytest.fixture
def answered(path, log):
    answer = log.append(event(EventType.ANSWERED, "q"))
    log.append(event(EventType.GRADED, "q", about=answer, outcome="right", score=1.0))
    return log


def test_a_verdict_of_another_device_moves_its_answer_whatever_it_names(answered):
    known = Standings(answered)
    assert known.all()["q"].newest == 1.0
    ((id_, _), _) = answered.events()
    judged = event(EventType.OVERRULED, "p", about=id_, outcome="wrong", score=0.0)
    answered.append(judged)
    assert known.all() == standings(attempts(answered.events()))


@pytest.mark.parametrize("spoil", ["", "x", "0\n{}"])
def test_a_damaged_cache_is_made_anew(answered, tmp_path, spoil):
    memory = Remembered(tmp_path / "standings")
    known = Standings(answered, memory)
    right = known.all()
    known.keep()
    text = (tmp_path / "standings").read_text()
    assert memory.recall() == text.partition("\n")[2]
    (tmp_path / "standings").write_text(spoil or text.replace("1.0", "0.0"))
    assert memory.recall() is None
    assert Standings(answered, memory).all() == right


def test_cards_of_another_version_are_made_anew(answered, tmp_path, monkeypatch):
    memory = Remembered(tmp_path / "standings")
    Standings(answered, memory).keep()
    memory.keep(memory.recall().replace("FSRS-6", "FSRS-5").replace("1.0", "0.0"))
    assert Standings(answered, memory).all()["q"].newest == 1.0
