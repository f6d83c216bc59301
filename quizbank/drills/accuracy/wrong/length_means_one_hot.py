# misconception: length-means-one-hot 長さ K の1次元配列は必ず one-hot の1サンプルだと考えた
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    elif len(d) == y.shape[1]:
        d = d.argmax()
    return np.mean(y.argmax(axis=1) == d)
