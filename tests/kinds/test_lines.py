"""Lines picked from a listing."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.form import PickLines
from eprep.core.verdict import Outcome
from eprep.kinds.lines import Lines

LISTING = """def backward(x, d, z1, y):
    delta2 = d_loss(d, y)
    delta1 = np.dot(delta2, W2.T) * d_sigmoid(z1)

    grad['W2'] = np.dot(z1.T, delta2)
    return grad
"""
DELTA2, DELTA1 = "delta2 = d_loss(d, y)", "delta1 = np.dot(delta2, W2.T) * d_sigmoid(z1)"
GRAD, RETURN = "grad['W2'] = np.dot(z1.T, delta2)", "return grad"
WHY = "微分を返すだけである。"

BOTH = Lines(LISTING, (DELTA2,), (DELTA1,), {RETURN: WHY})
ANY = Lines(LISTING, (), (DELTA2, DELTA1), {RETURN: WHY})


def missing(count):
    return phrase("feedback.lines_missing", count=count)


def because(line):
    return phrase("feedback.line_because", line=line, why=WHY)


def wrong(line):
    return phrase("feedback.line_wrong", line=line)


@pytest.mark.parametrize(
    ("question", "answer", "right", "feedback"),
    [
        pytest.param(BOTH, [DELTA2], True, [], id="what is required"),
        pytest.param(BOTH, [DELTA2, DELTA1], True, [], id="what is accepted besides"),
        pytest.param(BOTH, [DELTA1, DELTA2], True, [], id="any order"),
        pytest.param(BOTH, [f"    {DELTA2}"], True, [], id="with its indent"),
        pytest.param(BOTH, [DELTA2, DELTA2], True, [], id="twice"),
        pytest.param(BOTH, [DELTA1], False, [missing(1)], id="only what is accepted"),
        pytest.param(BOTH, [], False, [missing(1)], id="nothing"),
        pytest.param(BOTH, [DELTA2, GRAD], False, [wrong(GRAD)], id="a line too many"),
        pytest.param(BOTH, [DELTA2, RETURN], False, [because(RETURN)], id="a forbidden line"),
        pytest.param(
            BOTH, [RETURN, GRAD], False, [missing(1), wrong(GRAD), because(RETURN)], id="all wrong"
        ),
        pytest.param(ANY, [DELTA1], True, [], id="any of these: one"),
        pytest.param(ANY, [DELTA2, DELTA1], True, [], id="any of these: all"),
        pytest.param(ANY, [], False, [], id="any of these: none"),
        pytest.param(
            ANY, [DELTA1, RETURN], False, [because(RETURN)], id="any of these: and another"
        ),
    ],
)
def test_grade(question, answer, right, feedback, trial):
    verdict = question.grade(answer, trial)
    assert verdict.outcome is (Outcome.RIGHT if right else Outcome.WRONG)
    assert verdict.score == float(right)
    assert list(verdict.feedback) == feedback
    assert verdict.misconception is None


def test_a_right_line_is_told_with_its_reason_where_there_is_one():
    both = Lines(LISTING, (f"  {DELTA2}", GRAD), (DELTA1,), why={DELTA2: "再利用。", DELTA1: WHY})
    told = [(note.text, note.why) for note in both.notes()]
    assert told == [(DELTA2, "再利用。"), (GRAD, ""), (DELTA1, WHY)]
    assert all(note.right for note in both.notes())
    assert "why" not in both.asked()


def test_what_is_drawn_and_what_is_right():
    assert BOTH.form() == PickLines(LISTING)
    assert BOTH.key() == f"{DELTA2}、{DELTA1}"
    assert [note.why for note in BOTH.notes() if not note.right] == [WHY]


@pytest.mark.parametrize(
    ("question", "signs"),
    [(BOTH, ["note.right", "note.optional", "note.wrong"]),
     (ANY, ["note.right", "note.right", "note.wrong"])],
    ids=["required and accepted", "any of these"],
)  # fmt: skip
def test_a_line_without_which_an_answer_is_right_is_said_to_be_optional(question, signs):
    assert [note.sign.key for note in question.notes()] == signs


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(BOTH, [], id="sound"),
        pytest.param(ANY, [], id="any of these"),
        pytest.param(Lines(LISTING, (f"  {DELTA2}  ",)), [], id="spaces around"),
        pytest.param(Lines(LISTING), [("BANK020", ())], id="nothing is right"),
        pytest.param(
            Lines(LISTING, ("delta3",), ("", DELTA1)),
            [("BANK021", ("required", 0)), ("BANK021", ("accepted", 0))],
            id="lines that are not there",
        ),
        pytest.param(
            Lines(LISTING, (DELTA2,), (), {"delta3": WHY, f" {DELTA2}": WHY}),
            [("BANK021", ("forbidden", "delta3")), ("BANK022", ("forbidden", f" {DELTA2}"))],
            id="forbidden lines that are not there, or right",
        ),
        pytest.param(Lines("", ("a",)), [("BANK021", ("required", 0))], id="an empty listing"),
        pytest.param(
            Lines(LISTING, (DELTA2,), (DELTA1,), why={f" {DELTA2}": WHY, DELTA1: WHY, GRAD: WHY}),
            [("BANK053", ("why", GRAD))],
            id="a reason for a line that is not right",
        ),
    ],
)
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
