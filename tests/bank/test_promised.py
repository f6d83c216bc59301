"""What the built-in bank promises to hold: enough of everything, and nothing without its reasons."""

from collections import Counter, defaultdict

import pytest

from eprep.bank.stats import counted
from eprep.core.text.markup import Fence, blocks

DAY1 = [
    "T01a", "T01b", "T02", "T03", "T04", "T05", "T06", "T07", "T08a", "T08b", "T09a", "T09b",
    "T09c", "T10a", "T10b", "T11", "T12", "T13", "T14", "T15a", "T15b",
]  # fmt: skip
"""The parts of the course's confirmation tests."""

ROWS = [f"S{number}" for number in range(1, 31)]
"""The topics that a course of the first chapters goes through."""

COURSE_CODE = [f"C{number}" for number in range(1, 14)]
NOTES = [
    *(f"E000-{n}" for n in (1, 2, 3, 4)), *(f"E001-{n}" for n in range(1, 8)),
    *(f"E002-{n}" for n in (1, 2, 3)), *(f"E003-{n}" for n in (1, 3, 4)),
    *(f"E004-{n}" for n in (1, 4, 14)),
]  # fmt: skip
"""Mistakes of fact and of code to be found."""


@pytest.fixture(scope="module")
def counts(built_in_library, built_in_questions):
    return counted(built_in_questions, built_in_library.syllabus)


@pytest.fixture(scope="module")
def fixed(built_in_questions):
    """Questions that are always the same."""
    return [question for question in built_in_questions if question.vary is None]


@pytest.fixture(scope="module")
def having(fixed):
    """Questions by tag."""
    found = defaultdict(list)
    for question in fixed:
        for tag in question.common.tags:
            found[tag].append(question)
    return found


def test_there_are_enough_of_every_sort(counts, fixed):
    assert len(fixed) >= 550
    assert counts["four_choice"] >= 400
    assert {subject: n >= 60 for subject, n in counts["subject"].items()} == dict.fromkeys(("math", "ml", "dl", "ops"), True)  # fmt: skip
    assert {chapter: counts["chapter"][chapter] >= 20 for chapter in ("transformer", "rnn", "cnn")} == dict.fromkeys(("transformer", "rnn", "cnn"), True)  # fmt: skip
    assert counts["series"] >= 60
    assert counts["figures"] >= 40
    assert counts["torch"] >= 30
    assert counts["variants"] >= 20


def test_most_answers_are_worked_out_and_all_are_proved(counts):
    proof = counts["proof"]
    assert "none" not in proof
    assert proof["computed"] + proof["executed"] >= 0.9 * sum(proof.values())


def test_every_wrong_choice_is_explained_and_named_by_its_belief(fixed):
    for question in fixed:
        body = question.body
        choices = getattr(body, "choices", ())
        right = (
            {body.answer}
            if isinstance(getattr(body, "answer", ()), str)
            else body.answer
            if choices
            else ()
        )
        wrong = [c for c in choices if c.text not in right] or getattr(body, "wrong", ())
        if not isinstance(wrong, dict):
            assert [w for w in wrong if not (w.why and w.misconception)] == [], question.id


def test_every_item_that_the_exam_asks_has_five_questions_and_one_to_read(built_in_library, fixed):
    leaves = (section for _, _, section in built_in_library.syllabus.leaves())
    asked = {section.id for section in leaves if section.scope in ("in", "mixed")}
    assert len(asked) == 42
    by_item = Counter(q.common.item or q.common.section for q in fixed)
    assert [item for item in sorted(asked) if by_item[item] < 5] == []
    read = {q.common.item or q.common.section for q in fixed if _is_read(q)}
    assert sorted(asked - read) == []


def _is_read(question):
    """Whether there is a program or a figure to read."""
    parts = question.parts
    listed = any(
        isinstance(b, Fence) for part in parts if isinstance(part, str) for b in blocks(part)
    )
    return listed or any(not isinstance(part, str) for part in parts)


def test_each_part_of_the_first_day_has_three_questions(having):
    assert {tag: len(having[tag]) for tag in DAY1 if len(having[tag]) < 3} == {}


def test_each_topic_has_four_questions_of_two_kinds(having):
    assert {tag: len(having[tag]) for tag in ROWS if len(having[tag]) < 4} == {}
    kinds = {tag: {question.common.kind for question in having[tag]} for tag in ROWS}
    assert {tag: found for tag, found in kinds.items() if len(found) < 2} == {}


def test_each_mistake_is_to_be_found(having):
    assert [tag for tag in (*COURSE_CODE, *NOTES) if not having[tag]] == []
    assert len([tag for tag in having if tag.startswith("E00") and tag not in NOTES]) >= 30


def test_every_question_is_placed_and_explained(built_in_questions):
    for question in built_in_questions:
        common = question.common
        assert common.explanation, common.id
        assert common.tags, common.id
        assert common.source, common.id
        notes = question.body.notes() if common.kind in ("single", "multiple") else ()
        assert all(note.why for note in notes), common.id
