# misconception: integer-division 割り算の小数点以下を切り捨てた
import numpy as np


def accuracy(y, d):
    if d.ndim == 2:
        d = d.argmax(axis=1)
    return np.sum(y.argmax(axis=1) == d) // len(y)
