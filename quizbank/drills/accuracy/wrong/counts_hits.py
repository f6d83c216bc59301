# misconception: count-for-share 正解した数を返し、サンプル数で割らなかった
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.sum(y.argmax(axis=1) == d)
