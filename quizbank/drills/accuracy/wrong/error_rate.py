# misconception: error-rate 一致しなかったサンプルの割合を求めた
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.mean(y.argmax(axis=1) != d)
