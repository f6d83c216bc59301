"""A network by the sizes of its layers."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.forms_composed import LayersEntry
from eprep.core.verdict import Outcome
from eprep.kinds.network import Network, WrongNetwork
from reference_impl import parameter_count

ONE_HIDDEN = WrongNetwork((2, 3, 1), "中間層は2つある。", "one-hidden")
NET = Network((2, 3, 3, 1), (ONE_HIDDEN,))


@pytest.mark.parametrize(
    ("answer", "score", "feedback", "misconception"),
    [
        ("2-3-3-1", 1.0, [], None),
        ("2-3-1", 0.5, ["中間層は2つある。"], "one-hidden"),
        ("2-3-3-2", 0.75, [], None),
        ("2-3-3-1-1", 0.8, [], None),
        ("2-3", 0.5, [], None),
        ("1-2-2-2", 0.0, [], None),
        ("", 0.0, [], None),
    ],
)
def test_grade(answer, score, feedback, misconception, trial):
    verdict = NET.grade(answer, trial)
    outcome = {1.0: Outcome.RIGHT, 0.0: Outcome.WRONG}.get(score, Outcome.PARTIAL)
    assert (verdict.outcome, verdict.score) == (outcome, score)
    assert (list(verdict.feedback), verdict.misconception) == (feedback, misconception)


def test_an_answer_is_said_again_with_its_shapes_and_counts():
    understood = NET.understood("2-3-1")
    assert Words()(understood) == (
        "2-3-1: 重み W1 (2, 3)、W2 (3, 1)\nバイアス b1 (3,)、b2 (1,)\n枝 9本、パラメータ 13個"
    )
    assert NET.understood("x") is None


@pytest.mark.parametrize("layers", [(2, 3, 1), (784, 50, 100, 10), (1, 1)])
def test_parameters_are_counted_as_the_reference_counts_them(layers):
    understood = NET.understood("-".join(map(str, layers)))
    assert understood.values["parameters"] == parameter_count(list(layers))


def test_what_is_drawn_said_and_right():
    assert NET.form() == LayersEntry()
    assert NET.key() == "2-3-3-1"
    assert [(note.text, note.right) for note in NET.notes()] == [
        ("2-3-3-1", True),
        ("2-3-1", False),
    ]


@pytest.mark.parametrize(
    ("found", "proved"),
    [
        ([2.0, 3.0, 3.0, 1.0], True),
        ([2, 3, 3, 1], True),
        ([2.0, 3.0, 3.0, True], False),
        ([2.0, 3.0, 3.0], False),
        ("2-3-3-1", False),
        (None, False),
    ],
)
def test_a_proof_must_come_to_the_very_sizes(found, proved):
    assert NET.is_proved_by(found) is proved


@pytest.mark.parametrize("output", ["2\n3\n3\n1\n", "2-3-3-1\n", "[2, 3, 3, 1]\n", "2 3 3 1"])
def test_sizes_are_printed_in_lines_or_in_one(output):
    assert NET.is_proved_by(NET.printed(output))


@pytest.mark.parametrize("output", ["", "nothing", "2\n3\n3\nx", "[" * 5000])
def test_other_output_is_left_as_it_is(output):
    assert NET.printed(output) == output


@pytest.mark.parametrize(
    ("question", "faults"),
    [
        pytest.param(NET, [], id="sound"),
        pytest.param(Network((2,)), [("BANK056", ("answer",))], id="one layer"),
        pytest.param(Network((1,) * 21), [("BANK056", ("answer",))], id="too many"),
        pytest.param(
            Network((0, 10**6 + 1)), [("BANK010", ("answer", 0)), ("BANK010", ("answer", 1))], id="sizes"
        ),
        pytest.param(
            Network((2, 1), (WrongNetwork((2, 1)), WrongNetwork((2,), "x"))),
            [("BANK058", ("wrong", 0, "value")), ("W001", ("wrong", 0)), ("BANK056", ("wrong", 1, "value"))],
            id="a mistake that is right, and one that is no network",
        ),
    ],
)  # fmt: skip
def test_faults(question, faults):
    assert [(fault.code, fault.path) for fault in question.faults()] == faults
