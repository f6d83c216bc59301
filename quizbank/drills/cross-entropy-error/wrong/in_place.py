# misconception: argument-changed y += 1e-7 が手もとの写しだけを変えると考えた
import numpy as np


def cross_entropy_error(d, y):
    y += 1e-7
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), d]))
