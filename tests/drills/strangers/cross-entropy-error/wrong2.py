# mistake: np.mean averages over all N*K elements instead of summing over the classes and averaging over the N samples.
import numpy as np


def cross_entropy_error(d, y):
    y = np.atleast_2d(y)
    K = y.shape[1]
    if d.size == y.size:
        d = d.reshape(y.shape)
    else:
        d = np.eye(K)[d]
    return np.mean(-d * np.log(y + 1e-7))
