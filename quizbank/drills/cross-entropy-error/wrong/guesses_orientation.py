# misconception: orientation-from-shape 行数がクラス数に等しい one-hot は縦横が逆だと考えた
import numpy as np


def cross_entropy_error(d, y):
    K = y.shape[-1]
    if d.ndim == 2 and d.shape[0] == K:
        d = d.T
    y = y.reshape(-1, K)
    if d.size == y.size:
        d = d.reshape(y.shape).argmax(axis=1)
    return -np.mean(np.log(y[np.arange(len(y)), d] + 1e-7))
