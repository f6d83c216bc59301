# mistake: A class counts as predicted only where its score exceeds 0.5, instead of taking the largest score of the row.
import numpy as np


def to_onehot(d, k):
    if d.ndim == 2:
        return d
    return np.eye(k)[d]


def accuracy(y, d):
    t = to_onehot(d, y.shape[1])
    pred = (y > 0.5).astype(float)
    hit = np.all(pred == t, axis=1)
    return float(hit.sum()) / len(hit)
