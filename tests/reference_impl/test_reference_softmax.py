"""Softmax: rows, shifts, its logarithm and its Jacobian."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from reference_impl import log_softmax, numerical_gradient, softmax, softmax_jacobian

pytestmark = pytest.mark.filterwarnings("error")

SHAPES = npst.array_shapes(min_dims=1, max_dims=2, max_side=5)
ANY = npst.arrays(np.float64, SHAPES, elements=st.floats(allow_nan=False, allow_infinity=False))
MODERATE = npst.arrays(np.float64, SHAPES, elements=st.floats(-1000, 1000))


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ([1.0, 2.0, 3.0], [0.0900305732, 0.2447284711, 0.6652409558]),
        ([[0.0, 0.0], [np.log(3), 0.0]], [[0.5, 0.5], [0.75, 0.25]]),
        ([[5.0], [-5.0]], [[1.0], [1.0]]),
        ([1010.0, 1000.0, 990.0], [0.9999546001, 4.53978686e-05, 2.0610600462e-09]),
        ([1000.0, 1000.0], [0.5, 0.5]),
        ([-1000.0, -1000.0], [0.5, 0.5]),
        ([1000.0, -1000.0, 0.0], [1.0, 0.0, 0.0]),
        ([[1000.0, 999.0], [1.0, 0.0]], [[0.7310585786, 0.2689414214]] * 2),
        ([[-1000.0, -1001.0], [1.0, 0.0]], [[0.7310585786, 0.2689414214]] * 2),
    ],
)
def test_softmax_shifts_each_row_by_its_own_maximum(x, y):
    np.testing.assert_allclose(softmax(np.array(x)), y, rtol=1e-9)


@given(ANY)
def test_rows_are_probabilities_whatever_the_logits(x):
    y = softmax(x)
    assert y.shape == x.shape
    assert ((y >= 0) & (y <= 1)).all()
    np.testing.assert_allclose(y.sum(axis=-1), 1.0, rtol=1e-15)


@given(MODERATE, st.floats(-1000, 1000))
def test_a_shift_of_all_logits_changes_nothing(x, shift):
    # The rounding of x + shift is at most 2⁻⁴³, and an absolute error there is a relative one here.
    np.testing.assert_allclose(softmax(x + shift), softmax(x), rtol=1e-12, atol=1e-307)
    np.testing.assert_allclose(log_softmax(x + shift), log_softmax(x), rtol=0, atol=2e-12)


@given(MODERATE)
def test_log_softmax_is_the_logarithm_of_softmax(x):
    np.testing.assert_allclose(np.exp(log_softmax(x)), softmax(x), rtol=1e-12, atol=1e-307)


@given(ANY)
def test_rows_do_not_see_each_other(x):
    rows = np.atleast_2d(x)
    np.testing.assert_array_equal(softmax(rows), [softmax(row) for row in rows])
    np.testing.assert_array_equal(log_softmax(rows), [log_softmax(row) for row in rows])


def test_softmax_does_not_ignore_a_scale():
    x = np.array([1.0, 2.0, 3.0])
    np.testing.assert_allclose(softmax(x * 10), [2e-9, 4.54e-5, 0.99995], rtol=0.05)


def test_the_largest_difference_is_too_large_for_a_float_and_yet_right():
    x = np.array([1.7e308, -1.7e308, 1.7e308])
    np.testing.assert_array_equal(softmax(x), [0.5, 0.0, 0.5])
    np.testing.assert_allclose(log_softmax(x), [-np.log(2), -np.inf, -np.log(2)])


def test_log_softmax_is_finite_where_softmax_is_rounded_to_0():
    np.testing.assert_array_equal(log_softmax(np.array([1000.0, 0.0])), [0.0, -1000.0])


@pytest.mark.parametrize("shape", [(1,), (4,), (1, 3), (7, 1), (3, 5), (3, 3)])
def test_the_jacobian_agrees_with_central_differences(is_gradient, shape):
    u = np.random.default_rng(1).normal(size=shape)
    jacobian = softmax_jacobian(softmax(u))
    assert jacobian.shape == (*shape, shape[-1])
    for row, rows in zip(np.atleast_2d(u), jacobian.reshape(-1, *jacobian.shape[-2:]), strict=True):
        for i in range(len(row)):
            is_gradient(rows[i], lambda at, i=i: softmax(at)[i], row)


def test_the_jacobian_is_symmetric_and_its_rows_sum_to_zero():
    jacobian = softmax_jacobian(softmax(np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 4.0]])))
    np.testing.assert_array_equal(jacobian, jacobian.transpose(0, 2, 1))
    np.testing.assert_allclose(jacobian.sum(axis=2), 0.0, atol=1e-16)
    assert jacobian[0, 2, 0] == pytest.approx(-0.6652409558 * 0.0900305732)


def test_the_gradient_of_the_cross_entropy_goes_through_the_jacobian_and_comes_out_short():
    u, d = np.array([1.0, 2.0, 3.0]), np.array([0.0, 1.0, 0.0])
    y = softmax(u)
    np.testing.assert_allclose((-d / y) @ softmax_jacobian(y), y - d)
    np.testing.assert_allclose(numerical_gradient(lambda at: -log_softmax(at)[1], u), y - d)
