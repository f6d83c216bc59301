"""What several tests need: whether a gradient is right, and what becomes of a hostile file."""

import numpy as np
import pytest

from reference_impl import numerical_gradient
from reference_impl.files.fault import Unreadable


@pytest.fixture
def is_gradient():
    """Asserts that `analytic` is the gradient of f at x, against central differences."""

    def is_gradient(analytic, f, x):
        numerical = numerical_gradient(lambda at: float(f(at)), x)
        assert analytic.shape == numerical.shape == np.shape(x)
        size = np.maximum(1.0, np.maximum(abs(analytic), abs(numerical)))
        assert np.max(abs(analytic - numerical) / size, initial=0.0) < 1e-6

    return is_gradient


@pytest.fixture(scope="module")
def read_or_refused(tmp_path_factory):
    """What `read` makes of a file of these bytes, None where it is Unreadable; nothing else is."""
    path = tmp_path_factory.mktemp("scratch") / "file"

    def read_or_refused(read, content):
        path.write_bytes(content)
        try:
            return read(path)
        except Unreadable:
            return None

    return read_or_refused
