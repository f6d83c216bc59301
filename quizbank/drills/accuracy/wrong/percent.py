# misconception: percent-for-share 正解率を100倍し、百分率で返した
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.mean(y.argmax(axis=1) == d) * 100
