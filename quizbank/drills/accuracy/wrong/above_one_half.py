# misconception: one-half-as-threshold 正解クラスの確率が0.5を超えたときだけ正解だと考えた
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.mean(y[np.arange(len(y)), d] > 0.5)
