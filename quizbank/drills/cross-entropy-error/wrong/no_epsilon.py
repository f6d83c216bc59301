# misconception: no-epsilon 対数をとる前に 1e-7 を足さなかった
import numpy as np


def cross_entropy_error(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), d]))
