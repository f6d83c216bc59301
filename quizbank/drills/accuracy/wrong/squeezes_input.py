# misconception: squeezed-batch-axis 大きさ1の軸は余分なので取り除いてよいと考えた
import numpy as np


def accuracy(y, d):
    y = np.squeeze(y)
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.mean(y.argmax(axis=1) == d)
