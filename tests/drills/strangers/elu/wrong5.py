# mistake: The loop assumes a 1-D array, so for a 2-D array the if on a whole row raises ValueError.
import numpy as np


def elu_scalar(v, alpha):
    if v > 0:
        return v
    return alpha * (np.exp(v) - 1)


def elu(x, alpha=1.0):
    y = np.zeros(x.shape)
    for i in range(len(x)):
        y[i] = elu_scalar(x[i], alpha)
    return y
