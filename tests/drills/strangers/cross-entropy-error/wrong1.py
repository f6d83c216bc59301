# mistake: For a single 1-D sample y.shape[0] is the number of classes K, so the error is divided by K instead of by 1.
import numpy as np


def cross_entropy_error(d, y):
    delta = 1e-7
    N = y.shape[0]
    if d.size == y.size:
        return -np.sum(d * np.log(y + delta)) / N
    if y.ndim == 1:
        y_t = y[d]
    else:
        y_t = y[np.arange(N), d]
    return -np.sum(np.log(y_t + delta)) / N
