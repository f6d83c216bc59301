# mistake: 1e-7 is added to the result of the logarithm instead of to its argument, so a probability of 0 gives inf or nan.
import numpy as np


def cross_entropy_error(d, y):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        d = d.reshape(1, d.size) if d.size == y.size else d
    if d.size == y.size:
        d = np.argmax(d, axis=1)
    n = y.shape[0]
    return -np.sum(np.log(y[np.arange(n), d]) + 1e-7) / n
