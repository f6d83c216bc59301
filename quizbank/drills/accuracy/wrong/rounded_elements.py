# misconception: share-of-elements スコアを0.5で分け、行ではなく要素ごとに教師信号と比べた
import numpy as np


def accuracy(y, d):
    if d.ndim == 1:
        d = np.eye(y.shape[1])[d]
    return np.mean((y > 0.5) == d)
