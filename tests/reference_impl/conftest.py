"""What it means for a gradient to be right."""

import numpy as np
import pytest

from reference_impl import numerical_gradient


@pytest.fixture
def is_gradient():
    """Asserts that `analytic` is the gradient of f at x, against central differences."""

    def is_gradient(analytic, f, x):
        numerical = numerical_gradient(lambda at: float(f(at)), x)
        assert analytic.shape == numerical.shape == np.shape(x)
        size = np.maximum(1.0, np.maximum(abs(analytic), abs(numerical)))
        assert np.max(abs(analytic - numerical) / size, initial=0.0) < 1e-6

    return is_gradient
