import numpy as np


def leaky(x):
    return np.where(x > 0, x, 0.01 * x)
