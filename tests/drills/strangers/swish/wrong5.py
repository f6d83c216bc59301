# mistake: np.dot is used for the product instead of elementwise multiplication, so a 1-D x gives a scalar and a 2-D x fails or is a matrix product.
import numpy as np


def _sigmoid(u):
    return 1.0 / (1.0 + np.exp(-u))


def swish(x, beta=1.0):
    gate = _sigmoid(beta * x)
    return np.dot(x, gate)
