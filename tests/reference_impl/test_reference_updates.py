"""Update rules: traces done on paper, the sums that the recursions stand for, and their corners."""

from copy import deepcopy
from fractions import Fraction

import numpy as np
import pytest
from mpmath import mp, mpf, sqrt

from reference_impl import (
    adagrad_update,
    adam_update,
    adamw_update,
    decoupled_decay,
    l2_gradient,
    momentum_update,
    nesterov_update,
    rmsprop_update,
    sgd_update,
)

pytestmark = pytest.mark.filterwarnings("error")

STATES = {
    sgd_update: 0,
    momentum_update: 1,
    nesterov_update: 1,
    adagrad_update: 1,
    rmsprop_update: 1,
    adam_update: 2,
    adamw_update: 2,
}
UPDATES = list(STATES)
RATE = {sgd_update: {"learning_rate": 0.01}}
"""The one rule without defaults."""


def zeros(params):
    return {key: np.zeros_like(w) for key, w in params.items()}


def one_update(update, params, grads, state, t, settings):
    """All rules in one form: returns (params, state)."""
    when = (t,) if update in (adam_update, adamw_update) else ()
    moved = update(params, grads, *state, *when, **RATE.get(update, {}) | settings)
    params, *state = moved if isinstance(moved, tuple) else (moved,)
    return params, state


def trace(update, start, gradients, **settings):
    """Where one parameter is after each of its gradients."""
    params = {"W1": np.array([start], dtype=float)}
    state = [zeros(params)] * STATES[update]
    points = []
    for t, g in enumerate(gradients, start=1):
        grads = {"W1": np.array([g], dtype=float)}
        params, state = one_update(update, params, grads, state, t, settings)
        points.append(params["W1"].item())
    return points


# The gradients make every root rational, and ε = 1 shows where it stands.
@pytest.mark.parametrize(
    ("update", "settings", "start", "gradients", "points"),
    [
        (sgd_update, {"learning_rate": 0.5}, 1, [1, 2, -4], ["1/2", "-1/2", "3/2"]),
        # v = -4, -4, -1
        (momentum_update, {"lr": 1.0, "momentum": 0.5}, 0, [4, 2, -1], ["-4", "-8", "-9"]),
        (nesterov_update, {"lr": 1.0, "momentum": 0.5}, 0, [4, 2, -1], ["-6", "-10", "-19/2"]),
        # √h = 3, 5, 13
        (
            adagrad_update,
            {"lr": 1.0, "eps": 1.0},
            0,
            [3, -4, 12],
            ["-3/4", "-1/12", "-79/84"],
        ),
        # √h = 1, 1, 7/8
        (
            rmsprop_update,
            {"lr": 1.0, "decay_rate": 0.75, "eps": 1.0},
            0,
            [2, 1, -0.25],
            ["-1", "-3/2", "-41/30"],
        ),
        # m̂ = 5, 11/7, 81/37 and √v̂ = 5, 3, 3
        (
            adam_update,
            {"lr": 1.0, "beta1": 0.75, "beta2": 0.5, "eps": 1.0},
            0,
            [5, -1, 3],
            ["-5/6", "-103/84", "-1378/777"],
        ),
        (
            adamw_update,
            {"lr": 1.0, "beta1": 0.75, "beta2": 0.5, "eps": 1.0, "weight_decay": 0.5},
            1,
            [5, -1, 3],
            ["-1/3", "-47/84", "-5141/6216"],
        ),
    ],
)
def test_three_steps_done_on_paper(update, settings, start, gradients, points):
    expected = [float(Fraction(point)) for point in points]
    np.testing.assert_allclose(trace(update, start, gradients, **settings), expected, rtol=1e-14)


def weighted(ratio, values):
    """Σᵢ rᵗ⁻ⁱ xᵢ: what v ← r v + x has become after the last x."""
    return sum(mpf(ratio) ** age * x for age, x in enumerate(reversed(values)))


def mean(ratio, values):
    """The same, divided by the sum of its weights: what bias correction makes of m and v."""
    return weighted(ratio, values) / weighted(ratio, [1] * len(values))


def squares(g):
    return [x**2 for x in g]


def adam_step(g):
    return mpf("0.001") * mean("0.9", g) / (sqrt(mean("0.999", squares(g))) + mpf("1e-8"))


def velocity(g):
    return -mpf("0.01") * weighted("0.9", g)


@pytest.mark.parametrize(
    ("update", "after"),
    [
        (sgd_update, lambda w, g: w - mpf("0.01") * g[-1]),
        (momentum_update, lambda w, g: w + velocity(g)),
        (nesterov_update, lambda w, g: w + mpf("0.9") * velocity(g) - mpf("0.01") * g[-1]),
        (
            adagrad_update,
            lambda w, g: w - mpf("0.01") * g[-1] / (sqrt(sum(squares(g))) + mpf("1e-7")),
        ),
        (
            rmsprop_update,
            lambda w, g: (
                w
                - mpf("0.01")
                * g[-1]
                / (sqrt(mpf("0.01") * weighted("0.99", squares(g))) + mpf("1e-7"))
            ),
        ),
        (adam_update, lambda w, g: w - adam_step(g)),
        (adamw_update, lambda w, g: w * (1 - mpf("0.001") * mpf("0.01")) - adam_step(g)),
    ],
)
@pytest.mark.parametrize("size", [1e-7, 1.0, 1e4], ids=["small", "middling", "large"])
def test_with_its_defaults_a_rule_is_the_sum_over_all_gradients_so_far(update, after, size):
    gradients = (np.random.default_rng(7).normal(size=12) * size).tolist()
    with mp.workdps(30):
        exact = [mpf(gradient) for gradient in gradients]
        w, expected = mpf(1), []
        for t in range(1, len(exact) + 1):
            w = after(w, exact[:t])
            expected.append(float(w))
    np.testing.assert_allclose(trace(update, 1.0, gradients), expected, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize("gradient", [1e-3, -1e-3, 0.5, -7.0, 1e6])
@pytest.mark.parametrize("lr", [0.001, 0.1])
def test_the_first_step_of_adam_is_the_learning_rate_whatever_the_size_of_the_gradient(
    gradient, lr
):
    (point,) = trace(adam_update, 0.0, [gradient], lr=lr)
    assert point == pytest.approx(-lr * np.sign(gradient), rel=2e-5)


@pytest.mark.parametrize("gradient", [0.02, -3.0])
def test_a_gradient_that_stays_the_same_moves_adam_by_the_learning_rate_each_time(gradient):
    points = trace(adam_update, 0.0, [gradient] * 5, lr=0.1)
    expected = -0.1 * np.sign(gradient) * np.arange(1, 6)
    np.testing.assert_allclose(points, expected, rtol=1e-6)


@pytest.mark.parametrize("update", UPDATES)
def test_without_a_gradient_nothing_moves_but_what_decays(update):
    points = trace(update, 2.0, [0.0, 0.0])
    shrinking = 1 - 0.001 * 0.01 if update is adamw_update else 1.0
    np.testing.assert_allclose(points, [2.0 * shrinking, 2.0 * shrinking**2], rtol=1e-15)


def test_a_velocity_rolls_on_where_the_gradient_has_ended():
    np.testing.assert_allclose(
        trace(momentum_update, 0.0, [1.0, 0.0, 0.0], lr=1.0, momentum=0.5), [-1.0, -1.5, -1.75]
    )


def test_nesterov_is_his_own_form_seen_from_the_point_ahead():
    def slope(at):
        return at**3 - np.sin(at)

    lr, momentum = 0.05, 0.9
    theta, v = 1.5, 0.0
    params, velocity = {"W1": np.array([1.5])}, {"W1": np.zeros(1)}
    for _ in range(30):
        v = momentum * v - lr * slope(theta + momentum * v)
        theta = theta + v
        grads = {"W1": slope(params["W1"])}
        params, velocity = nesterov_update(params, grads, velocity, lr, momentum)
        np.testing.assert_allclose(params["W1"], theta + momentum * v, rtol=1e-12)
        np.testing.assert_allclose(velocity["W1"], v, rtol=1e-12)


CURVATURE = np.array([0.5, 0.01])
LAMBDA, RATE_OF_DECAY = 0.1, 0.1


def down_the_bowl(step):
    """The point [1, -2] after 50 updates on E = ½ Σ a w², where step makes one of them."""
    params = {"W1": np.array([1.0, -2.0])}
    state = [zeros(params)] * 2
    for t in range(1, 51):
        params, state = step(params, {"W1": CURVATURE * params["W1"]}, state, t)
    return params["W1"]


def with_penalty(params, grads):
    penalty = l2_gradient(params, LAMBDA)
    return {key: g + penalty[key] for key, g in grads.items()}


def test_for_plain_sgd_a_decay_beside_the_step_is_l2_regularisation():
    def penalised(params, grads, state, t):
        return sgd_update(params, with_penalty(params, grads), RATE_OF_DECAY), state

    def decayed(params, grads, state, t):
        shrunk = decoupled_decay(params, RATE_OF_DECAY, LAMBDA)
        return sgd_update(shrunk, grads, RATE_OF_DECAY), state

    np.testing.assert_allclose(down_the_bowl(penalised), down_the_bowl(decayed), rtol=1e-13)


def test_for_adam_it_is_not():
    def penalised(params, grads, state, t):
        moved, *state = adam_update(params, with_penalty(params, grads), *state, t, RATE_OF_DECAY)
        return moved, state

    def decayed(params, grads, state, t):
        moved, *state = adamw_update(params, grads, *state, t, RATE_OF_DECAY, weight_decay=LAMBDA)
        return moved, state

    def decayed_beside(params, grads, state, t):
        shrunk = decoupled_decay(params, RATE_OF_DECAY, LAMBDA)
        moved, *state = adam_update(shrunk, grads, *state, t, RATE_OF_DECAY)
        return moved, state

    np.testing.assert_allclose(down_the_bowl(penalised), [-0.00482, 0.07576], atol=5e-6)
    np.testing.assert_allclose(down_the_bowl(decayed), [-0.01745, 0.01659], atol=5e-6)
    np.testing.assert_array_equal(down_the_bowl(decayed_beside), down_the_bowl(decayed))


PARAMS = {"W1": np.array([[1.0, -2.0], [0.5, 3.0]]), "b1": np.array([0.25, 0.0])}
GRADS = {"W1": np.array([[0.5, 0.0], [-1.0, 2.0]]), "b1": np.array([1.0, -0.125])}


@pytest.mark.parametrize("update", UPDATES)
def test_every_entry_moves_by_itself(update):
    together, _ = one_update(update, PARAMS, GRADS, [zeros(PARAMS)] * STATES[update], 1, {})
    assert list(together) == list(PARAMS)
    for key, w in PARAMS.items():
        for i in np.ndindex(w.shape):
            assert [together[key][i]] == trace(update, w[i], [GRADS[key][i]])


@pytest.mark.parametrize("update", UPDATES)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_precision_stays(update, dtype):
    params = {key: w.astype(dtype) for key, w in PARAMS.items()}
    grads = {key: g.astype(dtype) for key, g in GRADS.items()}
    state = [zeros(params)] * STATES[update]
    for t in (1, 2):
        params, state = one_update(update, params, grads, state, t, {})
    for arrays in (params, *state):
        assert {array.dtype for array in arrays.values()} == {np.dtype(dtype)}


@pytest.mark.parametrize("update", UPDATES)
def test_what_goes_in_stays_as_it_is(update):
    state = [{key: g**2 for key, g in GRADS.items()}] * STATES[update]
    arguments = (PARAMS, GRADS, state)
    before = deepcopy(arguments)
    one_update(update, *arguments, 3, {})
    np.testing.assert_equal(arguments, before)
