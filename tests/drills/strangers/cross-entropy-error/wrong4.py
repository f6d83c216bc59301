# mistake: The probability is clipped from below and above with 1e-7 instead of adding 1e-7 to it.
import numpy as np


def cross_entropy_error(d, y):
    if y.ndim == 1:
        y = y[np.newaxis, :]
        if d.size == y.size:
            d = d[np.newaxis, :]
    labels = d.argmax(axis=1) if d.ndim == 2 else d
    total = 0.0
    for n, k in enumerate(labels):
        p = min(max(y[n, k], 1e-7), 1 - 1e-7)
        total -= np.log(p)
    return total / len(labels)
