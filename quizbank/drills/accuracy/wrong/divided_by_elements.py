# misconception: divided-by-elements サンプル数ではなく、y の全要素数で割った
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.sum(y.argmax(axis=1) == d) / y.size
