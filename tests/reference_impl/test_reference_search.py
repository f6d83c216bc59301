"""The search for hyperparameters: what is tried, and in what order it comes back."""

import math

import numpy as np
import pytest

from reference_impl import grid_search, log_uniform, random_search

pytestmark = pytest.mark.filterwarnings("error")


def test_a_grid_tries_every_combination_once_and_names_the_values():
    space = {"learning_rate": [0.1, 0.01], "width": [50, 100, 200]}
    trials = grid_search(space, lambda learning_rate, width: learning_rate * width)
    assert sorted(trial.score for trial in trials) == pytest.approx([0.5, 1, 2, 5, 10, 20])
    assert trials[0].values == {"learning_rate": 0.1, "width": 200}
    assert trials[-1].values == {"learning_rate": 0.01, "width": 50}


@pytest.mark.parametrize(
    ("scores", "order"),
    [
        ([1.0, 3.0, 2.0], [1, 2, 0]),
        ([2.0, 1.0, 2.0, 1.0], [0, 2, 1, 3]),
        ([math.nan, 1.0, math.nan, -math.inf], [1, 3, 0, 2]),
        ([math.inf, math.nan, 0.0], [0, 2, 1]),
        ([], []),
    ],
)
def test_the_best_comes_first_equals_keep_their_order_and_nan_is_last(scores, order):
    trials = grid_search({"i": range(len(scores))}, lambda i: scores[i])
    assert [trial.values["i"] for trial in trials] == order
    np.testing.assert_equal([trial.score for trial in trials], [scores[i] for i in order])


def test_random_search_draws_every_value_anew_and_the_seed_decides():
    def search(seed):
        space = {"a": log_uniform(1e-6, 1e-2), "b": lambda rng: int(rng.integers(10))}
        return random_search(space, lambda a, b: a + b, 20, np.random.default_rng(seed))

    trials = search(0)
    assert len({trial.values["a"] for trial in trials}) == len(trials) == 20
    assert {type(trial.values["b"]) for trial in trials} == {int}
    assert [trial.score for trial in trials] == sorted((t.score for t in trials), reverse=True)
    assert search(0) == trials != search(1)


def test_log_uniform_takes_every_power_of_ten_as_often():
    rng, draw = np.random.default_rng(0), log_uniform(1e-4, 1e0)
    draws = [draw(rng) for _ in range(10_000)]
    assert {type(x) for x in draws} == {float}
    assert min(draws) >= 1e-4 * (1 - 1e-12)
    assert max(draws) <= 1
    counts, _ = np.histogram(np.log10(draws), bins=[-4.1, -3, -2, -1, 0])
    six_sigma = 6 * math.sqrt(10_000 * 0.25 * 0.75)
    np.testing.assert_allclose(counts, 2500, atol=six_sigma)


@pytest.mark.parametrize("low", [0.0, -1.0])
def test_a_logarithm_needs_a_positive_end(low):
    with pytest.raises(ValueError):
        log_uniform(low, 1.0)(np.random.default_rng(0))
