"""What becomes of a drill whose bank is mistaken, or whose sandbox fails."""

from contextlib import contextmanager
from dataclasses import replace
from functools import reduce
from types import SimpleNamespace

import numpy as np
import pytest

from eprep.core.catalogue import phrase
from eprep.core.trial import Limits, Opaque, Raised, Returned, Stopped, Trial, Yielded
from eprep.core.verdict import Outcome
from eprep.kinds.code import Code
from eprep.kinds.grading.exam import exam
from eprep.kinds.grading.group import Group

ONE = np.array([1.0, 2.0])


class Playing:
    """Each program is what it answers: its source is the name of a function of arguments."""

    isolation = "full"

    def __init__(self, **programs):
        self._programs = programs

    @contextmanager
    def __call__(self, source, function, limits):
        program = self._programs[source.splitlines()[-1].removeprefix("# ")]

        def call(arguments, chance=0, room=0):
            found = program(*arguments)
            return found if isinstance(found, Raised | Returned) else Returned(found)

        yield SimpleNamespace(call=call, output="")


def drill(*groups, checks=("equal",), update=(), parameters="x, h", **fields):
    return Code(
        "f", "reference.py", groups or (Group("g", args={"x": [1, 2], "h": [0, 0]}, steps=2),),
        reference_source=f"def f({parameters}): ...\n# reference", checks=checks, update=update,
        limits=Limits(), **fields,
    )  # fmt: skip


def graded(body, submission=lambda *_: 0.0, **programs):
    run = Playing(submission=submission, **programs)
    return body.grade("# submission", Trial(run, 1))


def test_a_reference_may_leave_its_result_in_its_arguments():
    def moved(x, h):
        return Returned(None, (x - 1, h + 1))

    body = drill(update=("x", "h"))
    one, two = exam(body, Trial(Playing(reference=moved), 1))[0]
    np.testing.assert_array_equal(one.expected[0], [0.0, 1.0])
    np.testing.assert_array_equal(two.arguments["h"], [1.0, 1.0])
    assert graded(body, lambda x, h: (x - 1, h + 1), reference=moved).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("fields", "expected", "key"),
    [
        pytest.param({"update": ("x", "h")}, (ONE,), "case.update_count", id="too few"),
        pytest.param({"update": ("x", "h")}, (ONE, ONE, 1), "case.update_count", id="too many"),
        pytest.param({"update": ("x", "h")}, ONE, "case.update_count", id="an array of two"),
        pytest.param({"update": ("x", "g")}, None, "case.update_missing", id="misspelt"),
        pytest.param({}, None, "case.incomparable", id="nothing"),
        pytest.param({}, "text", "case.incomparable", id="a text"),
        pytest.param({}, Yielded((ONE,)), "case.incomparable", id="a generator"),
        pytest.param({}, (ONE, Opaque("set")), "case.incomparable", id="an object in a tuple"),
        pytest.param({}, {"W": ONE * 1j}, "case.incomparable", id="complex numbers in a dict"),
        pytest.param({}, 10**400, "case.incomparable", id="a number beyond floats"),
    ],
)
def test_a_reference_that_nothing_can_be_held_beside_is_said_to_fail(fields, expected, key):
    found = graded(drill(**fields), reference=lambda *_: expected)
    assert found.outcome is Outcome.INTERNAL_ERROR
    message = found.cases[0].message
    assert (message.key, message.values["reason"].key) == ("case.reference_failed", key)


def test_what_is_not_compared_may_be_anything():
    body = drill(checks=("arguments_unchanged",))
    assert graded(body, reference=lambda *_: Yielded((ONE,))).outcome is Outcome.PASS


def test_a_count_that_is_no_number_is_said():
    body = drill(Group("g", args={"x": {"seed": 1}, "h": 0}, steps=2), count="x")
    assert graded(body, reference=lambda *_: 0.0).outcome is Outcome.INTERNAL_ERROR


@pytest.mark.parametrize("nested", [10**5], ids=str)
def test_a_reference_that_nests_too_deeply_is_said(nested):
    body = drill(parameters=f"x, h={'-' * nested}1")
    assert graded(body, reference=lambda *_: 0.0).outcome is Outcome.INTERNAL_ERROR


def test_a_reference_that_does_not_load_is_no_fault_of_the_submission():
    class Broken(Playing):
        @contextmanager
        def __call__(self, source, function, limits):
            if source.endswith("reference"):
                raise Stopped(Outcome.SYNTAX_ERROR, phrase("case.exception", said="SyntaxError"))
            with super().__call__(source, function, limits) as running:
                yield running

    found = drill().grade("# submission", Trial(Broken(submission=lambda *_: 0.0), 1))
    assert found.outcome is Outcome.INTERNAL_ERROR


@pytest.mark.parametrize(
    "strange", [Yielded((ONE,)), (ONE, Yielded(())), 10**400, ONE[:1], {"W": ONE}, None], ids=repr
)
@pytest.mark.parametrize("check", ["equal", "statistics"])
def test_a_wrong_program_that_cannot_be_measured_by_is_not_named(check, strange):
    values = np.random.default_rng(1).normal(size=(100, 100))
    body = drill(
        Group("g", args={"x": 0, "h": 0}), checks=(check,),
        wrong={"a.py": "# misconception: strange 変だと思った\n# wrong"},
    )  # fmt: skip
    found = graded(
        body, lambda *_: values + 1.0, reference=lambda *_: values, wrong=lambda *_: strange
    )
    assert (found.outcome, found.misconception) == (Outcome.WRONG_ANSWER, None)


ROWS, NETWORK = [[1, 2], [3, 4], [5, 6]], {"W1": ONE, "b1": ONE, "W2": ONE, "b2": ONE}
UNFIT = {
    "batches of two arguments": ({"checks": ("batches",)}, {"x": ROWS, "h": [0, 1, 2]}, ()),
    "batches of no rows": ({"checks": ("batches",)}, {"x": ROWS, "h": [0, 1, 2], "n": 0}, ()),
    "batches of nothing": ({"checks": ("batches",)}, {"x": [], "h": [], "n": 2}, ()),
    "batches of a number": ({"checks": ("batches",)}, {"x": 1, "h": 2, "n": 3}, ()),
    "another network": ({"checks": ("accuracy",)}, {"x": 1}, NETWORK),
    "a table": ({"reference": "reference_impl.INITIALISERS"}, {"x": 1}, 0.0),
    "a loss that is an array": (
        {"checks": ("gradient",), "loss": "reference_impl.softmax"}, {"x": [[1.0, 2.0]]}, ONE[None],
    ),
    "a loss of more arguments": (
        {"checks": ("gradient",), "loss": "reference_impl.mean_squared_error"}, {"x": [1]}, ONE[:1],
    ),
    "a count of no numbers": ({"count": "x"}, {"x": "text"}, 0.0),
    "an integer that overflows": ({}, {"x": {"int32": 2**40}}, 0.0),
    "more axes than an array has": ({}, {"x": reduce(lambda inner, _: [inner], range(65), 1)}, 0.0),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "arguments", "answer"), UNFIT.values(), ids=UNFIT)
def test_a_drill_that_does_not_fit_is_no_fault_of_the_submission(fields, arguments, answer):
    body = drill(Group("g", args=arguments), parameters=", ".join(arguments))
    heard = []
    run = Playing(submission=lambda *_: answer, reference=lambda *_: answer)
    found = replace(body, **fields).grade("# submission", Trial(run, 1, on_case=heard.append))
    assert [case.outcome for case in heard] == [found.outcome] == [Outcome.INTERNAL_ERROR]
    assert found.cases[0].message.key == "case.reference_failed"


def test_a_listener_that_breaks_is_not_silenced():
    def deaf(_case):
        raise ValueError("ours")

    run = Playing(submission=lambda *_: 0.0, reference=lambda *_: 0.0)
    with pytest.raises(ValueError, match="ours"):
        drill().grade("# submission", Trial(run, 1, on_case=deaf))


GROUPS = tuple(Group(name, args={"x": place, "h": 0}) for place, name in enumerate("abc"))
FAILED = Stopped(Outcome.INTERNAL_ERROR, phrase("case.internal", reason="gone"))


@pytest.mark.parametrize(
    ("failures", "told"),
    [
        ([], ["a", "b", "c"]),
        ([1], ["a", "b", "c"]),
        ([0], ["a", "b", "c"]),
        ([1, 2], ["a", "b", "c!"]),
        ([2, 0], ["a", "b", "c!"]),
        ([1, 0], ["a", "b!", "c!"]),
    ],
)
def test_a_failure_of_ours_is_told_only_when_it_comes_again(failures, told):
    """`failures` are the calls at which the sandbox fails, attempt by attempt."""
    left = iter([*failures, None, None])
    heard = []

    class Failing(Playing):
        @contextmanager
        def __call__(self, source, function, limits):
            with super().__call__(source, function, limits) as running:
                if source == "# submission":
                    running.call = failing(running.call, next(left))
                yield running

    def failing(call, fails_at):
        def called(arguments, chance=0, room=0):
            if arguments[0] == fails_at:
                raise FAILED
            return call(arguments, chance, room)

        return called

    run = Failing(submission=lambda *_: 0.0, reference=lambda *_: 0.0)
    found = drill(*GROUPS).grade("# submission", Trial(run, 1, on_case=heard.append))
    marks = {Outcome.PASS: "", Outcome.INTERNAL_ERROR: "!"}
    assert [case.name + marks[case.outcome] for case in heard] == told
    assert (found.outcome is Outcome.INTERNAL_ERROR) == (len(failures) == 2)
