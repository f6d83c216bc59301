"""What is common to questions of any kind."""

from dataclasses import replace

import pytest

from eprep.core.kind import Note, arranged
from eprep.core.question import Common, Proof

COMMON = Common(
    id="d1-relu", kind="single", section="s", prompt="どれか。", proof=Proof(stated="定義。")
)


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        pytest.param({}, [], id="sound"),
        pytest.param({"id": "0"}, [], id="a digit"),
        pytest.param({"id": ""}, [("BANK007", ("id",))], id="empty id"),
        pytest.param({"id": "Relu"}, [("BANK007", ("id",))], id="capital"),
        pytest.param({"id": "-relu"}, [("BANK007", ("id",))], id="hyphen first"),
        pytest.param({"id": "d1_relu"}, [("BANK007", ("id",))], id="underscore"),
        pytest.param({"id": "d1 relu"}, [("BANK007", ("id",))], id="space"),
        pytest.param({"id": "d1-relu\n"}, [("BANK007", ("id",))], id="newline"),
        pytest.param({"id": "d１"}, [("BANK007", ("id",))], id="full-width"),
        pytest.param({"id": "../x"}, [("BANK007", ("id",))], id="path"),
        pytest.param({"difficulty": 1}, [], id="easy"),
        pytest.param({"difficulty": 5}, [], id="hard"),
        pytest.param({"difficulty": 0}, [("BANK010", ("difficulty",))], id="too easy"),
        pytest.param({"difficulty": 6}, [("BANK010", ("difficulty",))], id="too hard"),
        pytest.param({"seconds": 0}, [("BANK010", ("seconds",))], id="no time"),
        pytest.param({"seconds": 7200}, [], id="two hours"),
        pytest.param({"seconds": 7201}, [("BANK010", ("seconds",))], id="more than two hours"),
        pytest.param({"prompt": " \n"}, [("BANK018", ("prompt",))], id="no prompt"),
        pytest.param({"proof": None}, [], id="no proof"),
        pytest.param({"proof": Proof()}, [("BANK013", ("proof",))], id="empty proof"),
        pytest.param(
            {"proof": Proof(stated="a", computed="b")}, [("BANK013", ("proof",))], id="two proofs"
        ),
        pytest.param(
            {"proof": Proof(computed="b", prints="c")}, [("BANK014", ("proof",))], id="prints"
        ),
        pytest.param(
            {"proof": Proof(stated="a", needs=("torch",))}, [("BANK014", ("proof",))], id="needs"
        ),
        pytest.param(
            {"proof": Proof(executed="print(1)", prints="1", needs=("torch",))}, [], id="executed"
        ),
        pytest.param(
            {"id": "A", "difficulty": 9, "seconds": -1, "prompt": "", "proof": Proof(prints="x")},
            [
                ("BANK007", ("id",)),
                ("BANK010", ("difficulty",)),
                ("BANK010", ("seconds",)),
                ("BANK018", ("prompt",)),
                ("BANK013", ("proof",)),
                ("BANK014", ("proof",)),
            ],
            id="everything at once",
        ),
    ],
)
def test_faults(change, faults):
    assert [(fault.code, fault.path) for fault in replace(COMMON, **change).faults()] == faults


def test_a_fault_of_a_number_says_between_what_it_must_be():
    wrong = replace(COMMON, difficulty=0, seconds=0)
    assert [fault.values for fault in wrong.faults()] == [
        {"low": 1, "high": 5},
        {"low": 1, "high": 7200},
    ]


def test_what_is_not_said_of_a_question():
    assert (COMMON.difficulty, COMMON.seconds) == (3, 60)
    assert (COMMON.tags, COMMON.hints, COMMON.prerequisites) == ((), (), ())
    assert (COMMON.explanation, COMMON.source, COMMON.item) == ("", "", None)


def test_notes_stand_in_the_order_in_which_the_choices_were_shown():
    notes = [Note(text, False, "") for text in "ABC"]
    assert [note.text for note in arranged(notes, (2, 0, 1))] == ["C", "A", "B"]
    assert arranged(iter(notes), None) == notes
