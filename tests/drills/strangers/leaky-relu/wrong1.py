# mistake: The slope 0.01 is hard-coded and the argument alpha is ignored.
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, x, 0.01 * x)
