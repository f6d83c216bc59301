# mistake: y is only another name for x, so the argument is overwritten.
import numpy as np


def elu(x, alpha=1.0):
    y = x
    neg = y <= 0
    y[neg] = alpha * (np.exp(y[neg]) - 1)
    return y
