"""Texts on the left, each with one on the right."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.forms_composed import Pair
from eprep.core.verdict import Outcome
from eprep.kinds.match import Match

WHY = {"p": "なぜp", "q": "なぜq", "r": "なぜr", "z": "相手はない。"}
PAIRS = Match(("p", "q", "r"), ("x", "y", "z"), {"p": "y", "q": "x", "r": "x"}, WHY)


def no(left, right):
    return phrase("feedback.no_pair", left=left, right=right)


@pytest.mark.parametrize(
    ("answer", "right", "feedback"),
    [
        ("yxx", 3, []),
        ("yxz", 2, [no("r", "z")]),
        ("yyy", 1, [no("q", "y"), no("r", "y")]),
        ("xyz", 0, [no("p", "x"), no("q", "y"), no("r", "z")]),
        ("y", 1, []),
    ],
)
def test_grade(answer, right, feedback, trial):
    verdict = PAIRS.grade(list(answer), trial)
    outcome = {3: Outcome.RIGHT, 0: Outcome.WRONG}.get(right, Outcome.PARTIAL)
    assert (verdict.outcome, verdict.score) == (outcome, right / 3)
    assert list(verdict.feedback) == feedback


def test_what_is_drawn_said_and_right():
    assert PAIRS.form() == Pair(("p", "q", "r"), ("x", "y", "z"))
    assert PAIRS.key() == "p—y、q—x、r—x"
    assert PAIRS.restated(["x", "y", "z"]) == ["p—x", "q—y", "r—z"]
    told = [(note.text, note.right, note.why) for note in PAIRS.notes_as_shown((2, 1, 0))]
    assert told == [
        ("p—y", True, "なぜp"), ("q—x", True, "なぜq"), ("r—x", True, "なぜr"), ("z", False, "相手はない。"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("found", "proved"),
    [
        ({"p": "y", "q": "x", "r": "x"}, True),
        ({"r": "x", "q": "x", "p": "y"}, True),
        ({"p": "y", "q": "x"}, False),
        ({"p": "y", "q": "x", "r": "z"}, False),
        (["y", "x", "x"], False),
        ("p—y", False),
    ],
)
def test_a_proof_must_come_to_the_very_pairs(found, proved):
    assert PAIRS.is_proved_by(found) is proved


@pytest.mark.parametrize(
    ("output", "found"),
    [
        ('{"p": "y"}\n', {"p": "y"}),
        ("{'p': 'y'}\n", {"p": "y"}),
        ("p y\n", "p y\n"),
        ("", ""),
        ("[" * 5000, "[" * 5000),
        ("{[]: 1}", "{[]: 1}"),
    ],
    ids=lambda text: str(text)[:9],
)
def test_a_printed_mapping_is_read_as_one(output, found):
    assert PAIRS.printed(output) == found


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(PAIRS, [], id="sound"),
        pytest.param(
            Match(("p",), ("x",), {"p": "x"}, WHY),
            [("BANK050", ("left",)), ("BANK050", ("right",)), ("BANK055", ("why", "q")),
             ("BANK055", ("why", "r")), ("BANK055", ("why", "z"))],
            id="one of each, and stray reasons",
        ),
        pytest.param(
            Match(("p", "q"), ("x", "y"), {"p": "x", "s": "w"}),
            [("W001", ("left", 0)), ("BANK054", ("left", 1)), ("W001", ("left", 1)),
             ("BANK053", ("answer", "s")), ("BANK053", ("answer", "s"))],
            id="pairs of what is not there, and no reasons",
        ),
        pytest.param(
            Match(("p", "q"), tuple(map(str, range(27))), {"p": "1", "q": "2"}, {"p": "1", "q": "1"}),
            [("BANK062", ("right",))],
            id="more than letters",
        ),
    ],
)  # fmt: skip
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
