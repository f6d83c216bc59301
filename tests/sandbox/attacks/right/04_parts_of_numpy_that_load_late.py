# acceptable: pass
# tries: to use what NumPy imports at its first use
import numpy as np
import numpy.lib.recfunctions
import numpy.ma
import numpy.polynomial
import numpy.testing
import numpy.typing
from numpy import *  # noqa: F403


def sigmoid(x):
    y = np.polynomial.Polynomial([0, 1])(1 / (1 + np.exp(-x)))
    np.testing.assert_allclose(np.fft.ifft(np.fft.fft(y)).real, y)
    np.linalg.svd(np.eye(3) @ np.random.default_rng(0).normal(size=(3, 3)))
    np.einsum("...i,...i->...", y, y)
    return np.ma.array(y).filled()
