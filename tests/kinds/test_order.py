"""Texts to be put in order."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.forms_composed import Arrange
from eprep.core.question import Common, Question
from eprep.core.session import Session
from eprep.core.verdict import Outcome
from eprep.kinds.order import Order
from eprep.tutor.asking import put

FIRST = "順伝播は最初である。"
STEPS = Order(("c", "a", "d", "b"), ("a", "b", "c", "d"), (("a", "b", "d", "c"),), {"a": FIRST})


@pytest.mark.parametrize(
    ("answer", "score", "places"),
    [
        ("abcd", 1.0, ""),
        ("abdc", 1.0, ""),
        ("acbd", 0.5, "2、3"),
        ("bacd", 0.5, "1、2"),
        ("cabd", 0.25, "1、2、3"),
        ("badc", 0.5, "1、2"),
        ("dcab", 0.0, "1、2、3、4"),
        ("a", 0.25, "2、3、4"),
    ],
)
def test_grade(answer, score, places, trial):
    verdict = STEPS.grade(list(answer), trial)
    outcome = {1.0: Outcome.RIGHT, 0.0: Outcome.WRONG}.get(score, Outcome.PARTIAL)
    assert (verdict.outcome, verdict.score) == (outcome, score)
    told = phrase("feedback.in_place", right=int(score * 4), count=4, places=places)
    assert list(verdict.feedback) == ([told] if places else [])


def test_what_is_drawn_said_and_right():
    assert STEPS.form() == Arrange(("c", "a", "d", "b"))
    assert STEPS.key() == "a → b → c → d"
    assert STEPS.restated(["b", "a"]) == ["1. b", "2. a"]
    texts = [note.text for note in STEPS.notes()]
    assert texts == ["1. a", "2. b", "3. c", "4. d", "a → b → d → c"]
    assert STEPS.notes()[0].why == FIRST
    assert [note.text for note in STEPS.notes_as_shown((3, 2, 1, 0))] == texts


@pytest.mark.parametrize(
    ("found", "proved"),
    [
        (list("abcd"), True),
        (list("abdc"), False),
        (list("abc"), False),
        ("abcd", False),
        (1.0, False),
    ],
)
def test_a_proof_must_come_to_the_very_order(found, proved):
    assert STEPS.is_proved_by(found) is proved


def test_reasons_are_no_part_of_what_is_asked():
    assert set(STEPS.asked()) == {"items", "answer", "accepted"}


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(STEPS, [], id="sound"),
        pytest.param(Order(("a",), ("a",)), [("BANK050", ("items",)), ("BANK052", ("items",))], id="one"),
        pytest.param(
            Order(("b", "b", " "), ("b", " ", "b")),
            [("BANK016", ("items", 1)), ("BANK018", ("items", 2))],
            id="twice the same, and nothing",
        ),
        pytest.param(Order(("b", "a"), ("a",)), [("BANK051", ("answer",))], id="too few"),
        pytest.param(
            Order(("b", "a"), ("a", "b"), (("a", "c"),)), [("BANK051", ("accepted", 0))], id="another text"
        ),
        pytest.param(Order(("a", "b"), ("a", "b")), [("BANK052", ("items",))], id="in order already"),
        pytest.param(
            Order(("a", "b", "c"), ("b", "a", "c"), (("a", "b", "c"),)), [("BANK052", ("items",))],
            id="in an accepted order already",
        ),
        pytest.param(
            Order(("b", "a"), ("a", "b"), why={"c": FIRST}), [("BANK053", ("why", "c"))], id="a stray reason"
        ),
    ],
)  # fmt: skip
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults


def test_it_is_never_shown_in_an_order_that_is_right():
    """Of four items, one order in twelve would be."""
    question = Question(Common(id="q", kind="order", section="s", prompt="並べよ。"), STEPS, "r")
    session = Session("s", [], [*range(300)])
    shown = {put(question, session, place).form.choices for place in range(300)}
    assert len(shown) == 22
    assert not shown & {STEPS.answer, *STEPS.accepted}
