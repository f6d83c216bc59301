import numpy as np


def elu(x, alpha=1.0):
    y = x.copy()
    negative = x < 0
    y[negative] = alpha * (np.exp(x[negative]) - 1)
    return y
