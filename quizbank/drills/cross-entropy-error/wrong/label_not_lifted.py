# misconception: one-label-not-lifted 1サンプルは one-hot でしか来ないと考えた
import numpy as np


def cross_entropy_error(d, y):
    if d.size == y.size:
        y = y.reshape(-1, y.shape[-1])
        d = d.reshape(y.shape).argmax(axis=1)
    N = y.shape[0]
    return -np.sum(np.log(y[np.arange(N), d] + 1e-7)) / N
