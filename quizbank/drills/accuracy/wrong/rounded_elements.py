# misconception: share-of-elements 行ごとの当たり外れではなく、要素ごとに教師信号と比べて一致した割合を求めた
import numpy as np


def accuracy(y, d):
    if d.ndim == 1:
        d = np.eye(y.shape[1])[d]
    return np.mean((y > 0.5) == d)
