"""When a mistake is named, and what is remembered of the programs that it is known by."""

from contextlib import contextmanager
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

from eprep.core.catalogue import phrase
from eprep.core.trial import Kept, Limits, Returned, Stopped, Trial
from eprep.core.verdict import Outcome
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group

WRONG = "# misconception: known 思い違い\n"


class Playing:
    """Runs two programs: the submission, and the known wrong one, which may be stopped."""

    isolation = "full"

    def __init__(self, submission, known, stops=()):
        self._programs = {"submission": submission, WRONG: known}
        self._stops = iter(stops)
        self.asked = 0
        """How often the known program was begun."""

    @contextmanager
    def __call__(self, source, function, limits):
        if source == WRONG:
            self.asked += 1
            outcome = next(self._stops, None)
            if outcome is not None:
                raise outcome if isinstance(outcome, Exception) else Stopped(outcome, phrase("x"))

        def call(arguments, chance=0, room=0):
            found = self._programs[source](*arguments)
            return found if isinstance(found, Returned) else Returned(found)

        yield SimpleNamespace(call=call, output="")


def drill(function, *groups, **fields):
    return Code(
        function, f"reference_impl.{function}", groups, limits=Limits(), wrong={"w.py": WRONG},
        **fields,
    )  # fmt: skip


SIGMOID = drill("sigmoid", Group("g", args={"x": [0.0, 1.0]}))


@pytest.mark.parametrize(
    ("stop", "later"),
    [
        (Outcome.INTERNAL_ERROR, "known"),
        (Outcome.TIME_LIMIT, "known"),
        (ValueError("ours"), "known"),
        (Outcome.SYNTAX_ERROR, None),
        (Outcome.MISSING_FUNCTION, None),
        (Outcome.CRASHED, None),
    ],
    ids=str,
)
def test_only_what_is_certain_of_a_known_program_is_remembered(stop, later):
    run = Playing(lambda x: x, lambda x: x, [stop])
    kept = Kept()
    found = [SIGMOID.grade("submission", Trial(run, 1, kept=kept)) for _ in range(3)]
    assert [verdict.outcome for verdict in found] == [Outcome.WRONG_ANSWER] * 3
    assert [verdict.misconception for verdict in found] == [None, later, later]
    assert run.asked == (2 if later else 1)


NETWORK = {"W1": [[0.5, -1], [1, 2]], "b1": [0, 0], "W2": [[1, -1], [2, 0.5]], "b2": [0, 0]}
BACKWARD = drill(
    "backward",
    Group("g", args={"network": NETWORK, "x": [[1, 2], [3, 4]], "d": [[1, 0], [0, 1]]}),
    checks=("gradient",),
    loss="reference_impl.softmax_cross_entropy",
)


def wrong_in(name, factor):
    def backward(network, x, d):
        from reference_impl import backward

        right = backward(network, x, d)
        return {**right, name: right[name] * factor}

    return backward


@pytest.mark.parametrize("show", [True, False])
@pytest.mark.parametrize(
    ("submission", "named"),
    [
        (wrong_in("b2", 0.0), "known"),
        (wrong_in("b2", 1e-9), "known"),
        (wrong_in("W1", 0.0), None),
        (wrong_in("b2", 2.0), None),
        (wrong_in("b2", np.nan), None),
        (lambda *_: None, None),
    ],
    ids=["the same", "nearly", "another entry", "another value", "NaN", "nothing"],
)
def test_a_wrong_gradient_is_known_by_its_entries_and_values(submission, named, show):
    run = Playing(submission, wrong_in("b2", 0.0))
    found = BACKWARD.grade("submission", Trial(run, 1, show_expected=show))
    assert found.outcome in (Outcome.WRONG_ANSWER, Outcome.NOT_FINITE, Outcome.WRONG_TYPE)
    assert found.misconception == named


ARGUMENTS = {"x": [[1, 2], [3, 4], [5, 6]], "d": [0, 1, 2], "batch_size": 2, "rng": {"seed": 1}}
ROWS = np.array(ARGUMENTS["x"], float)
BATCHES = drill("minibatches", Group("g", args=ARGUMENTS), checks=("batches",))
UNCHANGED = drill(
    "affine", Group("g", args={"x": [1], "W": [[1]], "b": [1]}), checks=("arguments_unchanged",)
)
FINITE = drill("sigmoid", Group("g", args={"x": [0.0, 1.0]}), checks=("finite",))
ROW_SUMS = drill("softmax", Group("g", args={"x": [0.0, 1.0]}), checks=("rows_sum_to_1",))


def sizes(*wanted):
    """Batches of these sizes, in order."""
    starts = np.cumsum((0, *wanted))
    cuts = [slice(*ends) for ends in pairwise(starts)]
    return lambda x, d, *_: [(x[cut], d[cut]) for cut in cuts]


def changing(place):
    after = tuple(np.array([9.0]) if n == place else None for n in range(3))

    def affine(*arguments):
        return Returned(
            0.0, tuple(a if b is None else b for a, b in zip(arguments, after, strict=True))
        )

    return affine


@pytest.mark.parametrize(
    ("body", "submission", "known", "named"),
    [
        (BATCHES, sizes(3), sizes(3), "known"),
        (BATCHES, sizes(2), sizes(3), None),
        (BATCHES, sizes(2, 1), sizes(2, 1), "known"),
        (UNCHANGED, changing(1), changing(1), "known"),
        (UNCHANGED, changing(0), changing(1), None),
        (FINITE, lambda x: x * np.nan, lambda x: x * np.nan, "known"),
        (FINITE, lambda x: np.array([np.inf, 1]), lambda x: np.array([np.inf, 1 + 1e-9]), "known"),
        (FINITE, lambda x: x * np.nan, lambda x: np.array([np.inf, 1]), None),
        (ROW_SUMS, lambda x: x + 1, lambda x: x + (1 + 1e-9), "known"),
        (ROW_SUMS, lambda x: x + 1, lambda x: x + 2, None),
    ],
)
def test_faults_are_alike_where_they_say_the_same(body, submission, known, named):
    found = body.grade("submission", Trial(Playing(submission, known), 1))
    assert found.outcome is not Outcome.PASS
    assert found.misconception == named
