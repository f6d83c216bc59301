# misconception: share-of-elements 行ごとの当たり外れではなく、要素ごとに教師信号と比べて一致した割合を求めた
import numpy as np


def accuracy(y, d):
    K = y.shape[1]
    if d.ndim == 1:
        d = np.eye(K)[d]
    return np.mean(np.eye(K)[y.argmax(axis=1)] == d)
