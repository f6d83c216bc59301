"""The calls that a group stands for."""

import numpy as np
import pytest

from eprep.core.trial import Dice, Limits, Named, Raised, Returned, Trial
from eprep.kinds.code import Code
from eprep.kinds.grading.exam import exam
from eprep.kinds.grading.group import Group


def calls(group, seed=1):
    """The arguments of all calls, sequence by sequence."""
    return [list(s) for s in group.sequences(np.random.default_rng(seed), None)]


def test_a_group_with_draws_is_called_as_often_as_it_says_and_up_to_twice_more():
    counts = {len(calls(Group("g", {"x": "normal(2)"}, calls=3), seed)) for seed in range(50)}
    assert counts == {3, 4, 5}


def test_what_is_written_out_is_called_as_often_as_it_says():
    assert len(calls(Group("g", args={"x": [1, 2]}, calls=2))) == 2


def test_each_entry_is_a_call_with_what_all_have_in_common():
    group = Group("g", args={"lr": 0.1}, each=({"x": 0}, {"x": {"int64": 1}}))
    found = [sequence[0] for sequence in calls(group)]
    assert found == [{"lr": 0.1, "x": 0}, {"lr": 0.1, "x": 1}]
    assert [type(one["x"]) for one in found] == [int, np.int64]


def test_steps_draw_anew():
    (sequence, *_) = calls(Group("g", {"x": "normal(3)"}, steps=3))
    assert len(sequence) == 3
    assert not np.array_equal(sequence[0]["x"], sequence[1]["x"])


def test_one_draw_may_give_several_arguments():
    (arguments, *_) = calls(Group("g", {"x, d": "digits(3)"}))[0]
    assert arguments["x"].shape == (3, 784)
    assert arguments["x"].dtype == np.float32
    assert arguments["d"].sum() == 3.0


@pytest.mark.parametrize(
    ("group", "found"),
    [
        (Group("g", {"x": "normal(2)"}), []),
        (Group("g", {"x, d": "digits(2)"}), []),
        (Group("g", {"x": "digits(2)"}), [("BANK028", ("draw", "x"))]),
        (Group("g", {"x, d": "normal(2)"}), [("BANK028", ("draw", "x, d"))]),
        (Group("g"), [("BANK027", ())]),
        (Group("g", args={"x": [1]}, steps=0), [("BANK010", ("steps",))]),
        (Group("g", {"x, d": "digits(2)"}, {"d": 1}), [("BANK029", ("draw", "x, d"))]),
        (Group("g", {"x": "normal(2)"}, each=({"x": 1},)), [("BANK029", ("draw", "x"))]),
        (Group("g", each=({"x": [[1], [2, 3]]},)), [("BANK033", ("each", 0, "x"))]),
        (Group("g", args={"f": {"function": "cubic"}}), []),
        (Group("g", args={"f": {"function": "os.system"}}), [("BANK033", ("args", "f"))]),
    ],
)
def test_faults(group, found):
    assert [(fault.code, fault.path) for fault in group.faults()] == found


@pytest.mark.parametrize(
    "argument",
    [
        5, 0.5, True, "text", None, [], [[1, 2], [3, 4]], {"function": "cubic"},
        {"seed": 0}, {"seed": 2**63 - 1}, {"list": []}, {"list": [1, 2.5]}, {"int64": [1]},
        {"bool": True}, {"W1": [[1]], "b1": {"float32": [0]}}, {"list": 5, "seed": -1},
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_written_out_as_the_schema_says_is_an_argument(argument):
    assert list(Group("g", args={"x": argument}).faults()) == []
    assert len(calls(Group("g", args={"x": argument}))) == 1


@pytest.mark.parametrize(
    "argument",
    [
        {"function": ["cubic"]}, {"function": {"cubic": 1}}, {"function": None}, {"function": 1},
        {"seed": -1}, {"seed": 1.5}, {"seed": 2**63}, {"seed": True}, {"seed": "1"}, {"seed": [1]},
        {"list": 5}, {"list": None}, {"list": {"a": 1}}, {"list": [[1], [2, 3]]}, {"list": ["a"]},
        {"int64": "a"}, {"int64": [[1], [2, 3]]}, {"float64": {"a": 1}}, {"bool": None},
        {"a": {"seed": -1}}, {"a": {"b": {"function": ["cubic"]}}}, {1: 2},
    ],
    ids=repr,
)  # fmt: skip
def test_what_no_call_could_be_given_is_a_fault(argument):
    found = [(fault.code, fault.path) for fault in Group("g", args={"x": argument}).faults()]
    assert found == [("BANK033", ("args", "x"))]


def no_runner(*_):
    raise AssertionError("nothing is to be run")


def drill(function, *groups, **fields):
    return Code(function, f"reference_impl.{function}", groups, **fields)


ADAM = drill(
    "adam_update",
    Group(
        "steps",
        {"params": "network(2, 1)", "grads": "gradients(2, 1)",
         "m": "zero_network(2, 1)", "v": "zero_network(2, 1)"},
        {"t": 1},
        steps=3,
    ),
    update=("params", "m", "v"),
    count="t",
)  # fmt: skip


def test_steps_hand_on_the_state_and_count():
    one, two, three, *_ = exam(ADAM, Trial(no_runner, 1))[0]
    assert [call.arguments["t"] for call in (one, two, three)] == [1, 2, 3]
    for name, position in (("params", 0), ("m", 1), ("v", 2)):
        np.testing.assert_array_equal(two.arguments[name]["W1"], one.expected[position]["W1"])
    assert not np.array_equal(one.arguments["grads"]["W1"], two.arguments["grads"]["W1"])


def test_arguments_are_in_the_order_of_the_reference():
    (call, *_) = exam(ADAM, Trial(no_runner, 1))[0]
    assert list(call.arguments) == ["params", "grads", "m", "v", "t"]


def test_the_same_seed_sets_the_same_exam():
    one, same, other = (exam(ADAM, Trial(no_runner, seed))[0][0] for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.expected[0]["W1"], same.expected[0]["W1"])
    assert one.chance == same.chance != other.chance
    assert not np.array_equal(one.expected[0]["W1"], other.expected[0]["W1"])


def test_functions_and_generators_are_built_beside_the_reference():
    gradient = drill("numerical_gradient", Group("g", args={"f": {"function": "cubic"}, "x": [2]}))
    (call,) = exam(gradient, Trial(no_runner, 1))[0]
    assert call.arguments["f"] == Named("cubic")
    np.testing.assert_allclose(call.expected, [12.0])
    drawn = drill("xavier_init", Group("g", {"rng": "generator()"}, {"n_in": 3, "n_out": 2}))
    (call, *_) = exam(drawn, Trial(no_runner, 1))[0]
    assert isinstance(call.arguments["rng"], Dice)
    assert call.expected.shape == (3, 2)


class Answering:
    """Runs programs in thought: a source is a key of `replies`."""

    isolation = "full"

    def __init__(self, replies):
        self._replies = replies

    def __call__(self, source, function, limits):
        from contextlib import nullcontext
        from types import SimpleNamespace

        def call(arguments, chance=0, room=0):
            found = self._replies[source](*arguments)
            return found if isinstance(found, Raised) else Returned(found)

        return nullcontext(SimpleNamespace(call=call, output=""))


def head(name):
    return f"# misconception: {name} {name}の思い違い\n"


def shifted(x):
    return 1 / (1 + np.exp(-x)) + 1.0


PROGRAMS = {
    head("one-more"): shifted,
    head("as-it-is"): lambda x: x,
    "submission": None,
}
SIGMOID = drill(
    "sigmoid",
    Group("draws", {"x": "normal(3)"}),
    Group("zero", args={"x": [0.0]}),
    wrong={"one.py": head("one-more"), "other.py": head("as-it-is")},
    limits=Limits(),
)


@pytest.mark.parametrize(
    ("submission", "named"),
    [
        (shifted, "one-more"),
        (lambda x: shifted(x) + 1e-9, "one-more"),
        (lambda x: x, "as-it-is"),
        (lambda x: x + 1.0, None),
        (lambda x: shifted(x) if len(x) == 3 else x, None),
        (lambda x: 1 / (1 + np.exp(-x)), None),
        (lambda x: None, None),
    ],
)
def test_a_mistake_is_named_where_all_answers_are_alike(submission, named):
    run = Answering({**PROGRAMS, "submission": submission})
    found = SIGMOID.grade("submission", Trial(run, 1))
    assert found.misconception == named
    assert bool(found.feedback) is (named is not None)


def test_two_beliefs_that_answer_alike_are_not_named():
    both = {**PROGRAMS, head("as-it-is"): shifted, "submission": shifted}
    assert SIGMOID.grade("submission", Trial(Answering(both), 1)).misconception is None
