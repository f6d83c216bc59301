# misconception: argument-changed y[...] への代入が手もとの写しだけを変えると考えた
import numpy as np


def accuracy(y, d):
    y[:] = y == y.max(axis=1, keepdims=True)
    if d.ndim == 1:
        d = np.eye(y.shape[1])[d]
    return np.sum(y * d) / len(y)
