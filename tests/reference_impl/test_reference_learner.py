"""One step of the readable form: penalties, limits, schedules and running statistics."""

import numpy as np
import pytest

from reference_impl import SGD, Adam
from reference_impl.learner import Learner
from reference_impl.presets import fully_connected
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Affine, BatchNorm, Dropout, Stack
from reference_impl.training import begin

pytestmark = pytest.mark.filterwarnings("error")

N = 11
RNG = np.random.default_rng(0)
X = RNG.integers(0, 256, (N, 6), dtype=np.uint8)
D = RNG.integers(0, 3, N)
PLAIN = fully_connected((6, 5, 3), "sigmoid")
NORMALISED = Stack(
    (Affine(6, 5), BatchNorm(5), Activation("relu"), Dropout(0.4), Affine(5, 3), Dropout(0.1))
)


def step_of(recipe, t=1):
    """A network and its one step: the network before, what it learned, the loss, and after."""
    start = begin(recipe, np.random.default_rng(3), np.float64)
    before = {key: w + (0.1 if key[0] == "W" else 1.0) for key, w in start.network.items()}
    lesson = recipe.stack.loss_and_gradients(
        before, X / np.float32(255), D, np.random.default_rng(7)
    )
    learner = Learner(recipe, X, D, before, start.slots, np.random.default_rng(7))
    loss = learner.learn(np.arange(N), t)
    return before, lesson, loss, learner.network()


PENALTIES = {
    "none": (
        Recipe(PLAIN, SGD(0.5), N),
        lambda W: 0.0,
        lambda W: 0.0 * W,
    ),
    "l1": (
        Recipe(PLAIN, SGD(0.5), N, l1=0.2),
        lambda W: 0.2 * abs(W).sum(),
        lambda W: 0.2 * np.sign(W),
    ),
    "l2": (
        Recipe(PLAIN, SGD(0.5), N, l2=0.3),
        lambda W: 0.15 * (W**2).sum(),
        lambda W: 0.3 * W,
    ),
    "both": (
        Recipe(PLAIN, SGD(0.5), N, l1=0.2, l2=0.3),
        lambda W: 0.2 * abs(W).sum() + 0.15 * (W**2).sum(),
        lambda W: 0.2 * np.sign(W) + 0.3 * W,
    ),
}


@pytest.mark.parametrize("name", PENALTIES)
def test_a_penalty_adds_to_the_loss_and_pulls_at_the_weights_alone(name):
    recipe, penalty, pull = PENALTIES[name]
    before, lesson, loss, after = step_of(recipe)
    weights = [key for key in before if key.startswith("W")]
    assert loss == pytest.approx(lesson.loss + sum(penalty(before[key]) for key in weights))
    for key, w in before.items():
        g = lesson.gradients[key] + (pull(w) if key in weights else 0.0)
        np.testing.assert_allclose(after[key], w - 0.5 * g, rtol=1e-12)


def test_decay_shrinks_the_old_weights_beside_the_step():
    before, lesson, loss, after = step_of(Recipe(PLAIN, SGD(0.5), N, decay=0.1))
    assert loss == lesson.loss
    for key, w in before.items():
        kept = w - 0.5 * 0.1 * w if key.startswith("W") else w
        np.testing.assert_allclose(after[key], kept - 0.5 * lesson.gradients[key], rtol=1e-12)


def test_the_network_that_is_shown_is_a_copy():
    start = begin(Recipe(PLAIN, SGD(0.5), N), np.random.default_rng(3))
    learner = Learner(Recipe(PLAIN, SGD(0.5), N), X, D, start.network, {}, np.random.default_rng(0))
    learner.network()["W1"][:] = 0
    assert learner.network()["W1"].all()


def test_a_learning_rate_of_numpy_keeps_float32():
    recipe = Recipe(PLAIN, SGD(np.logspace(-2, 0, 3)[1]), N)
    start = begin(recipe, np.random.default_rng(3))
    learner = Learner(recipe, X, D, start.network, {}, np.random.default_rng(0))
    learner.learn(np.arange(N), 1)
    assert {w.dtype for w in learner.network().values()} == {np.dtype(np.float32)}


def test_no_column_of_weights_stays_longer_than_max_norm():
    before, lesson, _, after = step_of(Recipe(PLAIN, SGD(0.5), N, max_norm=0.8))
    for key, w in before.items():
        moved = w - 0.5 * lesson.gradients[key]
        if key.startswith("W"):
            length = np.linalg.norm(moved, axis=0)
            assert length.min() < 0.8 < length.max()
            moved = moved * np.minimum(1.0, 0.8 / length)
        np.testing.assert_allclose(after[key], moved, rtol=1e-12)


@pytest.mark.parametrize("t", [1, 2, 9])
def test_a_schedule_counts_updates_from_0(t):
    recipe = Recipe(PLAIN, SGD(99.0), N, schedule=lambda update: 0.5 + update)
    before, lesson, _, after = step_of(recipe, t)
    for key, w in before.items():
        np.testing.assert_allclose(after[key], w - (t - 0.5) * lesson.gradients[key], rtol=1e-12)


@pytest.mark.parametrize("rule", [SGD(0.5), Adam(0.1)])
def test_running_statistics_are_those_of_the_lesson_and_no_optimiser_moves_them(rule):
    before, lesson, _, after = step_of(Recipe(NORMALISED, rule, N))
    assert set(lesson.statistics) == {"mean1", "var1"}
    for key, statistic in lesson.statistics.items():
        np.testing.assert_array_equal(after[key], statistic)
    assert all((after[key] != w).any() for key, w in before.items())
