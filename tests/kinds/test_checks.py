"""What each check says of one call."""

from dataclasses import replace

import numpy as np
import pytest

from eprep.core.catalogue import phrase
from eprep.core.trial import Dice, Named, Opaque, Raised, Returned, Stopped, Yielded
from eprep.core.verdict import Outcome
from eprep.kinds.grading.checks import CHECKS, first
from eprep.kinds.grading.comparison import Difference, Tolerance
from eprep.kinds.grading.digits import SYNTHETIC
from eprep.kinds.grading.seen import Rules, Seen, result

RULES = Rules(Tolerance(), (), "", SYNTHETIC, 0, True)
X = np.array([[1.0, 2.0], [3.0, 4.0]])


def seen(value=None, expected=None, arguments=None, after=None, again=None, **rules):
    return Seen(
        arguments if arguments is not None else {"x": X},
        Returned(value, after),
        expected,
        again,
        replace(RULES, **rules),
    )


def fault(name, call):
    """The key of what the check says, or None."""
    found = CHECKS[name].function(call)
    return None if found is None else found.message.key


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("equal", X.copy(), None),
        ("equal", X + 1, "case.differs_at"),
        ("shape", X + 1, None),
        ("shape", X[0], "case.shape"),
        ("shape", [1.0], "case.want_array"),
        ("dtype", X + 1, None),
        ("dtype", Opaque("ndarray", "complex128"), "case.dtype"),
        ("dtype", X * np.nan, None),
        ("finite", X, None),
        ("finite", X * np.nan, "case.not_finite"),
        ("finite", {"W1": X, "b1": np.array([np.inf])}, "case.inside"),
        ("finite", [1.0, float("nan")], "case.not_finite"),
        ("finite", "text", None),
        ("rows_sum_to_1", np.array([[0.25, 0.75], [1.0, 0.0]]), None),
        ("rows_sum_to_1", np.array([0.5, 0.5]), None),
        ("rows_sum_to_1", np.array([[0.25, 0.5], [0.75, 0.5]]), "case.row_sums"),
        ("rows_sum_to_1", [0.5, 0.5], "case.want_array"),
        ("rows_sum_to_1", np.array(1.0), "case.want_array"),
    ],
)
def test_a_value_is_looked_at(name, value, says):
    assert fault(name, seen(value, X)) == says


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        (X, X.copy(), False),
        (X, X + 0.0, False),
        (X, X + 1e-15, True),
        (X, X.astype(np.float32), True),
        (X, X.ravel(), True),
        (np.array([0.0]), np.array([-0.0]), True),
        (np.array([np.nan]), np.array([np.nan]), False),
        (float("nan"), float("nan"), False),
        (1, 1.0, True),
        ({"W1": X}, {"W1": X.copy()}, False),
        ({"W1": X}, {"W1": X, "b1": X}, True),
        ({"W1": X}, {"W1": X + 1}, True),
        ([1, 2], [1, 2], False),
        ([1, 2], [2, 1], True),
        (X, Opaque("ndarray", "object"), True),
        (Named("cubic"), Opaque("function"), False),
        (Dice(1), Opaque("Generator"), False),
    ],
    ids=repr,
)
def test_an_argument_is_unchanged_bit_for_bit(before, now, changed):
    call = seen(arguments={"x": before}, after=(now,))
    assert (fault("arguments_unchanged", call) == "case.mutated") is changed


def test_arguments_that_nobody_touched_are_unchanged():
    assert fault("arguments_unchanged", seen()) is None
    assert fault("arguments_restored", seen()) is None


def test_an_update_may_change_its_own_arguments_and_no_others():
    arguments = {"params": {"W1": X}, "grads": {"W1": X}}
    one = seen(arguments=arguments, after=({"W1": X + 1}, {"W1": X}), update=("params",))
    other = seen(arguments=arguments, after=({"W1": X + 1}, {"W1": X + 1}), update=("params",))
    assert fault("arguments_unchanged", one) is None
    assert CHECKS["arguments_unchanged"].function(other).message.values == {"name": "grads"}


@pytest.mark.parametrize(
    ("now", "says"),
    [(X + 1e-13, None), (X + 1e-11, "case.not_restored"), (X[0], "case.not_restored")],
)
def test_an_argument_is_restored_to_the_twelfth_digit(now, says):
    call = seen(arguments={"f": Named("cubic"), "x": X}, after=(Opaque("function"), now))
    assert fault("arguments_restored", call) == says


@pytest.mark.parametrize(
    ("returned", "after", "update", "found"),
    [
        (5, None, (), 5),
        (None, None, (), None),
        (5, (2, 1), ("a",), 5),
        (None, (2, 1), ("a",), 2),
        (None, (2, 1), ("b", "a"), (1, 2)),
        (None, None, ("a", "b"), ("old", "older")),
    ],
    ids=str,
)
def test_the_result_of_an_update_is_returned_or_left_in_its_arguments(
    returned, after, update, found
):
    assert result({"a": "old", "b": "older"}, Returned(returned, after), update) == found


def drawing(function):
    """A submission that draws from `rng`, as the check calls it again."""

    def again(arguments):
        return Returned(function(np.random.default_rng(arguments["rng"].seed)))

    first_call = function(np.random.default_rng(3))
    return seen(first_call, None, {"rng": Dice(3)}, again=again)


GLOBAL = np.random.default_rng(0)


@pytest.mark.parametrize(
    ("draw", "says"),
    [
        (lambda rng: rng.normal(size=4), None),
        (lambda rng: Yielded(((rng.permutation(9), X),)), None),
        (lambda rng: {"W1": rng.normal(size=2)}, None),
        (lambda rng: GLOBAL.normal(size=4), "case.seed_ignored"),
        (lambda rng: np.ones(4), "case.seed_without_effect"),
        (lambda rng: None, "case.seed_without_effect"),
    ],
)
def test_chance_comes_from_the_seed(draw, says):
    assert fault("seeded", drawing(draw)) == says


def test_an_exception_at_the_second_time_is_told():
    raised = Raised(Outcome.RUNTIME_ERROR, phrase("case.exception", said="no"))
    found = CHECKS["seeded"].function(
        seen(X, None, {"rng": Dice(3)}, again=lambda arguments: raised)
    )
    assert found.outcome is Outcome.RUNTIME_ERROR


RNG = np.random.default_rng(7)
NORMAL = RNG.normal(0.0, 0.5, (200, 100))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (RNG.normal(0.0, 0.5, (200, 100)), None),
        (RNG.uniform(-(0.75**0.5), 0.75**0.5, (200, 100)), None),
        (RNG.choice([-0.5, 0.5], (200, 100)), None),
        (RNG.normal(0.0, 0.5, (200, 100)).astype(np.float32), None),
        (RNG.normal(0.0, 0.6, (200, 100)), "case.moments"),
        (RNG.normal(0.05, 0.5, (200, 100)), "case.moments"),
        (np.zeros((200, 100)), "case.moments"),
        (RNG.normal(0.0, 0.5, (100, 200)), "case.shape"),
        (np.repeat(RNG.choice([-0.5, 0.5], (1, 100)), 200, axis=0), "case.uneven"),
        (list(NORMAL), "case.want_array"),
        (NORMAL * np.inf, "case.differs_at"),
    ],
)
def test_draws_are_judged_by_their_moments(value, says):
    with np.errstate(invalid="ignore"):
        assert fault("statistics", seen(value, NORMAL)) == says


def test_no_statistics_are_made_of_few_values():
    with pytest.raises(Stopped) as stopped:
        CHECKS["statistics"].function(seen(X, X))
    assert stopped.value.outcome is Outcome.INTERNAL_ERROR


SAMPLES = np.arange(20.0).reshape(10, 2)
LABELS = np.arange(10)
ORDER = np.array([3, 1, 4, 0, 5, 9, 2, 6, 8, 7])


def cut(x, d, size=4):
    return tuple((x[i : i + size], d[i : i + size]) for i in range(0, len(x), size))


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (Yielded(cut(SAMPLES[ORDER], LABELS[ORDER])), None),
        (list(cut(SAMPLES[ORDER], LABELS[ORDER])), None),
        (cut(SAMPLES[ORDER].astype(np.float32), LABELS[ORDER].astype(float)), None),
        ([list(pair) for pair in cut(SAMPLES[ORDER], LABELS[ORDER])], None),
        (None, "case.want_batches"),
        (SAMPLES, "case.want_batches"),
        (Opaque("generator"), "case.endless"),
        (Opaque("Loader"), "case.want_batches"),
        (Yielded((SAMPLES,)), "case.want_pairs"),
        (Yielded(((SAMPLES, "d"),)), "case.want_pairs"),
        (Yielded(()), "case.batch_sizes"),
        (Yielded(cut(SAMPLES[ORDER], LABELS[ORDER])[:-1]), "case.batch_sizes"),
        (Yielded(cut(SAMPLES[ORDER], LABELS[ORDER], 5)), "case.batch_sizes"),
        (Yielded(cut(SAMPLES[ORDER], LABELS[ORDER, None])), "case.batch_shapes"),
        (Yielded(cut(SAMPLES[ORDER * 0], LABELS[ORDER * 0])), "case.not_every_sample"),
        (Yielded(cut(SAMPLES[ORDER] + 0.5, LABELS[ORDER])), "case.not_every_sample"),
        (Yielded(cut(SAMPLES[ORDER], LABELS[ORDER[::-1]])), "case.pairs_broken"),
        (Yielded(cut(SAMPLES, LABELS)), "case.not_shuffled"),
    ],
)
def test_an_epoch_of_batches_is_judged_as_a_whole(value, says):
    arguments = {"x": SAMPLES, "d": LABELS, "batch_size": 4, "rng": Dice(0)}
    assert fault("batches", seen(value, None, arguments)) == says


def test_what_a_pair_is_made_of_is_said():
    call = seen([([1.0], 2)], None, {"x": SAMPLES, "d": LABELS, "batch_size": 4, "rng": Dice(0)})
    assert CHECKS["batches"].function(call).message.values["got"] == "(list, int)"


@pytest.mark.parametrize("seed", range(50))
def test_rows_that_were_only_moved_round_are_not_shuffled(seed):
    rng = np.random.default_rng(seed)
    x, d = rng.random((20, 3)), np.arange(20)
    arguments = {"x": x, "d": d, "batch_size": 8, "rng": Dice(0)}
    order, moved = rng.permutation(20), np.roll(d, int(rng.integers(1, 20)))
    assert fault("batches", seen(cut(x[order], order, 8), None, arguments)) is None
    assert fault("batches", seen(cut(x[moved], moved, 8), None, arguments)) == "case.not_shuffled"


def test_the_values_of_an_update_are_told_by_their_names():
    value, expected = ({"W": X}, {"W": X}), ({"W": X}, {"W": X + 1})
    found = CHECKS["equal"].function(seen(value, expected, update=("params", "h")))
    assert found.message.values["where"] == "h"
    assert found.message.values["what"].values["where"] == "['W']"
    assert CHECKS["equal"].function(seen(value, expected)).message.values["where"] == "[1]"


def test_a_gradient_is_held_beside_central_differences():
    network = {"W1": np.ones((2, 2)), "b1": np.zeros(2), "W2": np.ones((2, 2)), "b2": np.zeros(2)}
    arguments = {"network": network, "x": X / 4, "d": np.eye(2)}
    from reference_impl import backward

    right = backward(*arguments.values())
    loss = "reference_impl.softmax_cross_entropy"
    assert fault("gradient", seen(right, None, arguments, loss=loss)) is None
    twice = {name: 2 * value for name, value in right.items()}
    assert fault("gradient", seen(twice, None, arguments, loss=loss)) == "case.inside"
    assert fault("gradient", seen(right["W1"], None, arguments, loss=loss)) == "case.want_dict"


def test_a_gradient_of_one_array_is_too():
    loss = "reference_impl.mean_squared_error"
    y, d = np.array([1.0, 3.0]), np.array([0.0, 1.0])
    arguments = {"d": y, "y": d}
    assert fault("gradient", seen((y - d) / 2, None, arguments, loss=loss)) is None
    assert fault("gradient", seen(y - d, None, arguments, loss=loss)) == "case.differs_at"


def test_what_is_worse_is_told_first():
    faults = [Difference(o, phrase("case.differs_hidden")) for o in (
        Outcome.WRONG_ANSWER, Outcome.WRONG_SHAPE, Outcome.INPUT_MUTATED, Outcome.WRONG_TYPE,
    )]  # fmt: skip
    assert first([None, *faults]).outcome is Outcome.WRONG_TYPE
    assert first([None, *faults[:-1]]).outcome is Outcome.INPUT_MUTATED
    assert first([None]) is None


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("gradient", seen(X, None, {"x": X}, loss="reference_impl.nothing")),
        ("accuracy", seen(X, X)),
        ("accuracy", seen({"W1": X}, {"W1": X})),
    ],
)
def test_a_mistake_of_the_drill_is_the_grader_s_own_fault(name, call):
    with pytest.raises(Stopped) as stopped:
        CHECKS[name].function(call)
    assert stopped.value.outcome is Outcome.INTERNAL_ERROR
