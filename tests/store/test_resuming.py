"""A session goes on in another run of the program, where the first one stopped."""

import pytest

from eprep.core.verdict import Outcome, Verdict
from tests.compiled import built_in

QUESTIONS = ("d1-draw-shapes", "d1-goal-parameters", "d1-draw-parameters", "d1-stored-result")


@pytest.fixture(scope="module")
def library():
    return built_in()


def begin(tutor, ids=QUESTIONS, *, shuffle=True):
    found = tutor.bank.find(ids)
    return tutor.begin([found[id_] for id_ in ids], shuffle=shuffle)


def answer(tutor, session, *, skip=False):
    """Answer what is next with the first thing that fits its form."""
    asked = tutor.ask(session)
    given = None if skip else asked.form.read("1")
    stored = tutor.record_answer(asked, given)
    tutor.settle(session, stored, tutor.grade(asked.question, given, asked.seed))
    return asked.question.id


def test_it_goes_on_with_the_same_questions_in_the_same_order(start):
    tutor = start()
    session = begin(tutor)
    answered = [answer(tutor, session), answer(tutor, session, skip=True)]
    other = start().resumable()
    assert [entry.id for entry in other.entries] == [entry.id for entry in session.entries]
    assert other.position == 2
    assert [stored.asked.question.id for stored, _ in other.results] == answered
    assert start().ask(other) == tutor.ask(session)


def test_answers_come_back_with_their_reasons(start):
    tutor = start()
    session = begin(tutor)
    answer(tutor, session)
    answer(tutor, session)
    assert start().resumable().results == session.results


def test_the_verdict_on_a_program_is_not_asked_for_again(start):
    tutor = start()
    session = begin(tutor, ("softmax", "d1-draw-shapes"), shuffle=False)
    stored = tutor.record_answer(tutor.ask(session), "while True: pass")
    tutor.settle(session, stored, Verdict(Outcome.TIME_LIMIT, 0.0))
    found = start().resumable()
    assert found.results[0][1] == Verdict(Outcome.TIME_LIMIT, 0.0)
    assert found.position == 1


def test_an_answer_can_be_taken_back_in_the_next_run(start):
    tutor = start()
    session = begin(tutor)
    answer(tutor, session)
    first = answer(tutor, session)
    tutor = start()
    session = tutor.resumable()
    assert tutor.undo(session).asked.question.id == first
    assert start().resumable().position == 1


def test_what_was_ended_or_never_answered_does_not_come_back(start):
    tutor = start()
    session = begin(tutor)
    assert start().resumable() is None
    for _ in QUESTIONS:
        answer(tutor, session)
    assert start().resumable() is None


def test_taking_back_the_last_answer_opens_it_again(start):
    tutor = start()
    session = begin(tutor)
    for _ in QUESTIONS:
        answer(tutor, session)
    tutor.undo(session)
    assert start().resumable().position == len(QUESTIONS) - 1


def test_when_a_newer_session_is_over_the_older_one_goes_on(start):
    tutor = start()
    first, second = begin(tutor), begin(tutor)
    answer(tutor, first)
    assert start().resumable().id == first.id
    answer(tutor, second)
    assert start().resumable().id == second.id
    for _ in QUESTIONS[1:]:
        answer(tutor, second)
    assert start().resumable().id == first.id


def test_a_program_at_the_end_goes_on_until_it_passes(start):
    tutor = start()
    session = begin(tutor, ("d1-draw-shapes", "softmax"), shuffle=False)
    answer(tutor, session)
    for outcome in (Outcome.TIME_LIMIT, Outcome.WRONG_ANSWER, "of a newer version"):
        tutor.settle(
            session, tutor.record_answer(tutor.asked(session, 1), "x"), Verdict(outcome, 0.0)
        )
        found = start().resumable()
        assert (found.position, tutor.under_way()) == (1, (1, 2))
    last = tutor.record_answer(tutor.asked(session, 1), "x")
    tutor.settle(session, last, Verdict(Outcome.PASS, 1.0))
    assert start().resumable() is None
    assert start().under_way() is None


def test_a_program_at_the_end_that_is_skipped_is_not_asked_again(start):
    tutor = start()
    session = begin(tutor, ("d1-draw-shapes", "softmax"), shuffle=False)
    answer(tutor, session)
    answer(tutor, session, skip=True)
    assert (start().resumable(), start().under_way()) == (None, None)


def test_a_last_answer_that_is_graded_by_the_next_run_ends_the_session_there(start):
    tutor = start()
    session = begin(tutor)
    for _ in QUESTIONS[1:]:
        answer(tutor, session)
    tutor.record_answer(tutor.ask(session), None)
    tutor = start()
    assert tutor.under_way() == (3, 4)
    assert tutor.catch_up() == 0
    assert (tutor.resumable(), tutor.under_way()) == (None, None)


def test_a_question_that_is_gone_is_left_out(start, library):
    class Without:
        """The bank, but for one question."""

        def __getattr__(self, name):
            return getattr(library, name)

        def find(self, ids):
            return library.find(id_ for id_ in ids if id_ != gone)

    tutor = start()
    session = begin(tutor)
    answer(tutor, session)
    answer(tutor, session)
    gone = session.entries[0].id
    found = start(Without()).resumable()
    assert gone not in [entry.id for entry in found.entries]
    assert found.position == 1
