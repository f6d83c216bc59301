import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = np.argmax(d, axis=1)
    return np.mean(np.argmax(y, axis=1) == d)
