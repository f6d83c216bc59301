"""A question with parameters is the same one wherever it is met again: asked, judged, resumed."""

import io
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN
from eprep.cli.sources import Files
from eprep.core.catalogue import Words
from eprep.core.text.numeral import written
from eprep.kinds.variants import GENERATORS
from eprep.kinds.variants.networks import parameters
from eprep.plain.conversation import Conversation

FILES = (BUILT_IN / "syllabus.yaml", BUILT_IN / "dl" / "variants.yaml")
IDS = ("var-parameters", "var-and-bias", "var-softmax", "var-forward")


@pytest.fixture(scope="module")
def library():
    return Library(FILES, Cache(None), "")


def begin(tutor, *ids):
    found = tutor.bank.find(ids)
    return tutor.begin([found[id_] for id_ in ids], shuffle=False)


def right(question):
    answer = question.body.answer
    return answer if isinstance(answer, str) else written(answer)


def answer(tutor, session, given=None):
    asked = tutor.ask(session)
    stored = tutor.record_answer(asked, given or right(asked.question))
    verdict = tutor.grade(asked.question, stored.answer, asked.seed)
    tutor.settle(session, stored, verdict)
    return asked, verdict


def test_what_is_right_in_the_draw_that_was_asked_is_right(start):
    tutor = start()
    for round_ in range(5):
        session = begin(tutor, *IDS)
        assert all(answer(tutor, session)[1].correct for _ in IDS), round_


def test_the_draw_is_stored_by_its_seed_and_comes_back_with_it(start):
    tutor = start()
    session = begin(tutor, *IDS)
    first, _ = answer(tutor, session)
    again = tutor.bank.question(first.question.id).at(first.seed)
    assert again == first.question
    assert again != tutor.bank.question(first.question.id)


def test_a_session_goes_on_with_the_draws_that_it_began_with(start):
    tutor = start()
    session = begin(tutor, *IDS)
    answer(tutor, session)
    answer(tutor, session, "-1.0")
    other = start()
    resumed = other.resumable()
    assert resumed.results == session.results
    assert other.ask(resumed) == tutor.ask(session)
    assert answer(other, resumed)[1].correct


def test_what_is_undone_is_asked_again_as_it_was(start):
    tutor = start()
    session = begin(tutor, *IDS)
    asked, _ = answer(tutor, session)
    tutor.undo(session)
    assert tutor.ask(session) == asked


def test_an_answer_that_was_never_graded_is_judged_by_its_own_draw(start):
    for id_ in IDS:
        tutor = start()
        asked = tutor.ask(begin(tutor, id_))
        tutor.record_answer(asked, right(asked.question))
    tutor = start()
    assert tutor.catch_up() == 0
    assert {id_: tally.newest for id_, tally in tutor.tallies().items()} == dict.fromkeys(IDS, 1.0)


def test_an_answer_to_what_another_generator_drew_is_not_judged(start, monkeypatch):
    tutor = start()
    asked = tutor.ask(begin(tutor, "var-parameters"))
    tutor.record_answer(asked, right(asked.question))
    shifted = {"parameters": lambda rng: parameters(Random(rng.random()))}
    monkeypatch.setattr("eprep.kinds.variants.GENERATORS", GENERATORS | shifted)
    changed = start(Library(FILES, Cache(None), ""))
    assert changed.catch_up() == 1


def test_what_was_wrong_comes_again_with_other_numbers(start):
    tutor = start()
    asked, verdict = answer(tutor, begin(tutor, "var-parameters"), "1")
    assert not verdict.correct
    tutor = start()
    entries = tutor.wrong(tutor.bank.entries)
    assert [entry.id for entry in entries] == ["var-parameters"]
    again = tutor.ask(tutor.begin(entries))
    assert again.question.common.prompt != asked.question.common.prompt
    assert again.question.revision == asked.question.revision


def test_another_try_is_at_the_same_draw(start):
    tutor = start()
    asked = tutor.ask(begin(tutor, "var-parameters"))
    assert tutor.ask_again(asked) == asked


def test_line_by_line_what_is_printed_is_one_draw(start):
    tutor, write = start(), io.StringIO()
    session = begin(tutor, "var-forward", "var-forward")
    numbers = [right(tutor.asked(session, place).question) for place in range(2)]
    assert numbers[0] != numbers[1]
    lines = [f"{number}\n" for number in numbers]
    Conversation(tutor, Words(), Files(interactive=False), lines, write).run(session)
    assert "score 2/2" in write.getvalue()
    for place in range(2):
        common = tutor.asked(session, place).question.common
        assert common.prompt.split("```")[1].split("\n")[1].strip() in write.getvalue()
        assert common.explanation[-20:].strip() in write.getvalue()
