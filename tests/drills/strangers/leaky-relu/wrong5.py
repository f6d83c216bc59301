# mistake: The result is stored in an integer array, so the fractional parts are cut off.
import numpy as np


def leaky_relu(x, alpha=0.01):
    y = np.zeros(x.shape, dtype=int)
    for idx, v in np.ndenumerate(x):
        if v > 0:
            y[idx] = v
        else:
            y[idx] = alpha * v
    return y
