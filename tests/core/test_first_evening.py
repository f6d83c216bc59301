"""The first evening asks what is in the bank, proved and explained; and what comes after it."""

import pytest

from eprep.core.advice import next_at
from eprep.core.first_evening import FIRST_EVENING, is_first_evening
from eprep.core.progress import Overview, Progress
from eprep.core.session import Session
from tests.compiled import built_in


@pytest.fixture(scope="module")
def library():
    return built_in()


@pytest.fixture
def question(library, id_):
    return library.question(id_)


def test_it_is_five_questions_of_five_sections_and_a_program_to_mend(library):
    found = library.find(FIRST_EVENING)
    entries = [found[id_] for id_ in FIRST_EVENING]
    assert [entry.is_drill for entry in entries] == [False] * 5 + [True]
    assert len({entry.section for entry in entries[:5]}) == 5
    assert {entry.kind for entry in entries} == {"lines", "single", "number", "multiple", "code"}
    assert library.question(FIRST_EVENING[-1]).body.form().faulty


@pytest.mark.parametrize("id_", FIRST_EVENING[:5])
def test_each_answer_is_proved_by_what_can_be_worked_out(question):
    assert question.common.proof.computed or question.common.proof.executed


@pytest.mark.parametrize("id_", FIRST_EVENING[:5])
def test_each_wrong_answer_has_its_reason(question):
    wrong = [note for note in question.body.notes() if not note.right]
    assert wrong
    assert all(note.why for note in wrong)


@pytest.mark.parametrize(
    ("ids", "is_one"),
    [
        (FIRST_EVENING, True),
        (FIRST_EVENING[:-1], True),
        (FIRST_EVENING[:1], False),
        (FIRST_EVENING[::-1], False),
        ((*FIRST_EVENING, "softmax"), False),
    ],
)
def test_it_is_known_by_what_it_asks(library, ids, is_one):
    found = library.find(ids)
    assert is_first_evening(Session("", [found[id_] for id_ in ids], [0] * len(ids))) is is_one


def place(id_, seen, points=0.0):
    return Progress(id_, id_, seen=seen, questions=2, points=points)


SEEN = place("day1-a", 2, 2.0), place("day1-b", 2, 1.0), place("day2-a", 0), place("day2-b", 1, 0.4)


@pytest.mark.parametrize(
    ("stands", "section"),
    [
        ("new", "day2-a"),
        ("day1", "day2-a"),
        ("day2", "day2-a"),
        ("day4", "day2-a"),
        ("done", "day2-b"),
    ],
)
def test_what_comes_next_depends_on_where_one_stands(stands, section):
    chapter = Progress("", "", parts=SEEN)
    found = next_at(stands, Overview(Progress("", "", parts=(Progress("", "", parts=(chapter,)),))))
    assert found.id == section


def test_the_day_one_is_at_comes_first():
    chapter = Progress("", "", parts=(place("day1-a", 0), place("day2-a", 1)))
    found = next_at("day2", Overview(Progress("", "", parts=(Progress("", "", parts=(chapter,)),))))
    assert found.id == "day2-a"


def test_an_empty_bank_has_nothing_to_come():
    assert next_at("day1", Overview(Progress("", ""))) is None
