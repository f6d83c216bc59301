import numpy as np


def softmax(x):
    if x.ndim == 2:
        return np.array([softmax(row) for row in x])
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / np.sum(e)
