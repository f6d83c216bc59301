# misconception: wrong-axis axis=0 が行ごとの計算だと考えた
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = np.argmax(d, axis=0)
    return np.mean(np.argmax(y, axis=0) == d)
