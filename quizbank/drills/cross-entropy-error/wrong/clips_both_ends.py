# misconception: clipped-for-added 1e-7を足す代わりに、確率を1e-7以上に切り上げた
import numpy as np


def cross_entropy_error(d, y):
    y = y.reshape(-1, y.shape[-1])
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    y = np.clip(y, 1e-7, 1 - 1e-7)
    return -np.mean(np.log(y[np.arange(len(y)), d]))
