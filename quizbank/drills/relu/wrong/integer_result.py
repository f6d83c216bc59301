# misconception: result-array-of-integers 途中で整数に直し、小数の部分が切り捨てられることに気づかなかった
import numpy as np


def relu(x):
    y = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        if x[index] > 0:
            y[index] = x[index]
    return y
