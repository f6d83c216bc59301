"""Gradient descent by numerical gradients."""

import numpy as np
import pytest

from reference_impl import gradient_descent

pytestmark = pytest.mark.filterwarnings("error")


def bowl(x):
    return float((x**2).sum())


@pytest.mark.parametrize(
    ("init_x", "settings", "point"),
    [
        ([-3.0, 4.0], {}, [-3.0 * 0.98**100, 4.0 * 0.98**100]),
        ([-3.0, 4.0], {"lr": 0.1}, [-3.0 * 0.8**100, 4.0 * 0.8**100]),
        ([-3.0, 4.0], {"lr": 0.1, "step_num": 1}, [-2.4, 3.2]),
        ([[1.0], [-2.0]], {"lr": 0.25, "step_num": 3}, [[0.125], [-0.25]]),
        ([-3, 4], {"lr": 0.1, "step_num": 2}, [-1.92, 2.56]),
        ([-3.0, 4.0], {"step_num": 0}, [-3.0, 4.0]),
    ],
)
def test_every_step_goes_down_the_slope_of_where_it_is(init_x, settings, point):
    reached = gradient_descent(bowl, np.array(init_x), **settings)
    assert reached.dtype == np.float64
    np.testing.assert_allclose(reached, point, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("step_num", [0, 5])
def test_the_start_stays_where_it_is(step_num):
    init_x = np.array([1.0, 2.0])
    reached = gradient_descent(bowl, init_x, step_num=step_num)
    reached += 1.0
    np.testing.assert_array_equal(init_x, [1.0, 2.0])


def test_a_rate_that_is_too_large_leaps_over_the_valley():
    assert bowl(gradient_descent(bowl, np.array([1.0]), lr=1.1, step_num=20)) > 1.0
