"""Numerical gradients, of any shape and from integers too."""

import numpy as np
import pytest

from reference_impl import numerical_gradient

pytestmark = pytest.mark.filterwarnings("error")


@pytest.mark.parametrize(
    ("f", "x", "gradient"),
    [
        (lambda x: float((x**2).sum()), [3.0, 4.0], [6.0, 8.0]),
        (lambda x: float((x**3).sum()), [[1.0, 2.0], [0.0, -1.0]], [[3.0, 12.0], [0.0, 3.0]]),
        (lambda x: float(x[0, 0] * x[1, 0]), [[2.0], [5.0]], [[5.0], [2.0]]),
        (lambda x: float(x**2), 3.0, 6.0),
    ],
)
def test_numerical_gradient_of_any_shape(f, x, gradient):
    np.testing.assert_allclose(numerical_gradient(f, np.array(x)), gradient, rtol=1e-6, atol=1e-7)


def test_integers_are_not_truncated():
    x = np.array([3, 4])
    np.testing.assert_allclose(numerical_gradient(lambda at: float((at**2).sum()), x), [6.0, 8.0])
