"""Blanks in a listing."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.forms_composed import FillIn
from eprep.core.verdict import Outcome
from eprep.kinds.blanks import Blanks

LISTING = "u = 【ア】 + b\nreturn 【イ】"
CODE = Blanks(
    LISTING, ("np.dot(x, W)", "relu(u)"), {"ア": ("x @ W",)},
    {"ア": {"np.dot(W, x)": "形状が合わない。", "W": ""}, "イ": {"u": "活性化していない。"}},
)  # fmt: skip


def because(name, text, why):
    return phrase("feedback.blank_because", name=name, text=text, why=why)


def wrong(name, text):
    return phrase("feedback.blank_wrong", name=name, text=text)


EMPTY = phrase("feedback.blank_empty", name="イ")


@pytest.mark.parametrize(
    ("answer", "right", "feedback"),
    [
        (["np.dot(x, W)", "relu(u)"], 2, []),
        (["np.dot( x,W )", "relu( u )"], 2, []),
        (["x@W", "relu(u)"], 2, []),
        (["x @ W", ""], 1, [EMPTY]),
        (["np.dot(W,x)", "relu(u)"], 1, [because("ア", "np.dot(W,x)", "形状が合わない。")]),
        (["W", "relu(u)"], 1, [wrong("ア", "W")]),
        (["relu(u)", "np.dot(x, W)"], 0, [wrong("ア", "relu(u)"), wrong("イ", "np.dot(x, W)")]),
        (["ｘ＠Ｗ", "ｒｅｌｕ（ｕ）"], 2, []),
        (["y @ W", "u"], 0, [wrong("ア", "y @ W"), because("イ", "u", "活性化していない。")]),
    ],
)
def test_grade(answer, right, feedback, trial):
    verdict = CODE.grade(answer, trial)
    assert verdict.outcome is (Outcome.WRONG, Outcome.PARTIAL, Outcome.RIGHT)[right]
    assert verdict.score == right / 2
    assert list(verdict.feedback) == feedback


def test_what_is_drawn_said_and_right():
    assert CODE.form() == FillIn(LISTING)
    assert CODE.key() == "ア: np.dot(x, W)、イ: relu(u)"
    assert CODE.restated(["a", ""]) == ["ア: a", "イ: "]
    assert [(note.text, note.right) for note in CODE.notes()] == [
        ("ア: np.dot(x, W)", True), ("ア: x @ W", True), ("ア: np.dot(W, x)", False), ("ア: W", False),
        ("イ: relu(u)", True), ("イ: u", False),
    ]  # fmt: skip
    assert all(note.is_code for note in CODE.notes())


@pytest.mark.parametrize(
    ("found", "proved"),
    [
        (["np.dot(x, W)", "relu(u)"], True),
        (["np.dot(x,W)", "relu(u)"], True),
        (["x @ W", "relu(u)"], False),
        (["relu(u)", "np.dot(x, W)"], False),
        (["np.dot(x, W)"], False),
        ([1.0, 2.0], False),
        ("np.dot(x, W)", False),
    ],
)
def test_a_proof_must_come_to_the_very_code(found, proved):
    assert CODE.is_proved_by(found) is proved


def test_mistakes_are_no_part_of_what_is_asked():
    assert set(CODE.asked()) == {"listing", "answer", "accepted"}


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(CODE, [("W001", ("wrong", "ア", "W"))], id="a mistake without a reason"),
        pytest.param(Blanks("【ア】", ()), [("BANK018", ("answer",)), ("BANK059", ("listing",))], id="none"),
        pytest.param(Blanks("【ア】【ア】", ("a",)), [], id="one in two places"),
        pytest.param(Blanks("【ア】【ウ】", ("a", "b")), [("BANK059", ("listing",))], id="a gap"),
        pytest.param(Blanks("【ア】【イ】", ("a",)), [("BANK059", ("listing",))], id="too few answers"),
        pytest.param(Blanks("", ("a",) * 11), [("BANK062", ("answer",))], id="eleven"),
        pytest.param(
            Blanks("【ア】【イ】", (" ", "a\nb"), {"ア": ("a" * 201,)}),
            [("BANK018", ("answer", 0)), ("BANK061", ("answer", 1)), ("BANK061", ("accepted", "ア", 0))],
            id="nothing, two lines, too long",
        ),
        pytest.param(
            Blanks("【ア】", ("a+b",), {"イ": ("c",)}, {"ア": {"a + b": "x"}, "A": {"c": "x"}}),
            [("BANK060", ("accepted", "イ")), ("BANK058", ("wrong", "ア", "a + b")), ("BANK060", ("wrong", "A"))],
            id="no such blank, and a mistake that is right",
        ),
    ],
)  # fmt: skip
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
